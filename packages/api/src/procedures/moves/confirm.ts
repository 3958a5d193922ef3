import { confirmMove } from '@zusage/operations/products';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

/** The provider has seen a move: on its day the site changes (N-7). */
export const confirm = staffProcedure
  .input(input(z.strictObject({ customerNumber: fields.number, move: z.int().min(1).max(1_000_000) })))
  .mutation(({ ctx, input: request }) => confirmMove(ctx.scope, { ...request, key: ctx.idempotencyKey }));
