import { moveSession } from '@zusage/operations/engagements';
import { input } from '../../input.ts';
import { customerProcedure } from '../../trpc.ts';
import { askInput } from './ask.ts';
import { shownInput } from './session-input.ts';

export const moveInput = askInput.extend({ shown: shownInput });

/** Asks for another appointment while that is free (N-16, N-19). */
export const move = customerProcedure
  .input(input(moveInput))
  .mutation(({ ctx, input: request }) => moveSession(ctx.scope, { ...request, key: ctx.idempotencyKey }));
