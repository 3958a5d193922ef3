import { saveArticle } from '@zusage/knowledge';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { articleText, present } from './article-text.ts';

export const saveInput = z.strictObject({ ...articleText, slug: fields.slug, revision: z.int().min(1) });

/** Saves a draft; what readers see stays as it is. */
export const save = staffProcedure.input(input(saveInput)).mutation(({ ctx, input: draft }) => {
  const { database, providerId } = ctx.scope;
  return database.tenant(providerId, (trx) => saveArticle(trx, providerId, present(draft)));
});
