import { enterPhoneTicket } from '@zusage/operations';
import { input } from '../../input.ts';
import { phoneInput } from '../../question.ts';
import { staffProcedure } from '../../trpc.ts';

/** Enters what a customer said on the phone; with an idempotency key a repeat gets the first answer. */
export const enterByPhone = staffProcedure
  .input(input(phoneInput))
  .mutation(({ ctx, input: request }) => enterPhoneTicket(ctx.scope, request, ctx.idempotencyKey));
