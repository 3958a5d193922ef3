import type { Transaction } from '@zusage/db';
import type { Person } from '@zusage/identity';
import {
  changeStatus,
  insertMessage,
  markResponded,
  markResponseMissed,
  type TicketStatus,
} from '@zusage/tickets';
import { assessCoverage } from './coverage.ts';

import { startResponseTimer } from './response-timer.ts';
import type { Asker } from './scope.ts';
import { writeTicket, type TicketRequest } from './write-ticket.ts';

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
  const { decision } = coverage;
  if (decision.outcome === 'redirected' || decision.outcome === 'refused') {
    throw new Error(
      `"${request.subject}" would have been ${decision.outcome} by ${decision.reasons.map((reason) => reason.rule).join(', ')}`,
    );
  }
  const { ticketId, number } = await writeTicket(trx, providerId, {
    request,
    requester: { ...requester, personId: requester.id },
    coverage,
    partnerId: null,
    openedAt,
  });
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
