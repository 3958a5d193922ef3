import { findPersonByAccount, signOut, type Role, type SignedIn } from '@zusage/identity';
import { AppError } from '@zusage/errors';
import type { ApiContext } from '../../context.ts';

/** Hands a new session to the browser. Whoever held the one of before, held it for somebody who is now somebody else (S16). */
export async function enter(ctx: ApiContext, session: SignedIn): Promise<{ role: Role }> {
  const { database, providerId } = ctx.scope;
  const person = await database.tenant(providerId, (trx) =>
    findPersonByAccount(trx, providerId, session.accountId),
  );
  if (!person) {
    await signOut(database, session.token);
    throw new AppError('unauthorized');
  }
  if (ctx.sessionToken) await signOut(database, ctx.sessionToken);
  ctx.setSession(session);
  if (ctx.pendingToken) ctx.setPending?.(null);
  return { role: person.role };
}
