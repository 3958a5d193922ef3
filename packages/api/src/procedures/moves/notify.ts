import { notifyMove } from '@zusage/operations/products';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { customerAdminProcedure } from '../../trpc.ts';

export const notifyInput = z.strictObject({
  product: fields.key,
  wholeSite: z.boolean().default(false),
  /** Key of the site it moves to; null for a new one. */
  site: fields.key.nullable().default(null),
  newName: fields.optionalText(160).nullable().default(null),
  newAddress: fields.optionalText(500).nullable().default(null),
  movesOn: fields.day,
  note: fields.optionalText(2_000).nullable().default(null),
});

/** A product, or everything at its site, moves (N-7). */
export const notify = customerAdminProcedure
  .input(input(notifyInput))
  .mutation(({ ctx, input: request }) => notifyMove(ctx.scope, { ...request, key: ctx.idempotencyKey }));
