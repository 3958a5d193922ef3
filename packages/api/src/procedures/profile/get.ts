import { profileView } from '@zusage/operations';
import { personProcedure } from '../../trpc.ts';

/** One's own profile at this provider. */
export const get = personProcedure.query(({ ctx }) => profileView(ctx.scope));
