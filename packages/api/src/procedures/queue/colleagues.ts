import { listColleagues } from '@zusage/operations';
import { staffProcedure } from '../../trpc.ts';

/** The provider's people to whom a ticket can be given. */
export const colleagues = staffProcedure.query(({ ctx }) => listColleagues(ctx.scope));
