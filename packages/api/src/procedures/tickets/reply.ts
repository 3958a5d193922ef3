import { replyToTicket } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { DESCRIPTION_CHARACTERS_MAX } from '../../question.ts';
import { personProcedure } from '../../trpc.ts';

export const replyInput = z.strictObject({
  number: fields.number,
  body: fields.requiredText(DESCRIPTION_CHARACTERS_MAX),
  facts: z.record(fields.key, fields.optionalText(4_000)).optional(),
  /** What the customer finds that it has become (SEP-5). */
  severity: fields.key.optional(),
});

/** Adds a message; staff's first one stops the response clock. With an idempotency key a repeat writes nothing. */
export const reply = personProcedure
  .input(input(replyInput))
  .mutation(({ ctx, input: request }) => replyToTicket(ctx.scope, request, ctx.idempotencyKey));
