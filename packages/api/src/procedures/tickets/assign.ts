import { assignTicket } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const assignInput = z.strictObject({
  number: fields.number,
  /** E-mail of one of the provider's people; null gives it back to all. */
  assignee: fields.email.nullable(),
});

/** Gives a ticket to a colleague. */
export const assign = staffProcedure
  .input(input(assignInput))
  .mutation(({ ctx, input: request }) => assignTicket(ctx.scope, request, ctx.idempotencyKey));
