import { pendingSignIn } from '@zusage/identity';
import { publicProcedure } from '../../trpc.ts';

/** The second steps that wait for this browser after a right password; empty when there is nothing to finish. */
export const pending = publicProcedure.query(async ({ ctx }) => {
  const { database, providerId } = ctx.scope;
  const waiting = ctx.pendingToken ? await pendingSignIn(database, providerId, ctx.pendingToken) : null;
  return { secondSteps: waiting?.secondSteps ?? [] };
});
