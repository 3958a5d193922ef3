import { renameArticle } from '@zusage/knowledge';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const renameInput = z.strictObject({ slug: fields.slug, newSlug: fields.slug });

/** Gives an article another address; the one it had leads on to it. */
export const rename = staffProcedure.input(input(renameInput)).mutation(async ({ ctx, input: request }) => {
  const { database, providerId } = ctx.scope;
  await database.tenant(providerId, (trx) => renameArticle(trx, providerId, request));
  return {};
});
