import { passkeyRequest, relyingPartyOf } from '@zusage/identity';
import { sessionProcedure } from '../../trpc.ts';

/** What the browser passes to `navigator.credentials.get` to show with a passkey that it is still they. */
export const stepUpOptions = sessionProcedure.mutation(({ ctx }) => {
  const { database, publicUrl, session } = ctx.scope;
  return passkeyRequest(database, relyingPartyOf(publicUrl), {
    purpose: 'step_up',
    accountId: session.accountId,
  });
});
