import { ticketPolicy, type Catalogue } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import type { Person } from '@zusage/identity';
import { daysLater } from '@zusage/service-time';
import {
  assignTicket,
  changeTicket,
  insertMessage,
  markResponded,
  markResponseMissed,
  recordEvent,
  SYSTEM,
  type EventActor,
  type Resolution,
  type TicketStatus,
} from '@zusage/tickets';
import { assessCoverage } from './coverage.ts';
import { partnerNameOf } from './partners/partner-name.ts';
import { startResponseTimer } from './response-timer.ts';
import type { Asker } from './scope.ts';
import { startClosingTimer } from './ticket-closing-job.ts';
import { writeTicket, type TicketRequest } from './write-ticket.ts';

export interface PastTicket {
  requester: Person;
  openedAt: Date;
  now: Date;
  request: TicketRequest;
  /** `internal`: a note of the provider's own people. */
  messages: { author: Person; staff: boolean; body: string; at: Date; internal?: boolean }[];
  status: TicketStatus;
  /** Whoever has it. */
  assignee?: Person;
  escalated?: { at: Date; reason: string };
  resolution?: Resolution;
}

interface Replayed extends PastTicket {
  providerId: string;
  ticketId: string;
  number: string;
  catalogue: Catalogue;
}

/**
 * Takes over a ticket that already has a history, for example from another system or the demo data. The promise is
 * decided as of the moment it was opened; nobody is notified. The caller vouches for the conversation and its status.
 *
 * @throws Error when the catalogue would not have taken it this way
 */
export async function recordPastTicket(
  trx: Transaction,
  providerId: string,
  past: PastTicket,
): Promise<{ number: string }> {
  const { requester, request, openedAt } = past;
  const asker: Asker = { providerId, actor: { kind: 'person', person: requester, via: 'session' } };
  const coverage = await assessCoverage(trx, asker, request, openedAt);
  const { decision } = coverage;
  if (decision.outcome === 'redirected' || decision.outcome === 'refused') {
    throw new Error(
      `"${request.subject}" would have been ${decision.outcome} by ${decision.reasons.map((reason) => reason.rule).join(', ')}`,
    );
  }
  const { ticketId, number } = await writeTicket(trx, providerId, {
    request,
    requester: {
      ...requester,
      personId: requester.id,
      partner: await partnerNameOf(trx, asker),
    },
    coverage,
    partnerId: requester.partnerId,
    openedAt,
  });
  await replay(trx, { ...past, providerId, ticketId, number, catalogue: coverage.catalogue });
  if (decision.responseDueAt && decision.responseDueAt > past.now)
    await startResponseTimer(trx, number, decision.responseDueAt);
  return { number };
}

async function replay(trx: Transaction, past: Replayed): Promise<void> {
  for (const message of past.messages) {
    const kind = message.staff ? 'staff' : 'requester';
    const actor: EventActor = { kind, personId: message.author.id, name: message.author.name };
    const internal = message.internal ?? false;
    await insertMessage(trx, past.providerId, past.ticketId, {
      authorKind: kind,
      authorPersonId: message.author.id,
      authorName: message.author.name,
      body: message.body,
      internal,
      at: message.at,
    });
    const event = {
      kind: internal ? 'noted' : 'replied',
      at: message.at,
      actor,
      rule: null,
      internal,
    } as const;
    await recordEvent(trx, past.providerId, past.ticketId, event);
    if (message.staff && !internal) await markResponded(trx, past.providerId, past.ticketId, message.at);
  }
  await markResponseMissed(trx, past.providerId, past.ticketId, past.now);
  if (past.assignee) await assignTicket(trx, past.providerId, past.ticketId, past.assignee.id);
  if (past.escalated) await escalate(trx, past, past.escalated);
  await end(trx, past);
}

async function escalate(
  trx: Transaction,
  past: Replayed,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  const { requester } = past;
  await changeTicket(trx, past.providerId, past.ticketId, { status: 'open', at, escalatedAt: at });
  await recordEvent(trx, past.providerId, past.ticketId, {
    kind: 'escalated',
    at,
    actor: { kind: 'requester', personId: requester.id, name: requester.name },
    rule: null,
    details: { reason },
  });
}

/** The status it has now, and what follows from it: until when it can be opened again, and when it closes (K-10). */
async function end(trx: Transaction, past: Replayed): Promise<void> {
  const { providerId, ticketId, status, catalogue } = past;
  const last = past.messages.findLast(({ internal }) => !internal);
  const at = last?.at ?? past.openedAt;
  if (status !== 'resolved' && status !== 'closed')
    return changeTicket(trx, providerId, ticketId, { status, at });
  const resolution = past.resolution ?? 'solved';
  const policy = ticketPolicy(catalogue);
  const periods = {
    reopenUntil: daysLater(catalogue.timeZone, at, policy.reopen.days),
    closesAt: daysLater(catalogue.timeZone, at, policy.close.days),
  };
  await changeTicket(trx, providerId, ticketId, { status: 'resolved', at, resolution, periods });
  const actor: EventActor = last?.staff
    ? { kind: 'staff', personId: last.author.id, name: last.author.name }
    : { kind: 'requester', personId: past.requester.id, name: past.requester.name };
  await recordEvent(trx, providerId, ticketId, {
    kind: 'resolved',
    at,
    actor,
    rule: null,
    details: { resolution },
  });
  if (status === 'resolved') return startClosingTimer(trx, past.number, periods.closesAt);
  const closedAt = periods.closesAt < past.now ? periods.closesAt : at;
  await changeTicket(trx, providerId, ticketId, { status: 'closed', at: closedAt });
  await recordEvent(trx, providerId, ticketId, { kind: 'closed', at: closedAt, actor: SYSTEM, rule: null });
}
