import { listOpenWork } from '@zusage/operations/engagements';
import { staffProcedure } from '../../trpc.ts';

/** What customers wait for: complaints to decide and quotes to book, in due order (N-15, N-17). */
export const open = staffProcedure.query(({ ctx }) => listOpenWork(ctx.scope));
