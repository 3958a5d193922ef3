import { listProductViews } from '@zusage/operations';
import { personProcedure } from '../../trpc.ts';

/** What is covered, and where. */
export const products = personProcedure.query(async ({ ctx }) => ({
  items: await listProductViews(ctx.scope),
  nextCursor: null,
}));
