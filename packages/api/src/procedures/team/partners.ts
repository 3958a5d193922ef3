import { listPartnerLines } from '@zusage/operations';
import { adminProcedure } from '../../trpc.ts';

/** All partners of the provider. */
export const partners = adminProcedure.query(({ ctx }) => listPartnerLines(ctx.scope));
