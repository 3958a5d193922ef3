import { bookEffort, EFFORT_TEXT_MAX } from '@zusage/operations/effort';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const bookEffortInput = z.strictObject({
  number: fields.number,
  day: fields.day,
  minutes: z.int(),
  text: fields.requiredText(EFFORT_TEXT_MAX),
});

/** Books work on a ticket with its day and words (SB-4, S7-11). */
export const book = staffProcedure
  .input(input(bookEffortInput))
  .mutation(({ ctx, input: request }) => bookEffort(ctx.scope, request, ctx.idempotencyKey));
