import { publishedKeys } from '@zusage/operations/certificates';
import { publicProcedure } from '../../trpc.ts';

/** Keys that certificates are verified with. */
export const keys = publicProcedure.query(({ ctx }) => publishedKeys(ctx.scope));
