import { listAnnouncements } from '@zusage/operations';
import { publicProcedure } from '../../trpc.ts';

/** What the provider tells, newest first. */
export const list = publicProcedure.query(({ ctx }) => listAnnouncements(ctx.scope));
