import { listCertificateViews } from '@zusage/operations';
import { personProcedure } from '../../trpc.ts';

/** The documents that prove what was bought (N-1). */
export const list = personProcedure.query(async ({ ctx }) => ({
  items: await listCertificateViews(ctx.scope),
  nextCursor: null,
}));
