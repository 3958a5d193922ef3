import { getForEditors } from '@zusage/knowledge';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const getInput = z.strictObject({ slug: fields.slug, language: fields.language });

/** The draft that an author goes on with. */
export const get = staffProcedure.input(input(getInput)).query(({ ctx, input: key }) => {
  const { database, providerId } = ctx.scope;
  return database.tenant(providerId, (trx) => getForEditors(trx, providerId, key));
});
