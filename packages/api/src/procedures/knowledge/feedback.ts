import { clientPlace, limitRate } from '@zusage/identity';
import { articleFeedback } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';

export const feedbackInput = z.strictObject({
  slug: fields.slug,
  language: fields.language,
  helpful: z.boolean(),
  remark: fields.optionalText(1000).optional(),
  searchId: fields.id.optional(),
});

/** More than a reader of many articles gives, and too few to spoil the figures. */
const ANSWERS = { points: 20, windowSeconds: 3600 };

/** Whether an article helped, with a sentence if the reader wants; the answer goes to staff. */
export const feedback = publicProcedure
  .input(input(feedbackInput))
  .mutation(async ({ ctx, input: request }) => {
    const { database, providerId, actor } = ctx.scope;
    const who = actor.kind === 'person' ? actor.person.id : clientPlace(ctx.clientAddress).host;
    await limitRate(database, `article-feedback:${providerId}:${who}`, ANSWERS);
    await articleFeedback(ctx.scope, request);
    return {};
  });
