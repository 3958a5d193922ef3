import { listForEditors } from '@zusage/knowledge';
import { staffProcedure } from '../../trpc.ts';

/** Every article with the state of each of its languages. */
export const list = staffProcedure.query(async ({ ctx }) => {
  const { database, providerId } = ctx.scope;
  return {
    items: await database.tenant(providerId, (trx) => listForEditors(trx, providerId)),
    nextCursor: null,
  };
});
