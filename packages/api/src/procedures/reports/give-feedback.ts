import { FEEDBACK_MAX, giveFeedback as give } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { customerProcedure } from '../../trpc.ts';
import { reportInput } from './get.ts';

export const feedbackInput = reportInput.extend({
  rating: z.int().min(1).max(5),
  words: fields.optionalText(FEEDBACK_MAX).nullable().default(null),
});

/** Says how a session went, once (N-29). */
export const giveFeedback = customerProcedure
  .input(input(feedbackInput))
  .mutation(({ ctx, input: request }) => give(ctx.scope, { ...request, key: ctx.idempotencyKey }));
