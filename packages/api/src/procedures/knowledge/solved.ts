import { searchSolved } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';

export const solvedInput = z.strictObject({ searchId: fields.id, slug: fields.slug.optional() });

/** "That solved it." */
export const solved = publicProcedure.input(input(solvedInput)).mutation(async ({ ctx, input: request }) => {
  await searchSolved(ctx.scope, request);
  return {};
});
