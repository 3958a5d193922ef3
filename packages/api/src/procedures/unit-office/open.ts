import { openAdjustments } from '@zusage/operations/unit-office';
import { adminProcedure } from '../../trpc.ts';

/** What waits for a second person, and for whom (S86). */
export const open = adminProcedure.query(({ ctx }) => openAdjustments(ctx.scope));
