import {
  calendarOf,
  catalogueServedBy,
  localDate,
  serviceWindowOf,
  workdays,
  type Catalogue,
  type Service,
} from '@zusage/catalogue';
import { currentCatalogue, listContracts, type Contract } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { addEngagement, type NewEngagement } from '@zusage/engagements';
import { AppError, invalidField } from '@zusage/errors';
import {
  findOrganisationByNumber,
  findPersonByEmail,
  lockOrganisation,
  type Organisation,
  type Person,
} from '@zusage/identity';
import { responseDue } from '@zusage/service-time';
import { findTicket } from '@zusage/tickets';
import { databaseNow } from '../instant.ts';
import { once } from '../once.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { accountFor } from '../units/account-for.ts';
import { visibleRecords } from '../visibility.ts';
import { auditStep } from './audit-step.ts';
import { readDesk } from './desk.ts';
import { readFacts } from './service-facts.ts';
import { writeDown } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { startTimer } from './timer.ts';

export interface WorkRequest {
  /** Key of the service. */
  service: string;
  subject: string;
  description: string;
  /** Answers to what the service asks for, by key. */
  facts: Record<string, string>;
  /** Number of the ticket that it comes from. */
  ticket: string | null;
  key?: string | undefined;
}

/** What staff write down for somebody who called or wrote (N-28). */
export interface TakenRequest extends WorkRequest {
  customerNumber: string;
  /** E-mail of the contact who asked. */
  contact: string;
  channel: 'phone' | 'email';
}

/**
 * A customer asks for work (N-13, N-18, N-28). Nothing is reserved, and nothing costs anything, before it has approved a
 * statement of work. The catalogue of today decides, whatever is published later.
 *
 * @throws AppError forbidden (no view of the customer's unit accounts), idempotency_conflict, invalid_input (`service`:
 *   unknown_value, not_running where it needs a running contract; `ticket`; `facts.<key>`)
 */
export async function requestEngagement(
  scope: PersonScope,
  request: WorkRequest,
): Promise<{ number: string }> {
  const { person } = scope.actor;
  const { organisation } = person;
  if (!organisation) throw new AppError('forbidden');
  return taking(scope, request, async (trx) => {
    await requireAccounts(trx, scope, organisation);
    return write(trx, scope, request, { organisation, person, channel: null });
  });
}

/** The same, by the provider's people. @throws AppError as above; invalid_input on `customerNumber`, `contact` */
export async function enterEngagement(
  scope: PersonScope,
  request: TakenRequest,
): Promise<{ number: string }> {
  if (!isStaff(scope.actor)) throw new AppError('forbidden');
  return taking(scope, request, async (trx) => {
    const { providerId } = scope;
    const organisation = await findOrganisationByNumber(trx, providerId, request.customerNumber);
    if (!organisation) throw invalidField('customerNumber', 'unknown_value');
    const person = await findPersonByEmail(trx, providerId, request.contact);
    if (person?.organisation?.id !== organisation.id) throw invalidField('contact', 'unknown_value');
    // Whoever sees only their own tickets or a site could not follow what they asked for.
    if (person.visibility !== 'organisation') throw invalidField('contact', 'unknown_value');
    return write(trx, scope, request, { organisation, person, channel: request.channel });
  });
}

const taking = <Answer>(
  scope: PersonScope,
  request: WorkRequest,
  work: (trx: Transaction) => Promise<Answer>,
): Promise<Answer> => {
  const { key, ...body } = request;
  const claim = { scope: `engagements.request/${scope.actor.person.id}`, key, body };
  return scope.database.tenant(scope.providerId, (trx) =>
    once(trx, scope.providerId, claim, () => work(trx)),
  );
};

/** @throws AppError forbidden for whoever sees only their own tickets or a site */
export async function requireAccounts(
  trx: Transaction,
  scope: PersonScope,
  { id }: Pick<Organisation, 'id'>,
): Promise<void> {
  const { accounts } = await visibleRecords(trx, scope);
  if (!accounts?.includes(id)) throw new AppError('forbidden');
}

interface Asker {
  organisation: Pick<Organisation, 'id'>;
  person: Person;
  channel: NewEngagement['channel'];
}

async function write(
  trx: Transaction,
  scope: PersonScope,
  request: WorkRequest,
  { organisation, person, channel }: Asker,
): Promise<{ number: string }> {
  const { providerId } = scope;
  await lockOrganisation(trx, providerId, organisation.id);
  const { catalogue, version } = await currentCatalogue(trx, providerId);
  const now = await databaseNow(trx);
  const service = catalogue.services.find(({ key }) => key === request.service);
  const unit = catalogue.units.find(({ key }) => key === service?.unit);
  if (!service || !unit) throw invalidField('service', 'unknown_value');
  const contract = await runningContract(trx, providerId, organisation.id, localDate(catalogue, now));
  if (service.contract && !contract) throw invalidField('service', 'not_running');
  const facts = readFacts(service, request.facts);
  const ticketId =
    request.ticket === null ? null : await ticketOf(trx, scope, organisation.id, request.ticket);
  const account = await accountFor(trx, scope, organisation.id, unit);
  const served = contract ? catalogueServedBy(catalogue, contract.calendar) : catalogue;
  const { id, number } = await addEngagement(trx, providerId, catalogue.ticketPrefix, {
    organisationId: organisation.id,
    serviceKey: service.key,
    catalogueVersion: version,
    accountId: account.id,
    contractId: contract?.id ?? null,
    ticketId,
    channel,
    subject: request.subject.trim(),
    description: request.description.trim(),
    facts,
    requestedAt: now,
    requestedBy: { id: person.id, name: person.name },
    ...targetsFrom(served, service, now),
  });
  await begin(trx, scope, id);
  return { number };
}

/** Its first entry, its timers, and word to those who act. */
async function begin(trx: Transaction, scope: PersonScope, id: string): Promise<void> {
  const { actor } = scope;
  const side = isStaff(actor) ? 'provider' : 'customer';
  const filter = { organisationIds: null, id };
  const desk = await readDesk(trx, { ...scope, side, person: actor.person }, filter);
  if (!desk) throw new Error('an engagement that was just written is there');
  const { responseDueAt, statementDueAt, channel } = desk.engagement;
  await writeDown(desk, null, 'requested', desk.service.rule, { details: channel ? { channel } : {} });
  if (responseDueAt) await startTimer(desk, 'response_due', null, responseDueAt);
  if (statementDueAt) await startTimer(desk, 'statement_due', null, statementDueAt);
  await auditStep(desk, scope, 'engagement.requested', channel ? { channel } : {});
  await tellOfEngagement(desk, 'requested', {});
}

/** N-18: when the first response and the statement of work are due. */
export function targetsFrom(
  catalogue: Catalogue,
  { targets }: Service,
  now: Date,
): Pick<NewEngagement, 'responseDueAt' | 'statementDueAt'> {
  const response = targets?.firstResponse;
  const days = targets?.statementWorkdays;
  return {
    responseDueAt: response
      ? responseDue(
          { minutes: response.minutes, clock: serviceWindowOf(catalogue, response.window) },
          calendarOf(catalogue),
          now,
        ).dueAt
      : null,
    statementDueAt: days === undefined ? null : workdays(catalogue, now, days),
  };
}

/** The one that runs today; of several the one that lasts longest. */
export async function runningContract(
  trx: Transaction,
  providerId: string,
  organisationId: string,
  today: string,
): Promise<Contract | null> {
  const contracts = await listContracts(trx, providerId, [organisationId]);
  const running = contracts.filter(({ validFrom, validUntil }) => validFrom <= today && today <= validUntil);
  return running.toSorted((a, b) => b.validUntil.localeCompare(a.validUntil))[0] ?? null;
}

async function ticketOf(
  trx: Transaction,
  scope: PersonScope,
  organisationId: string,
  number: string,
): Promise<string> {
  const ticket = await findTicket(trx, scope.providerId, number, {
    reach: { organisationIds: [organisationId] },
  });
  if (!ticket) throw invalidField('ticket', 'unknown_value');
  return ticket.id;
}
