import type { Database, Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import {
  findApiToken,
  findPersonByAccount,
  findPersonByEmail,
  validateSession,
  type Person,
} from '@zusage/identity';
import {
  findPartner,
  grantedOrganisations,
  verifyIdentity,
  widgetKeyByPublicKey,
  type WidgetKey,
} from '@zusage/partners';
import type { Actor } from './scope.ts';

const ANONYMOUS: Actor = { kind: 'anonymous' };

/** Who a session cookie belongs to within a provider; a person of another provider is nobody here. */
export async function actorOfSession(
  database: Database,
  providerId: string,
  token: string,
): Promise<{ actor: Actor; expiresAt: Date | null }> {
  // One transaction for both: every request with a session waits for it.
  return database.tenant(providerId, async (trx) => {
    const session = await validateSession(trx, token);
    if (!session) return { actor: ANONYMOUS, expiresAt: null };
    const who = await whoActs(trx, providerId, session.accountId);
    return {
      actor: who ? { kind: 'person', ...who, via: 'session' } : ANONYMOUS,
      expiresAt: session.fresh ? session.expiresAt : null,
    };
  });
}

/** Who a bearer token belongs to, and in which provider. @throws AppError unauthorized */
export async function actorOfToken(
  database: Database,
  token: string,
): Promise<{ actor: Actor; providerId: string }> {
  return database.withoutTenant(async (trx) => {
    const holder = await findApiToken(trx, token);
    const who = holder && (await whoActs(trx, holder.providerId, holder.accountId));
    if (!who) throw new AppError('unauthorized');
    return { actor: { kind: 'person', ...who, via: 'token' }, providerId: holder.providerId };
  });
}

/** Nobody of a partner that the provider suspended acts, from the next request on (S12). */
async function whoActs(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<{ person: Person; partner?: string } | null> {
  const person = await findPersonByAccount(trx, providerId, accountId);
  if (!person?.partnerId) return person && { person };
  const partner = await findPartner(trx, providerId, person.partnerId);
  return partner && partner.suspendedAt === null ? { person, partner: partner.name } : null;
}

/**
 * Who uses a partner's widget. Without an identity token: a visitor. With one: the contact it names, if the partner's
 * key signed it and the contact's organisation granted the partner a scope; a token that fails is an error, never a
 * visitor (S31, S32).
 *
 * @throws AppError unauthorized (unknown key), identity_invalid, identity_required
 */
export async function actorOfWidget(
  database: Database,
  publicKey: string,
  identityToken: string | null,
  now: Date,
): Promise<{ actor: Actor; key: WidgetKey }> {
  const key = await widgetKeyByPublicKey(database, publicKey);
  if (!key) throw new AppError('unauthorized');
  const widgetKey = { id: key.id, partnerId: key.partnerId };
  if (identityToken === null) {
    if (key.identityRequired) throw new AppError('identity_required');
    return { actor: { kind: 'visitor', widgetKey }, key };
  }
  const identity = await verifyIdentity(key, identityToken, now);
  const person = await database.tenant(key.providerId, async (trx) => {
    const candidate = await findPersonByEmail(trx, key.providerId, identity.email);
    const granted = await grantedOrganisations(trx, key.providerId, key.partnerId);
    return candidate?.organisation && granted.includes(candidate.organisation.id) ? candidate : null;
  });
  if (!person) throw new AppError('identity_invalid');
  return { actor: { kind: 'person', person, via: 'widget', widgetKey }, key };
}
