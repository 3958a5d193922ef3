import { listReplacementLines } from '@zusage/operations/products';
import { staffProcedure } from '../../trpc.ts';

/** Replacements under way, and those that have ended. */
export const list = staffProcedure.query(({ ctx }) => listReplacementLines(ctx.scope));
