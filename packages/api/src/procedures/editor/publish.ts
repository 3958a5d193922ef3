import { publishArticle } from '@zusage/knowledge';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { checkerOf } from './checker.ts';

export const publishInput = z.strictObject({
  slug: fields.slug,
  language: fields.language,
  revision: z.int().min(1),
});

/** Shows the draft to readers and to the search at once. */
export const publish = staffProcedure.input(input(publishInput)).mutation(({ ctx, input: publication }) => {
  const { database, providerId, actor } = ctx.scope;
  return database.tenant(providerId, (trx) =>
    publishArticle(trx, providerId, {
      ...publication,
      personId: actor.person.id,
      checker: checkerOf(ctx.scope),
    }),
  );
});
