import { ticketPolicy, type Supplier } from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';
import type { Transaction } from '@zusage/db';
import type { Decision } from '@zusage/entitlement';
import { AppError } from '@zusage/errors';
import { findOrganisation, personNames } from '@zusage/identity';
import { getSearch } from '@zusage/knowledge';
import {
  findReplyDraft,
  findTicket,
  linkedTickets,
  listEvents,
  listMessages,
  nextStatus,
  type LinkedTicket,
  type Message,
  type Resolution,
  type Ticket,
  type TicketReach,
  type TicketStatus,
} from '@zusage/tickets';
import { reasonsIn, statedFacts, windowLabel, type Reason, type StatedFact } from './answer.ts';
import { factView, type FactView } from './catalogue-view.ts';
import { databaseNow, toInstant, toInstantOrNull, type Instant } from './instant.ts';
import { isStaff, type PersonScope } from './scope.ts';
import { clockView, type ClockView } from './ticket-clock-view.ts';
import { historyOf, type EventView } from './ticket-history.ts';
import { askedSeverity, graverThan, type SeverityView } from './ticket-severities.ts';
import { toSummary, type TicketSummary } from './ticket-summary.ts';
import { givenFacts, takenDecision, targetOf, termsOf, type TicketTerms } from './ticket-terms.ts';
import { timelineView, type TimelineView } from './ticket-timeline.ts';
import { visibleRecords } from './visibility.ts';

export interface Awaited {
  key: string;
  label: string;
  from: Supplier;
}

export interface MessageView {
  author: string;
  /** The house the author comes from when a partner acts for the customer. */
  partner: string | null;
  authorKind: 'requester' | 'staff' | 'system';
  body: string;
  at: Instant;
  /** There for the provider's people alone, and only on their own notes (S10). */
  internal?: true;
}

export interface TicketDetail extends TicketSummary {
  clockStartsAt: Instant | null;
  clock: ClockView & { timeline: TimelineView | null };
  channel: string;
  environment: 'production' | 'test';
  product: { key: string; name: string; site: string | null } | null;
  contract: string | null;
  serviceLevel: string | null;
  organisation: { customerNumber: string; name: string } | null;
  requester: { name: string; email: string | null; partner: string | null };
  /** Whoever has it at the provider's. */
  assignee: { name: string } | null;
  facts: StatedFact[];
  /** Graver ones than its own, for a reply that says what it has become (SEP-5). */
  graverSeverities: SeverityView[];
  /** What the customer finds that it has become, while staff have not answered that. */
  askedSeverity: { key: string; name: string } | null;
  missingFacts: Pick<FactView, 'key' | 'label' | 'choices' | 'multiline'>[];
  /** While it waits: everything it waits for, and who brings it (K-4, S7-9). */
  waitingFor: Awaited[];
  messages: MessageView[];
  events: EventView[];
  reasons: Reason[];
  /** The catalogue that decided, and when it was published: a later one never changes this promise. */
  catalogueVersion: number;
  cataloguePublishedAt: Instant;
  /** The zone of its hours: the contract's own, or the provider's (N-2). */
  timeZone: string;
  window: string | null;
  hotline: { number: string; label: string } | null;
  /** What was searched and read before the ticket was opened (K-1). */
  search: { query: string; read: { slug: string; title: string }[] } | null;
  resolution: Resolution | null;
  resolvedAt: Instant | null;
  reopenUntil: Instant | null;
  closesAt: Instant | null;
  closedAt: Instant | null;
  escalatedAt: Instant | null;
  followUpOf: LinkedTicket | null;
  followUps: LinkedTicket[];
  policy: TicketPolicyView;
  /** What the state of the ticket lets the reader do now. */
  may: { reply: boolean; reopen: boolean; close: boolean; escalate: boolean; followUp: boolean };
  /** The reader's own unfinished reply. */
  draft: string;
  /** For the provider's people alone. */
  staff?: StaffView;
}

export interface TicketPolicyView {
  reopenDays: number;
  closeDays: number;
  /** What the provider says becomes of an escalation. */
  escalation: Reason | null;
}

/** What staff choose from, by the catalogue that decided the ticket. */
export interface StaffView {
  severities: { key: string; name: string }[];
  askableFacts: { key: string; label: string }[];
  /** The reader has the ticket. */
  mine: boolean;
}

/** @throws AppError not_found, also for a ticket that the actor may not see */
export async function ticketDetail(scope: PersonScope, number: string): Promise<TicketDetail> {
  const { providerId, locale } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const { tickets: reach } = await visibleRecords(trx, scope);
    const ticket = await findTicket(trx, providerId, number, { reach });
    if (!ticket) throw new AppError('not_found');
    const terms = await termsOf(trx, providerId, ticket);
    const now = await databaseNow(trx);
    const events = await listEvents(trx, providerId, ticket.id, { withInternal: isStaff(scope.actor) });
    return {
      ...toSummary(ticket, terms.catalogue, locale),
      ...promiseOf(ticket, terms, scope),
      waitingFor: awaitedBy(ticket, terms, { locale, now }),
      clock: {
        ...clockView(ticket, terms, now),
        timeline: timelineView(ticket, events, terms, { locale, now }),
      },
      askedSeverity: askedSeverity(ticket, events, terms.catalogue, locale),
      ...(await partiesOf(trx, scope, ticket, terms)),
      ...(await writtenIn(trx, scope, ticket, historyOf(ticket, events, terms.catalogue, locale))),
      ...(await linksOf(trx, scope, ticket, reach)),
      ...endingOf(ticket),
      ...stateOf(ticket, now),
      ...policyOf(terms, scope),
      ...staffPart(ticket, terms, scope),
    };
  });
}

function promiseOf(ticket: Ticket, terms: TicketTerms, { locale }: PersonScope) {
  const { catalogue } = terms;
  const facts = ticket.facts as Record<string, string>;
  const target = targetOf(ticket, terms);
  const { hotline } = catalogue;
  return {
    clockStartsAt: toInstantOrNull(ticket.clock_starts_at),
    channel: ticket.channel,
    environment: ticket.environment as TicketDetail['environment'],
    facts: statedFacts(catalogue, facts, locale),
    missingFacts: catalogue.facts
      .filter(({ key }) => ticket.missing_facts.includes(key))
      .map((fact) => factView(fact, locale))
      .map(({ key, label, choices, multiline }) => ({ key, label, choices, multiline })),
    graverSeverities: graverThan(ticket.severity, catalogue, locale),
    reasons: reasonsIn(ticket.reasons as Decision['reasons'], locale),
    catalogueVersion: ticket.catalogue_version,
    cataloguePublishedAt: toInstant(terms.publishedAt),
    timeZone: catalogue.timeZone,
    window: ticket.response_due_at ? windowLabel(catalogue, target?.window ?? null, locale) : null,
    hotline: hotline ? { number: hotline.number, label: hotline.label[locale] } : null,
  };
}

/** The facts that were asked for, then what its level presupposes and is still due. */
function awaitedBy(
  ticket: Ticket,
  terms: TicketTerms,
  { locale, now }: { locale: Locale; now: Date },
): Awaited[] {
  if (ticket.status !== 'waiting_for_facts') return [];
  const decision = takenDecision(ticket, terms, { at: now, facts: givenFacts(ticket) });
  const { facts } = terms.catalogue;
  const asked = facts.filter(({ key }) => ticket.missing_facts.includes(key));
  const due = (decision?.waitingFor ?? []).filter(({ key }) => !facts.some((fact) => fact.key === key));
  return [...asked, ...due].map(({ key, label, from }) => ({ key, label: label[locale], from }));
}

async function partiesOf(
  trx: Transaction,
  scope: PersonScope,
  ticket: Ticket,
  { catalogue, contract, product }: TicketTerms,
) {
  const { providerId, locale } = scope;
  const organisation = ticket.organisation_id
    ? await findOrganisation(trx, providerId, ticket.organisation_id)
    : null;
  const assignee = (await personNames(trx, providerId, [ticket.assignee_id]))(ticket.assignee_id);
  const level = catalogue.levels.find(({ key }) => key === contract?.serviceLevel);
  return {
    product: product && { key: product.key, name: product.name, site: product.siteName },
    contract: contract?.number ?? null,
    serviceLevel: level?.name[locale] ?? null,
    organisation: organisation && { customerNumber: organisation.customerNumber, name: organisation.name },
    requester: {
      name: ticket.requester_name,
      email: isStaff(scope.actor) ? ticket.requester_email : null,
      partner: ticket.requester_partner,
    },
    assignee: assignee === null ? null : { name: assignee },
  };
}

/** What was written and what happened; the provider's own notes only for the provider's people (S10). */
async function writtenIn(
  trx: Transaction,
  { providerId, actor, locale }: PersonScope,
  ticket: Ticket,
  events: EventView[],
) {
  const withInternal = isStaff(actor);
  const messages = await listMessages(trx, providerId, ticket.id, { withInternal });
  const search = ticket.search_id ? await getSearch(trx, providerId, ticket.search_id, locale) : null;
  return {
    messages: messages.map(toMessage),
    events,
    search: search && { query: search.query, read: search.read },
    draft: await findReplyDraft(trx, providerId, ticket.id, actor.person.id),
  };
}

const toMessage = (message: Message): MessageView => ({
  author: message.author_name,
  partner: message.author_partner,
  authorKind: message.author_kind as MessageView['authorKind'],
  body: message.body,
  at: toInstant(message.at),
  ...(message.internal ? { internal: true } : {}),
});

async function linksOf(trx: Transaction, { providerId }: PersonScope, ticket: Ticket, reach: TicketReach) {
  const links = await linkedTickets(
    trx,
    providerId,
    { id: ticket.id, followUpOf: ticket.follow_up_of },
    reach,
  );
  return { followUpOf: links.previous, followUps: links.following };
}

const endingOf = (ticket: Ticket) => ({
  resolution: ticket.resolution as Resolution | null,
  resolvedAt: toInstantOrNull(ticket.resolved_at),
  reopenUntil: toInstantOrNull(ticket.reopen_until),
  closesAt: toInstantOrNull(ticket.closes_at),
  closedAt: toInstantOrNull(ticket.closed_at),
  escalatedAt: toInstantOrNull(ticket.escalated_at),
});

function stateOf(ticket: Ticket, now: Date): Pick<TicketDetail, 'may'> {
  const status = ticket.status as TicketStatus;
  const inTime = ticket.reopen_until === null || ticket.reopen_until > now;
  return {
    may: {
      reply: nextStatus(status, 'customer_replied') !== null,
      reopen: nextStatus(status, 'reopened') !== null && inTime,
      close: nextStatus(status, 'customer_closed') !== null,
      escalate: nextStatus(status, 'escalated') !== null,
      followUp: status === 'closed' || (status === 'resolved' && !inTime),
    },
  };
}

function policyOf({ catalogue }: TicketTerms, { locale }: PersonScope): Pick<TicketDetail, 'policy'> {
  const { reopen, close, escalation } = ticketPolicy(catalogue);
  return {
    policy: {
      reopenDays: reopen.days,
      closeDays: close.days,
      escalation: escalation && { rule: escalation.rule, text: escalation.text[locale] },
    },
  };
}

function staffPart(
  ticket: Ticket,
  { catalogue }: TicketTerms,
  { actor, locale }: PersonScope,
): Pick<TicketDetail, 'staff'> {
  if (!isStaff(actor)) return {};
  return {
    staff: {
      severities: catalogue.severities.map(({ key, name }) => ({ key, name: name[locale] })),
      askableFacts: catalogue.facts.map(({ key, label }) => ({ key, label: label[locale] })),
      mine: ticket.assignee_id === actor.person.id,
    },
  };
}
