import { askForAppointment, WISH_MAX } from '@zusage/operations/engagements';
import { fields, input } from '../../input.ts';
import { customerProcedure } from '../../trpc.ts';
import { sessionInput } from './session-input.ts';

export const askInput = sessionInput.extend({ wish: fields.requiredText(WISH_MAX) });

/** Asks for an appointment, with a wish (N-18). */
export const ask = customerProcedure
  .input(input(askInput))
  .mutation(({ ctx, input: request }) =>
    askForAppointment(ctx.scope, { ...request, key: ctx.idempotencyKey }),
  );
