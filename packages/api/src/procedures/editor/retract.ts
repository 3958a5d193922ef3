import { retractArticle } from '@zusage/knowledge';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const retractInput = z.strictObject({ slug: fields.slug, language: fields.language });

/** Takes a published text back from readers and search; the draft stays. */
export const retract = staffProcedure.input(input(retractInput)).mutation(({ ctx, input: retraction }) => {
  const { database, providerId, actor } = ctx.scope;
  return database.tenant(providerId, (trx) =>
    retractArticle(trx, providerId, { ...retraction, personId: actor.person.id }),
  );
});
