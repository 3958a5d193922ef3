import { articleList } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { publicProcedure } from '../../trpc.ts';

export const listInput = z.strictObject({
  language: fields.language.optional(),
  topic: fields.key.optional(),
  product: fields.key.optional(),
});

/** Published articles by topic, with the topics and products that they can be narrowed to. */
export const list = publicProcedure.input(input(listInput)).query(async ({ ctx, input: request }) => ({
  ...(await articleList(ctx.scope, request)),
  nextCursor: null,
}));
