import { importList } from '@zusage/operations/import';
import { adminProcedure } from '../../trpc.ts';

/** Imports, the newest first, and what a file of each kind may have. */
export const list = adminProcedure.query(({ ctx }) => importList(ctx.scope));
