import { listProviders } from '@zusage/contracts';
import { openProcedure } from '../../trpc.ts';

/** The providers of this installation, for the page where one is chosen. */
export const list = openProcedure.query(async ({ ctx }) => {
  const providers = await ctx.scope.database.withoutTenant(listProviders);
  return providers.map(({ id, name, accent }) => ({ id, name, accent }));
});
