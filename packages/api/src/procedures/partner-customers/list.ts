import { partnerCustomers } from '@zusage/operations';
import { partnerProcedure } from '../../trpc.ts';

/** Whom the reader's house acts for, whom it asked, whom it acted for. */
export const list = partnerProcedure.query(({ ctx }) => partnerCustomers(ctx.scope));
