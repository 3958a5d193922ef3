import type { Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import { searchBelongsTo } from '@zusage/knowledge';
import { notify } from '@zusage/notifications';
import { findTicket, saveDraft } from '@zusage/tickets';
import { toAnswer, type Answer } from './answer.ts';
import { assessCoverage, type Coverage } from './coverage.ts';
import { databaseNow } from './instant.ts';
import { once } from './once.ts';
import { startResponseTimer } from './response-timer.ts';
import type { PersonScope, Scope } from './scope.ts';
import { onBehalfOf } from './partners/on-behalf.ts';
import { partnerNameOf } from './partners/partner-name.ts';
import { customerRecipients } from './partners/sides.ts';
import { searchOwner } from './search-owner.ts';
import { visibleRecords } from './visibility.ts';
import { writeTicket, type Requester, type TicketRequest } from './write-ticket.ts';

export type OpenTicketAnswer = Answer & {
  number: string | null;
  status: 'open' | 'waiting_for_facts' | null;
  /** Where the request is kept when it could not become a ticket. */
  draftId: string | null;
};

/**
 * Opens a ticket for the person who asks: decision with the database's time, ticket, first message, timer and mail in one
 * transaction. With an idempotency key a repeat gets the first answer, from whichever process and however often.
 *
 * @throws AppError invalid_input, search_required (K-1), idempotency_conflict
 */
export async function openTicket(
  scope: PersonScope,
  request: TicketRequest,
  idempotencyKey?: string,
): Promise<OpenTicketAnswer> {
  const { person } = scope.actor;
  const owner = { scope: `person:${person.id}`, key: idempotencyKey };
  return scope.database.tenant(scope.providerId, (trx) =>
    once(trx, scope.providerId, { ...owner, body: request }, async () => {
      await requireSearch(trx, scope, request);
      const requester = {
        personId: person.id,
        name: person.name,
        email: person.email,
        language: person.language,
        partner: await partnerNameOf(trx, scope),
      };
      const { ticketId: _, ...answer } = await openInTransaction(trx, scope, request, requester);
      return answer;
    }),
  );
}

/** The part that phone tickets and confirmed visitors share with everybody else. */
export async function openInTransaction(
  trx: Transaction,
  scope: Scope,
  request: TicketRequest,
  requester: Requester,
): Promise<OpenTicketAnswer & { ticketId: string | null }> {
  const now = await databaseNow(trx);
  const coverage = await assessCoverage(trx, scope, request, now);
  const answer = toAnswer(coverage.decision, coverage.catalogue, scope.locale);
  if (answer.outcome === 'redirected' || answer.outcome === 'refused') {
    const draftId = await saveDraft(trx, scope.providerId, { ...draftOwner(scope), content: request });
    return { ...answer, number: null, status: null, draftId, ticketId: null };
  }
  const partnerId = partnerOf(scope);
  const written = await writeTicket(trx, scope.providerId, {
    request,
    requester,
    coverage,
    partnerId,
    widgetKeyId: widgetKeyOf(scope),
    openedAt: now,
    followUpOf: await previousTicket(trx, scope, request, coverage.organisationId),
  });
  await promise(trx, scope, { request, requester, coverage, number: written.number });
  return { ...answer, ...written, draftId: null };
}

/**
 * K-10, K-12: the ticket that this one goes on from, of the same customer and within the reader's reach. A stranger's and
 * one that does not exist are the same (S6).
 */
async function previousTicket(
  trx: Transaction,
  scope: Scope,
  { followUpOf }: TicketRequest,
  organisationId: string | null,
): Promise<string | null> {
  if (followUpOf === undefined) return null;
  const { tickets: reach } = await visibleRecords(trx, scope);
  const previous = await findTicket(trx, scope.providerId, followUpOf, { reach });
  if (!previous || previous.organisation_id !== organisationId)
    throw invalidField('followUpOf', 'unknown_value');
  return previous.id;
}

/** What follows from a new ticket: the timer that watches the deadline, and the mail that tells it. */
async function promise(
  trx: Transaction,
  scope: Scope,
  opened: { request: TicketRequest; requester: Requester; coverage: Coverage; number: string },
): Promise<void> {
  const { request, requester, coverage, number } = opened;
  const { responseDueAt } = coverage.decision;
  if (responseDueAt) await startResponseTimer(trx, number, responseDueAt);
  const { actor } = scope;
  const onBehalf =
    actor.kind === 'person' && requester.partner
      ? await onBehalfOf(trx, { ...scope, actor }, coverage.organisationId)
      : undefined;
  // A customer is told of what a partner opens in its name.
  const customer =
    onBehalf && coverage.organisationId
      ? await customerRecipients(trx, scope.providerId, coverage.organisationId)
      : [];
  for (const recipient of [{ email: requester.email, language: requester.language }, ...customer]) {
    await notify(trx, scope.providerId, {
      kind: 'ticket_opened',
      recipient,
      onBehalf,
      number,
      subject: request.subject,
      responseDueAt,
      timeZone: coverage.catalogue.timeZone,
      // A visitor has no account: the number alone, no address that would ask for one.
      url: requester.personId ? `${scope.publicUrl}/${scope.providerId}/tickets/${number}` : null,
    });
  }
}

/** K-1: from portal and widget a search comes first, and it must be the requester's own. */
async function requireSearch(trx: Transaction, scope: PersonScope, request: TicketRequest): Promise<void> {
  if (request.searchId === undefined) {
    if (request.channel === 'portal' || request.channel === 'widget') throw new AppError('search_required');
    return;
  }
  const own = await searchBelongsTo(trx, scope.providerId, request.searchId, searchOwner(scope.actor));
  if (!own) throw new AppError('invalid_input', { fields: { searchId: { problem: 'unknown_value' } } });
}

function draftOwner(scope: Scope): { personId: string | null; widgetKeyId: string | null } {
  const { actor } = scope;
  if (actor.kind === 'anonymous') return { personId: null, widgetKeyId: null };
  return actor.kind === 'person'
    ? { personId: actor.person.id, widgetKeyId: null }
    : { personId: null, widgetKeyId: actor.widgetKey.id };
}

const widgetKeyOf = ({ actor }: Scope): string | null =>
  actor.kind === 'anonymous' ? null : (actor.widgetKey?.id ?? null);

function partnerOf(scope: Scope): string | null {
  const { actor } = scope;
  if (actor.kind === 'visitor') return actor.widgetKey.partnerId;
  if (actor.kind === 'person') return actor.person.partnerId ?? actor.widgetKey?.partnerId ?? null;
  return null;
}
