import { cancelSession } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { customerProcedure } from '../../trpc.ts';
import { sessionInput, shownInput } from './session-input.ts';

export const cancelInput = sessionInput.extend({ shown: shownInput });

/** Cancels a session at the price that was shown, or refuses when another one holds by now (N-16). */
export const cancel = customerProcedure
  .input(input(cancelInput))
  .mutation(({ ctx, input: request }) => cancelSession(ctx.scope, { ...request, key: ctx.idempotencyKey }));
