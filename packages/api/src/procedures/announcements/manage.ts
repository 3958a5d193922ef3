import { listManagedAnnouncements } from '@zusage/operations';
import { staffProcedure } from '../../trpc.ts';

/** Every announcement, drafts first. */
export const manage = staffProcedure.query(({ ctx }) => listManagedAnnouncements(ctx.scope));
