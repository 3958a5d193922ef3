import { AppError, invalidField } from '@zusage/errors';
import type { Transaction } from '@zusage/db';
import {
  accessHistory,
  decideRequest,
  isDayToCome,
  listGrants,
  lockRequest,
  openRequestsTo,
  partnerNames,
  revokeScopes,
  setScopes,
  type AccessEvent,
  type AccessRequest,
  type Scope,
} from '@zusage/partners';
import { toInstant, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { requireCustomerAdmin, requireOrganisation } from './sides.ts';
import { recordAndTell } from './tell.ts';

export interface AccessEventView extends Pick<
  AccessEvent,
  'kind' | 'scopes' | 'lastDay' | 'note' | 'actorSide'
> {
  at: Instant;
  /** Who did it, and which partner it was about. */
  actor: string;
  partner: string;
}

export interface PartnerAccess {
  /** Whether the reader decides; others of the customer read who has access. */
  mayDecide: boolean;
  grants: { partnerId: string; partner: string; scopes: Scope[]; since: Instant; lastDay: string | null }[];
  /** Empty for those who do not decide, as is the history. */
  requests: {
    id: string;
    partner: string;
    askedBy: string;
    scopes: Scope[];
    reason: string;
    at: Instant;
  }[];
  history: AccessEventView[];
}

/** Which partners act for the reader's organisation, who asks to, and what was before. */
export async function partnerAccess(scope: PersonScope): Promise<PartnerAccess> {
  const { id: organisationId } = requireOrganisation(scope);
  const mayDecide = scope.actor.person.role === 'customer-admin';
  return scope.database.tenant(scope.providerId, async (trx) => {
    const grants = await listGrants(trx, scope.providerId, { organisationId });
    const requests = mayDecide ? await openRequestsTo(trx, scope.providerId, organisationId) : [];
    const history = mayDecide ? await accessHistory(trx, scope.providerId, { organisationId }) : [];
    const ids = [...grants, ...requests, ...history].map((item) => item.partnerId);
    const nameOf = await partnerNames(trx, scope.providerId, ids);
    return {
      mayDecide,
      grants: grants.map(({ partnerId, scopes, since, lastDay }) => ({
        partnerId,
        partner: nameOf(partnerId),
        scopes,
        since: toInstant(since),
        lastDay,
      })),
      requests: requests.map(({ id, partnerId, askedByName, scopes, reason, askedAt }) => ({
        id,
        partner: nameOf(partnerId),
        askedBy: askedByName,
        scopes,
        reason,
        at: toInstant(askedAt),
      })),
      history: history.map((event) => toEventView(event, nameOf(event.partnerId))),
    };
  });
}

export const toEventView = (event: AccessEvent, partner: string): AccessEventView => ({
  kind: event.kind,
  scopes: event.scopes,
  lastDay: event.lastDay,
  note: event.note,
  actorSide: event.actorSide,
  at: toInstant(event.at),
  actor: event.actorName,
  partner,
});

/** What an administrator chooses when access is given. */
export interface Terms {
  scopes: readonly Scope[];
  /** The last day, `YYYY-MM-DD`; null: until it is revoked. */
  lastDay: string | null;
}

/**
 * The customer's administrator lets a partner act for it. Of parallel decisions one counts.
 *
 * @throws AppError forbidden, not_found, conflict (decided or withdrawn meanwhile), invalid_input (a day that is past)
 */
export async function approveAccess(scope: PersonScope, id: string, terms: Terms): Promise<void> {
  const { id: organisationId } = requireCustomerAdmin(scope);
  await scope.database.tenant(scope.providerId, async (trx) => {
    const { partnerId } = await requireOpen(trx, scope, id, { organisationId });
    await requireDay(trx, scope, terms.lastDay);
    await setScopes(trx, scope.providerId, { partnerId, organisationId, ...terms });
    await decideRequest(trx, scope.providerId, id, 'approved');
    await recordAndTell(trx, scope, { kind: 'approved', partnerId, organisationId, ...terms });
  });
}

/** @throws AppError forbidden, not_found, conflict */
export async function refuseAccess(scope: PersonScope, id: string, note: string | null): Promise<void> {
  const { id: organisationId } = requireCustomerAdmin(scope);
  await scope.database.tenant(scope.providerId, async (trx) => {
    const { partnerId, scopes } = await requireOpen(trx, scope, id, { organisationId });
    await decideRequest(trx, scope.providerId, id, 'refused');
    await recordAndTell(trx, scope, { kind: 'refused', partnerId, organisationId, scopes, note });
  });
}

/** Other scopes or another end for a partner that has access. @throws AppError forbidden, not_found, invalid_input */
export async function changeAccess(scope: PersonScope, partnerId: string, terms: Terms): Promise<void> {
  const { id: organisationId } = requireCustomerAdmin(scope);
  await scope.database.tenant(scope.providerId, async (trx) => {
    const [grant] = await listGrants(trx, scope.providerId, { partnerId, organisationId });
    if (!grant) throw new AppError('not_found');
    await requireDay(trx, scope, terms.lastDay);
    await setScopes(trx, scope.providerId, { partnerId, organisationId, ...terms });
    await recordAndTell(trx, scope, { kind: 'changed', partnerId, organisationId, ...terms });
  });
}

/** Takes everything back, from the partner's next request on (S12). @throws AppError forbidden, not_found */
export async function revokeAccess(scope: PersonScope, partnerId: string): Promise<void> {
  const { id: organisationId } = requireCustomerAdmin(scope);
  await scope.database.tenant(scope.providerId, async (trx) => {
    if (!(await revokeScopes(trx, scope.providerId, { partnerId, organisationId })))
      throw new AppError('not_found');
    await recordAndTell(trx, scope, { kind: 'revoked', partnerId, organisationId });
  });
}

/** A request of or to this side that nobody has decided yet, locked. @throws AppError not_found, conflict */
export async function requireOpen(
  trx: Transaction,
  scope: PersonScope,
  id: string,
  side: { organisationId: string } | { partnerId: string },
): Promise<AccessRequest> {
  const request = await lockRequest(trx, scope.providerId, id, side);
  if (!request) throw new AppError('not_found');
  if (request.outcome !== null) throw new AppError('conflict');
  return request;
}

async function requireDay(trx: Transaction, scope: PersonScope, day: string | null): Promise<void> {
  if (day !== null && !(await isDayToCome(trx, scope.providerId, day)))
    throw invalidField('lastDay', 'unknown_value');
}
