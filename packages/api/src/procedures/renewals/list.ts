import { listEndingContracts } from '@zusage/operations/products';
import { staffProcedure } from '../../trpc.ts';

/** Contracts that end soon and that nothing follows. */
export const list = staffProcedure.query(({ ctx }) => listEndingContracts(ctx.scope));
