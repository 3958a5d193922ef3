import { catalogueServedBy, localDate, type Catalogue, type Service, type Unit } from '@zusage/catalogue';
import { catalogueOfVersion, contractById } from '@zusage/contracts';
import type { Database, Transaction } from '@zusage/db';
import {
  listEngagements,
  listSessions,
  type Engagement,
  type EngagementFilter,
  type Side,
  type WorkSession,
} from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { databaseNow } from '../instant.ts';
import { once } from '../once.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { visibleRecords } from '../visibility.ts';

/** An engagement that something happens to: locked, with what was agreed when it was asked for. */
export interface EngagementDesk {
  trx: Transaction;
  providerId: string;
  /** Base of links in mails. */
  publicUrl: string;
  engagement: Engagement;
  sessions: WorkSession[];
  /** The version that took the request, with the calendar of the contract. */
  catalogue: Catalogue;
  service: Service;
  unit: Unit;
  now: Date;
  /** The day it is for the provider, `YYYY-MM-DD`. */
  today: string;
  side: Side;
  /** Who acts, by name; null for the clock. */
  person: { id: string; name: string } | null;
}

export interface EngagementRequest {
  number: string;
  key?: string | undefined;
}

/**
 * Runs a step of an engagement in one transaction, for the customer's people and the provider's: the steps of one
 * engagement follow one another, and a repeated key gets the first one's answer (S82). Reach is looked at before the key.
 *
 * @param name of the operation: keys are its own
 * @throws AppError not_found, also for an engagement out of reach (S2); forbidden for partners; idempotency_conflict
 */
export async function onEngagement<Answer>(
  scope: PersonScope,
  name: string,
  request: EngagementRequest,
  work: (desk: EngagementDesk) => Promise<Answer>,
): Promise<Answer> {
  const { key, ...body } = request;
  const { person } = scope.actor;
  const side: Side = isStaff(scope.actor) ? 'provider' : 'customer';
  if (side === 'customer' && !person.organisation) throw new AppError('forbidden');
  const claim = { scope: `${name}/${person.id}`, key, body };
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { accounts } = await visibleRecords(trx, scope);
    const filter = { organisationIds: accounts, number: request.number };
    const desk = await readDesk(trx, { ...scope, side, person }, filter);
    if (!desk) throw new AppError('not_found');
    return once(trx, scope.providerId, claim, () => work(desk));
  });
}

/** The same when a moment has passed: nobody asks, so nothing is out of reach. Null when there is no such engagement. */
export async function onEngagementByClock(
  { database, providerId, publicUrl }: { database: Database; providerId: string; publicUrl: string },
  engagementId: string,
  work: (desk: EngagementDesk) => Promise<void>,
): Promise<void> {
  await database.tenant(providerId, async (trx) => {
    const filter = { organisationIds: null, id: engagementId };
    const desk = await readDesk(trx, { providerId, publicUrl, side: 'clock', person: null }, filter);
    if (desk) await work(desk);
  });
}

type Asking = Pick<EngagementDesk, 'providerId' | 'publicUrl' | 'side' | 'person'>;

/** Locks and reads what a step works with; of reading alone, `forUpdate` may be false. */
export async function readDesk(
  trx: Transaction,
  { providerId, publicUrl, side, person }: Asking,
  filter: EngagementFilter,
): Promise<EngagementDesk | null> {
  const [engagement] = await listEngagements(trx, providerId, { forUpdate: true, ...filter });
  if (!engagement) return null;
  const { catalogue: published } = await catalogueOfVersion(trx, providerId, engagement.catalogueVersion);
  const contract = engagement.contractId ? await contractById(trx, providerId, engagement.contractId) : null;
  const catalogue = contract ? catalogueServedBy(published, contract.calendar) : published;
  const service = catalogue.services.find(({ key }) => key === engagement.serviceKey);
  const unit = catalogue.units.find(({ key }) => key === service?.unit);
  if (!service || !unit) throw new Error(`catalogue version ${engagement.catalogueVersion} does not sell it`);
  const now = await databaseNow(trx);
  return {
    trx,
    providerId,
    publicUrl,
    engagement,
    sessions: await listSessions(trx, providerId, [engagement.id]),
    catalogue,
    service,
    unit,
    now,
    today: localDate(catalogue, now),
    side,
    person: person && { id: person.id, name: person.name },
  };
}

/** @throws AppError not_found for a position that the engagement does not have */
export function sessionAt({ sessions }: EngagementDesk, position: number): WorkSession {
  const session = sessions.find((candidate) => candidate.position === position);
  if (!session) throw new AppError('not_found');
  return session;
}
