import { countQueueViews } from '@zusage/operations';
import { staffProcedure } from '../../trpc.ts';

/** How many open tickets each view of the queue holds. */
export const count = staffProcedure.query(({ ctx }) => countQueueViews(ctx.scope));
