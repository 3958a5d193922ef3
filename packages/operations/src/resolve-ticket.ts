import {
  changeTicket,
  dropReplyDraft,
  type ClockChange,
  type Resolution,
  type TicketStatus,
} from '@zusage/tickets';
import { cancel } from '@zusage/jobs';
import { responseTimerKey } from './response-timer.ts';
import type { PersonScope } from './scope.ts';
import { note, onTicket, periodsFrom, respond, say, stepOf, type TicketAction } from './ticket-action.ts';
import { pausedClock } from './ticket-clock.ts';
import { cancelClosingTimer, startClosingTimer } from './ticket-closing-job.ts';
import { tellRequester, tellStaff } from './ticket-mail.ts';

/**
 * Staff communicate a solution, or why there is none (K-9). It counts as the first response if there was none.
 *
 * @throws AppError not_found, conflict
 */
export async function resolveTicket(
  scope: PersonScope,
  request: { number: string; body: string; resolution?: Resolution | undefined },
  idempotencyKey?: string,
): Promise<{ status: TicketStatus }> {
  return onTicket(
    scope,
    { action: 'resolve', number: request.number, input: request, idempotencyKey },
    async (action) => {
      const resolution = request.resolution ?? 'solved';
      const { to, rule } = stepOf(action, 'resolved');
      await say(action, request.body);
      await respond(action);
      await end(action, to, resolution);
      await note(action, { kind: 'resolved', rule, details: { resolution } });
      await tellRequester(action, 'ticket_resolved');
      await dropReplyDraft(action.trx, scope.providerId, action.ticket.id, scope.actor.person.id);
      return { status: to };
    },
  );
}

/**
 * The customer says that it is solved or no longer needed: an open ticket is resolved and can still be opened again, one
 * that was resolved is closed for good at once (K-9, K-10).
 *
 * @throws AppError not_found, conflict (it is closed)
 */
export async function closeTicket(
  scope: PersonScope,
  request: { number: string; body?: string | undefined },
  idempotencyKey?: string,
): Promise<{ status: TicketStatus }> {
  return onTicket(
    scope,
    { action: 'close', number: request.number, input: request, idempotencyKey },
    async (action) => {
      const { trx, ticket, now } = action;
      const { to, rule } = stepOf(action, 'customer_closed');
      const hasWords = request.body !== undefined && request.body.trim() !== '';
      if (hasWords) await say(action, request.body ?? '');
      if (to === 'closed') {
        await changeTicket(trx, scope.providerId, ticket.id, { status: to, at: now });
        await cancelClosingTimer(trx, ticket.number);
        await note(action, { kind: 'closed', rule });
      } else {
        // Nobody has answered yet? Then the clock stands still until the ticket is opened again, if it ever is.
        await end(action, to, 'confirmed', pausedClock(ticket, action.terms, now));
        await note(action, { kind: 'resolved', rule, details: { resolution: 'confirmed' } });
      }
      await dropReplyDraft(trx, scope.providerId, ticket.id, scope.actor.person.id);
      if (hasWords) await tellStaff(action, 'ticket_replied');
      return { status: to };
    },
  );
}

/** Nothing runs any more but the time to its closing. */
async function end(
  action: TicketAction,
  status: TicketStatus,
  resolution: Resolution,
  clock: ClockChange | null = null,
): Promise<void> {
  const { trx, scope, ticket, now } = action;
  const periods = periodsFrom(action);
  const change = { status, at: now, resolution, periods, ...(clock ? { clock } : {}) };
  await changeTicket(trx, scope.providerId, ticket.id, change);
  await cancel(trx, responseTimerKey(ticket.number));
  await startClosingTimer(trx, ticket.number, periods.closesAt);
}
