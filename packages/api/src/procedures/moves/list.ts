import { listOpenMoves } from '@zusage/operations/products';
import { staffProcedure } from '../../trpc.ts';

/** Moves to come, the next one first. */
export const list = staffProcedure.query(({ ctx }) => listOpenMoves(ctx.scope));
