import { listOwnEngagements } from '@zusage/operations/engagements';
import { customerProcedure } from '../../trpc.ts';

/** The customer's engagements: what waits for it first, and what has ended. */
export const list = customerProcedure.query(({ ctx }) => listOwnEngagements(ctx.scope));
