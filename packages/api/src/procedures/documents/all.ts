import { listManagedDocuments } from '@zusage/operations';
import { adminProcedure } from '../../trpc.ts';

/** Every document, withdrawn ones last, for those who look after them. */
export const all = adminProcedure.query(async ({ ctx }) => ({
  items: await listManagedDocuments(ctx.scope),
  nextCursor: null,
}));
