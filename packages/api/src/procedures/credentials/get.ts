import { credentialsView } from '@zusage/operations';
import { sessionProcedure } from '../../trpc.ts';

/** How one's own access is protected, from where it is used, and which programs act for it. */
export const get = sessionProcedure.query(({ ctx }) => credentialsView(ctx.scope));
