import { checkArticle } from '@zusage/knowledge';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { checkerOf } from './checker.ts';

export const checkInput = z.strictObject({ slug: fields.slug, language: fields.language });

/** Notes that the reader has checked what is published and found that it holds. */
export const check = staffProcedure.input(input(checkInput)).mutation(async ({ ctx, input: text }) => {
  const { database, providerId } = ctx.scope;
  await database.tenant(providerId, (trx) =>
    checkArticle(trx, providerId, { ...text, checker: checkerOf(ctx.scope) }),
  );
  return {};
});
