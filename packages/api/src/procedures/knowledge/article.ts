import { articlePage } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';

export const articleInput = z.strictObject({
  slug: fields.slug,
  language: fields.language.optional(),
  searchId: fields.id.optional(),
});

/** A published article as sanitised HTML. */
export const article = publicProcedure
  .input(input(articleInput))
  .query(({ ctx, input: request }) => articlePage(ctx.scope, request));
