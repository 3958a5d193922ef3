import { listDocumentViews } from '@zusage/operations';
import { personProcedure } from '../../trpc.ts';

/** Documents of the service for the reader to download (N-10). */
export const list = personProcedure.query(async ({ ctx }) => ({
  items: await listDocumentViews(ctx.scope),
  nextCursor: null,
}));
