import { scheduleSession } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { sessionInput } from './session-input.ts';

/** A moment with its offset, or `YYYY-MM-DDTHH:mm` on the clock of the contract; judged by the operation at its field. */
export const momentInput = z.string().max(40);

export const scheduleInput = sessionInput.extend({
  startsAt: momentInput,
  endsAt: momentInput,
  /** E-mail of one of the provider's people. */
  host: fields.optionalText(320),
});

/** Sets an appointment, or sets it anew (N-15, N-20). */
export const schedule = staffProcedure
  .input(input(scheduleInput))
  .mutation(({ ctx, input: request }) => scheduleSession(ctx.scope, { ...request, key: ctx.idempotencyKey }));
