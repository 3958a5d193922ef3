import { searchArticles } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';

export const searchInput = z.strictObject({
  query: fields.requiredText(200),
  /** Slugs of articles that were read before the search: they go with the ticket too. */
  read: z.array(fields.slug).max(5).optional(),
  language: fields.language.optional(),
  limit: z.int().min(1).max(20).default(8),
});

/** Finds articles that the reader may see; the search's id goes with a ticket (K-1). */
export const search = publicProcedure
  .input(input(searchInput))
  .query(({ ctx, input: request }) => searchArticles(ctx.scope, request));
