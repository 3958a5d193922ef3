import { articleList } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';

export const listInput = z.strictObject({ language: fields.language.optional() });

/** Published articles by topic. */
export const list = publicProcedure.input(input(listInput)).query(async ({ ctx, input: request }) => ({
  items: await articleList(ctx.scope, request.language),
  nextCursor: null,
}));
