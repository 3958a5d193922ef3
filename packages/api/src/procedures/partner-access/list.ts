import { partnerAccess } from '@zusage/operations';
import { customerProcedure } from '../../trpc.ts';

/** Who acts for the reader's organisation; for its administrator also who asks to, and what was before. */
export const list = customerProcedure.query(({ ctx }) => partnerAccess(ctx.scope));
