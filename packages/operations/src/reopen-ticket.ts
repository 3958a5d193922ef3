import { AppError } from '@zusage/errors';
import { changeTicket, dropReplyDraft, type TicketStatus } from '@zusage/tickets';
import { reopenedClock } from './reopened-clock.ts';
import { startResponseTimer } from './response-timer.ts';
import type { PersonScope } from './scope.ts';
import { note, onTicket, say, stepOf, type TicketAction } from './ticket-action.ts';
import { cancelClosingTimer } from './ticket-closing-job.ts';
import { tellStaff } from './ticket-mail.ts';

/**
 * The customer opens a resolved ticket again and explains why (K-10). What was promised for the first answer was kept or
 * broken before and does not begin anew; if nobody had answered yet, its clock goes on where it stood,
 * or the ticket waits on for the facts that are missing (K-4).
 *
 * @throws AppError not_found; conflict when it is not resolved, closed for good, or its time is over
 */
export async function reopenTicket(
  scope: PersonScope,
  request: { number: string; body: string },
  idempotencyKey?: string,
): Promise<{ status: TicketStatus }> {
  return onTicket(
    scope,
    { action: 'reopen', number: request.number, input: request, idempotencyKey },
    async (action) => {
      const status = await reopenTicketIn(action, request.body);
      await dropReplyDraft(action.trx, scope.providerId, action.ticket.id, scope.actor.person.id);
      return { status };
    },
  );
}

/** The same within an action that has begun. */
export async function reopenTicketIn(action: TicketAction, explanation: string): Promise<TicketStatus> {
  const { trx, scope, ticket, terms, now } = action;
  const { waits, clock } = reopenedClock(ticket, terms, now);
  const { to, rule } = stepOf(action, waits ? 'reopened_and_waits' : 'reopened');
  // The worker may be late; the period is over when it is over.
  if (ticket.reopen_until && ticket.reopen_until <= now) throw new AppError('conflict');
  await say(action, explanation);
  const change = { status: to, at: now, resolution: null, periods: null, ...(clock ? { clock } : {}) };
  await changeTicket(trx, scope.providerId, ticket.id, change);
  if (clock?.responseDueAt) await startResponseTimer(trx, ticket.number, clock.responseDueAt);
  await cancelClosingTimer(trx, ticket.number);
  await note(action, { kind: 'reopened', rule, details: { clock: waits ? 'waits' : null } });
  await tellStaff(action, 'ticket_reopened');
  return to;
}
