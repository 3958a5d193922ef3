import { withdrawMove } from '@zusage/operations/products';
import { z } from 'zod';
import { input } from '../../input.ts';
import { customerAdminProcedure } from '../../trpc.ts';

/** Takes a move back that has not been carried out. */
export const withdraw = customerAdminProcedure
  .input(input(z.strictObject({ move: z.int().min(1).max(1_000_000) })))
  .mutation(({ ctx, input: request }) => withdrawMove(ctx.scope, { ...request, key: ctx.idempotencyKey }));
