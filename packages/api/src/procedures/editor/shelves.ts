import { listShelves } from '@zusage/knowledge';
import { staffProcedure } from '../../trpc.ts';

/** Topics and product families with their names in every language. */
export const shelves = staffProcedure.query(({ ctx }) => {
  const { database, providerId } = ctx.scope;
  return database.tenant(providerId, async (trx) => ({
    topics: await listShelves(trx, providerId, 'topic'),
    products: await listShelves(trx, providerId, 'product'),
  }));
});
