import { invalidField } from '@zusage/errors';
import { changeTicket, dropReplyDraft, keepReplyDraft, type TicketStatus } from '@zusage/tickets';
import { redirectedFollowUp, type FollowUpAnswer } from './follow-up.ts';
import { reopenTicketIn } from './reopen-ticket.ts';
import { startResponseTimer } from './response-timer.ts';
import { isStaff, type PersonScope } from './scope.ts';
import { supplyFacts, type SuppliedFacts } from './supply-facts.ts';
import { note, onTicket, periodsFrom, respond, say, stepOf, type TicketAction } from './ticket-action.ts';
import { startClosingTimer } from './ticket-closing-job.ts';
import { tellRequester, tellStaff } from './ticket-mail.ts';

export interface Reply {
  number: string;
  body: string;
  /** Facts that were missing (K-4); keys of the ticket's catalogue. */
  facts?: Record<string, string> | undefined;
  /** What the customer finds that it has become; key of the ticket's catalogue (SEP-5). */
  severity?: string | undefined;
}

export interface Replied {
  status: TicketStatus;
  /** False where the case has to go another way: `followUp` says which, and the words are kept as a draft. */
  sent: boolean;
  followUp?: FollowUpAnswer;
}

/**
 * Adds a message. Staff's first one ends the response clock; a customer's to a resolved ticket opens it again while its
 * time lasts (K-10), for a message that comes then says that something is left.
 *
 * @throws AppError not_found, conflict (it is closed for good, or its time to be reopened is over), invalid_input
 */
export async function replyToTicket(
  scope: PersonScope,
  reply: Reply,
  idempotencyKey?: string,
): Promise<Replied> {
  const request = { action: 'reply', number: reply.number, input: reply, idempotencyKey };
  return onTicket(scope, request, async (action) => {
    const { severity } = reply;
    // Staff change a severity, and say why.
    if (severity !== undefined && isStaff(scope.actor)) throw invalidField('severity', 'unknown_key');
    const followUp = severity === undefined ? null : redirectedFollowUp(action, severity);
    if (followUp) return keepFor(action, reply.body, followUp);
    const status = isStaff(scope.actor)
      ? await replyAsStaff(action, reply.body)
      : await replyAsCustomer(action, reply);
    if (severity !== undefined && severity !== action.ticket.severity) await noteWish(action, severity);
    await dropReplyDraft(action.trx, scope.providerId, action.ticket.id, scope.actor.person.id);
    return { status, sent: true };
  });
}

const noteWish = (action: TicketAction, severity: string): Promise<void> =>
  note(action, {
    kind: 'severity_asked',
    rule: null,
    details: { from: action.ticket.severity, to: severity },
  });

/** SEP-5: what was written is never lost; it waits at the ticket until its writer sends it another way. */
async function keepFor(action: TicketAction, body: string, followUp: FollowUpAnswer): Promise<Replied> {
  const { trx, scope, ticket, now } = action;
  await keepReplyDraft(trx, scope.providerId, {
    ticketId: ticket.id,
    personId: scope.actor.person.id,
    body,
    at: now,
  });
  return { status: ticket.status as TicketStatus, sent: false, followUp };
}

async function replyAsStaff(action: TicketAction, body: string): Promise<TicketStatus> {
  const { trx, scope, ticket, now } = action;
  const { to, rule } = stepOf(action, 'staff_replied');
  await say(action, body);
  const first = await respond(action);
  // An update counts the time to its closing anew (K-10).
  const periods = to === 'resolved' ? periodsFrom(action) : undefined;
  await changeTicket(trx, scope.providerId, ticket.id, {
    status: to,
    at: now,
    ...(periods ? { periods } : {}),
  });
  if (periods) await startClosingTimer(trx, ticket.number, periods.closesAt);
  await note(action, { kind: 'replied', rule, details: { first: first ? 'yes' : null } });
  await tellRequester(action, 'ticket_replied');
  return to;
}

async function replyAsCustomer(action: TicketAction, reply: Reply): Promise<TicketStatus> {
  const { trx, scope, ticket, terms, now } = action;
  if (ticket.status === 'resolved') return reopenTicketIn(action, reply.body);
  const supplied = supplyFacts(ticket, terms, reply.facts ?? {}, now);
  const { to, rule } = stepOf(action, supplied.complete ? 'facts_supplied' : 'customer_replied');
  await say(action, reply.body);
  await changeTicket(trx, scope.providerId, ticket.id, { status: to, at: now, ...supplied.change });
  await noteReply(action, supplied, rule);
  const dueAt = supplied.change.clock?.responseDueAt;
  if (dueAt) await startResponseTimer(trx, ticket.number, dueAt);
  await tellStaff(action, 'ticket_replied');
  return to;
}

async function noteReply(
  action: TicketAction,
  { supplied, complete, change }: SuppliedFacts,
  rule: string,
): Promise<void> {
  if (supplied.length > 0) await note(action, { kind: 'facts_supplied', rule, details: { facts: supplied } });
  else await note(action, { kind: 'replied', rule });
  if (complete && change.clock) await note(action, { kind: 'resumed', rule });
}
