import { listUnitAccounts } from '@zusage/operations/units';
import { personProcedure } from '../../trpc.ts';

/** Balances of prepaid units; amounts are integers of the smallest billable part. */
export const list = personProcedure.query(async ({ ctx }) => ({
  items: await listUnitAccounts(ctx.scope),
  nextCursor: null,
}));
