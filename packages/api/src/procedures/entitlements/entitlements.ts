import { listEntitlements } from '@zusage/operations';
import { personProcedure } from '../../trpc.ts';

/** What the reader's contracts promise now. */
export const entitlements = personProcedure.query(async ({ ctx }) => ({
  items: await listEntitlements(ctx.scope),
  nextCursor: null,
}));
