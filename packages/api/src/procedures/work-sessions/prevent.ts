import { preventSession, REASON_MAX } from '@zusage/operations/engagements';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { sessionInput } from './session-input.ts';

export const reasonInput = sessionInput.extend({ reason: fields.requiredText(REASON_MAX) });

/** Prevented for reasons outside a party's control: to be scheduled anew, without charge (N-16). */
export const prevent = staffProcedure
  .input(input(reasonInput))
  .mutation(({ ctx, input: request }) => preventSession(ctx.scope, { ...request, key: ctx.idempotencyKey }));
