import { AppError } from '@zusage/errors';
import type { Transaction } from '@zusage/db';
import { cancel } from '@zusage/jobs';
import { notify } from '@zusage/notifications';
import {
  changeStatus,
  findTicket,
  insertMessage,
  markResponded,
  nextStatus,
  type Ticket,
  type TicketEvent,
  type TicketStatus,
} from '@zusage/tickets';
import { databaseNow } from './instant.ts';
import { partnerNameOf } from './partners/partner-name.ts';
import { responseTimerKey, startResponseTimer } from './response-timer.ts';
import { staffRecipients } from './recipients.ts';
import { isStaff, type PersonScope } from './scope.ts';
import { supplyFacts } from './supply-facts.ts';
import { visibleRecords } from './visibility.ts';

export interface Reply {
  number: string;
  body: string;
  /** Facts that were missing (K-4); keys of the ticket's catalogue. */
  facts?: Record<string, string> | undefined;
}

/**
 * Adds a message. Staff's first one stops the response clock; a customer's reopens what was resolved (K-10).
 *
 * @throws AppError not_found, conflict (the ticket is closed for good), invalid_input (unknown fact)
 */
export async function replyToTicket(scope: PersonScope, reply: Reply): Promise<{ status: TicketStatus }> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const ticket = await requireTicket(trx, scope, reply.number);
    const now = await databaseNow(trx);
    const supplied = await supplyFacts(trx, scope.providerId, ticket, reply.facts ?? {}, now);
    const status = requireStatus(
      ticket,
      isStaff(scope.actor) ? 'staff_replied' : supplied.complete ? 'facts_supplied' : 'customer_replied',
    );
    await addMessage(trx, scope, ticket, reply.body, now);
    await changeStatus(trx, scope.providerId, ticket.id, { status, at: now, ...supplied.change });
    if (supplied.clock) await startResponseTimer(trx, ticket.number, supplied.clock.responseDueAt);
    await (isStaff(scope.actor)
      ? tellRequester(trx, scope, ticket, 'ticket_replied')
      : tellStaff(trx, scope, ticket));
    return { status };
  });
}

/**
 * Staff communicate a solution (K-9). It counts as the first response if there was none.
 *
 * @throws AppError not_found, conflict
 */
export async function resolveTicket(
  scope: PersonScope,
  resolution: { number: string; body: string },
): Promise<{ status: TicketStatus }> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const ticket = await requireTicket(trx, scope, resolution.number);
    const now = await databaseNow(trx);
    const status = requireStatus(ticket, 'resolved');
    await addMessage(trx, scope, ticket, resolution.body, now);
    await changeStatus(trx, scope.providerId, ticket.id, { status, at: now });
    await tellRequester(trx, scope, ticket, 'ticket_resolved');
    return { status };
  });
}

async function requireTicket(trx: Transaction, scope: PersonScope, number: string): Promise<Ticket> {
  const { tickets: reach } = await visibleRecords(trx, scope);
  const ticket = await findTicket(trx, scope.providerId, number, { reach, forUpdate: true });
  if (!ticket) throw new AppError('not_found');
  return ticket;
}

function requireStatus(ticket: Ticket, event: TicketEvent): TicketStatus {
  const from = ticket.status as TicketStatus;
  const status =
    nextStatus(from, event) ?? (event === 'facts_supplied' ? nextStatus(from, 'customer_replied') : null);
  if (!status) throw new AppError('conflict');
  return status;
}

async function addMessage(
  trx: Transaction,
  scope: PersonScope,
  ticket: Ticket,
  body: string,
  at: Date,
): Promise<void> {
  const { person } = scope.actor;
  const staff = isStaff(scope.actor);
  await insertMessage(trx, scope.providerId, ticket.id, {
    authorKind: staff ? 'staff' : 'requester',
    authorPersonId: person.id,
    authorName: person.name,
    authorPartner: await partnerNameOf(trx, scope),
    body,
    at,
  });
  if (staff && (await markResponded(trx, scope.providerId, ticket.id, at)))
    await cancel(trx, responseTimerKey(ticket.number));
}

async function tellRequester(
  trx: Transaction,
  scope: PersonScope,
  ticket: Ticket,
  kind: 'ticket_replied' | 'ticket_resolved',
): Promise<void> {
  await notify(trx, scope.providerId, {
    kind,
    recipient: { email: ticket.requester_email, language: ticket.requester_language as 'de' | 'en' | 'fr' },
    number: ticket.number,
    subject: ticket.subject,
    url: `${scope.publicUrl}/${scope.providerId}/tickets/${ticket.number}`,
  });
}

async function tellStaff(trx: Transaction, scope: PersonScope, ticket: Ticket): Promise<void> {
  for (const recipient of await staffRecipients(trx, scope.providerId)) {
    await notify(trx, scope.providerId, {
      kind: 'ticket_replied',
      recipient,
      number: ticket.number,
      subject: ticket.subject,
      url: `${scope.publicUrl}/${scope.providerId}/staff/tickets/${ticket.number}`,
    });
  }
}
