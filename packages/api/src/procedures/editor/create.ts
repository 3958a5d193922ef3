import { createArticle } from '@zusage/knowledge';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { articleText, present } from './article-text.ts';

export const createInput = z.strictObject({ ...articleText, slug: fields.slug.optional() });

/** Starts an article, or another language of one that exists; readers see nothing of it yet. */
export const create = staffProcedure
  .input(input(createInput))
  .mutation(({ ctx, input: { slug, ...text } }) => {
    const { database, providerId } = ctx.scope;
    return database.tenant(providerId, (trx) =>
      createArticle(trx, providerId, { ...present(text), ...(slug === undefined ? {} : { slug }) }),
    );
  });
