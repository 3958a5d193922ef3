import { missSession } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { reasonInput } from './prevent.ts';

/** Not attended by the customer: its units are forfeited (N-16). */
export const miss = staffProcedure
  .input(input(reasonInput))
  .mutation(({ ctx, input: request }) => missSession(ctx.scope, { ...request, key: ctx.idempotencyKey }));
