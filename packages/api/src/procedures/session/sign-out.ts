import { signOut as endSession } from '@zusage/identity';
import { openProcedure } from '../../trpc.ts';

/** Ends the session on every process at once (S17). */
export const signOut = openProcedure.mutation(async ({ ctx }) => {
  if (ctx.sessionToken) await endSession(ctx.scope.database, ctx.sessionToken);
  ctx.setSession(null);
  return {};
});
