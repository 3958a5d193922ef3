import { addShelf, saveShelf as store, shelfKinds } from '@zusage/knowledge';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

const text = fields.optionalText(80);

export const saveShelfInput = z.strictObject({
  kind: z.enum(shelfKinds),
  /** Left out, one is made of the German name. */
  key: fields.key.optional(),
  name: z.strictObject({ de: text, en: text, fr: text }),
});

/** Adds a topic or a product family, or names one anew. */
export const saveShelf = staffProcedure
  .input(input(saveShelfInput))
  .mutation(async ({ ctx, input: { kind, key, name } }) => {
    const { database, providerId } = ctx.scope;
    await database.tenant(providerId, (trx) =>
      key === undefined ? addShelf(trx, providerId, kind, name) : store(trx, providerId, kind, { key, name }),
    );
    return {};
  });
