import { acceptReport, FEEDBACK_MAX } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { customerProcedure } from '../../trpc.ts';
import { reportInput } from './get.ts';

export const acceptInput = reportInput.extend({
  /** N-29: how it went, 1 to 5; null says nothing. */
  rating: z.int().min(1).max(5).nullable().default(null),
  words: fields.optionalText(FEEDBACK_MAX).nullable().default(null),
});

/** Accepts a session: what it cost is debited (N-14). */
export const accept = customerProcedure
  .input(input(acceptInput))
  .mutation(({ ctx, input: request }) => acceptReport(ctx.scope, { ...request, key: ctx.idempotencyKey }));
