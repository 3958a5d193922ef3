import { feedbackOverTime } from '@zusage/operations/engagements';
import { staffProcedure } from '../../trpc.ts';

/** What customers answered after sessions, by month and service (N-29). */
export const feedback = staffProcedure.query(({ ctx }) => feedbackOverTime(ctx.scope));
