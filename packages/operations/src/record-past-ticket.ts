import type { Transaction } from '@zusage/db';
import type { Person } from '@zusage/identity';
import {
  changeStatus,
  insertMessage,
  insertTicket,
  markResponded,
  markResponseMissed,
  nextTicketNumber,
  type TicketStatus,
} from '@zusage/tickets';
import { assessCoverage } from './coverage.ts';
import type { TicketRequest } from './open-ticket.ts';
import { startResponseTimer } from './response-timer.ts';
import type { Asker } from './scope.ts';

export interface PastTicket {
  requester: Person;
  openedAt: Date;
  now: Date;
  request: TicketRequest;
  messages: { author: Person; staff: boolean; body: string; at: Date }[];
  status: TicketStatus;
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
  const { decision, catalogue } = coverage;
  if (decision.outcome === 'redirected' || decision.outcome === 'refused') {
    throw new Error(
      `"${request.subject}" would have been ${decision.outcome} by ${decision.reasons.map((reason) => reason.rule).join(', ')}`,
    );
  }
  const number = await nextTicketNumber(trx, providerId, catalogue.ticketPrefix);
  const ticketId = await insertTicket(
    trx,
    providerId,
    {
      number,
      organisation_id: coverage.organisationId,
      person_id: requester.id,
      requester_name: requester.name,
      requester_email: requester.email,
      requester_language: requester.language,
      contract_id: coverage.contract?.id ?? null,
      product_id: coverage.product?.id ?? null,
      severity: decision.severity,
      requested_severity: request.severity,
      channel: request.channel,
      environment: request.environment,
      subject: request.subject,
      facts: request.facts,
      missing_facts: decision.missingFacts,
      status: decision.outcome === 'waiting' ? 'waiting_for_facts' : 'open',
      catalogue_version: coverage.catalogueVersion,
      reasons: decision.reasons,
      opened_at: openedAt,
      clock_starts_at: decision.clockStartsAt,
      response_due_at: decision.responseDueAt,
      updated_at: openedAt,
    },
    {
      authorKind: 'requester',
      authorPersonId: requester.id,
      authorName: requester.name,
      body: request.description,
      at: openedAt,
    },
  );
  await replay(trx, providerId, ticketId, past);
  if (decision.responseDueAt && decision.responseDueAt > past.now)
    await startResponseTimer(trx, number, decision.responseDueAt);
  return { number };
}

async function replay(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  past: PastTicket,
): Promise<void> {
  for (const message of past.messages) {
    await insertMessage(trx, providerId, ticketId, {
      authorKind: message.staff ? 'staff' : 'requester',
      authorPersonId: message.author.id,
      authorName: message.author.name,
      body: message.body,
      at: message.at,
    });
    if (message.staff) await markResponded(trx, providerId, ticketId, message.at);
  }
  await markResponseMissed(trx, providerId, ticketId, past.now);
  await changeStatus(trx, providerId, ticketId, {
    status: past.status,
    at: past.messages.at(-1)?.at ?? past.openedAt,
  });
}
