import { removeShelf as remove, shelfKinds } from '@zusage/knowledge';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const removeShelfInput = z.strictObject({ kind: z.enum(shelfKinds), key: fields.key });

/** Removes a topic or product family that no article has. */
export const removeShelf = staffProcedure
  .input(input(removeShelfInput))
  .mutation(async ({ ctx, input: { kind, key } }) => {
    const { database, providerId } = ctx.scope;
    await database.tenant(providerId, (trx) => remove(trx, providerId, kind, key));
    return {};
  });
