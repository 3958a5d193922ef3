import { uncoveredUnits } from '@zusage/operations/unit-office';
import { staffProcedure } from '../../trpc.ts';

/** Customers with units that no statement of work covers (N-26). */
export const uncovered = staffProcedure.query(({ ctx }) => uncoveredUnits(ctx.scope));
