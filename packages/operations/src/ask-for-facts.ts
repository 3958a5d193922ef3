import { AppError, invalidField } from '@zusage/errors';
import { cancel } from '@zusage/jobs';
import { changeTicket, dropReplyDraft, type TicketStatus } from '@zusage/tickets';
import { responseTimerKey } from './response-timer.ts';
import type { PersonScope } from './scope.ts';
import { note, onTicket, respond, say, stepOf, type TicketAction } from './ticket-action.ts';
import { pausedClock, promisesTime } from './ticket-clock.ts';
import { tellRequester } from './ticket-mail.ts';
import { decideTicket } from './ticket-terms.ts';

/**
 * Staff ask the customer for facts that a complete ticket states (K-4, SEP-9). Where the catalogue lets a request wait for
 * them, the ticket waits and its clock stands still until they arrive, and the question is not yet the answer that was
 * promised; elsewhere the question is a reply like any other, and the first one ends the clock.
 *
 * @throws AppError not_found, conflict (it is resolved or closed), invalid_input for a fact that the ticket's catalogue
 *   does not know
 */
export async function askForFacts(
  scope: PersonScope,
  request: { number: string; body: string; facts: string[] },
  idempotencyKey?: string,
): Promise<{ status: TicketStatus }> {
  return onTicket(
    scope,
    { action: 'ask', number: request.number, input: request, idempotencyKey },
    async (action) => {
      const { trx, ticket, terms, now } = action;
      const unknown = request.facts.find((key) => !terms.catalogue.facts.some((fact) => fact.key === key));
      if (unknown !== undefined) throw invalidField('facts', 'unknown_value');
      const waits = letsWait(action, request.facts);
      const { to, rule } = stepOf(action, waits ? 'staff_asked_and_waits' : 'staff_replied');
      // A reply to a resolved ticket leaves it resolved; a question cannot.
      if (to === 'resolved') throw new AppError('conflict');
      const clock = waits ? pausedClock(ticket, terms, now) : null;
      await say(action, request.body);
      if (!waits || !promisesTime(ticket, terms)) await respond(action);
      await changeTicket(trx, scope.providerId, ticket.id, {
        status: to,
        at: now,
        missingFacts: [...new Set([...ticket.missing_facts, ...request.facts])],
        ...(clock ? { clock } : {}),
      });
      await note(action, { kind: 'facts_requested', rule, details: { facts: request.facts } });
      if (clock) {
        await note(action, { kind: 'paused', rule: 'K-4' });
        await cancel(trx, responseTimerKey(ticket.number));
      }
      await dropReplyDraft(trx, scope.providerId, ticket.id, scope.actor.person.id);
      await tellRequester(action, 'ticket_replied');
      return { status: to };
    },
  );
}

/** Whether the ticket's catalogue lets a request wait while these facts are missing. */
function letsWait({ ticket, terms, now }: TicketAction, keys: readonly string[]): boolean {
  const stated = Object.entries(ticket.facts as Record<string, string>);
  const facts = Object.fromEntries(stated.filter(([key]) => !keys.includes(key)));
  return decideTicket(ticket, terms, { at: now, facts }).outcome === 'waiting';
}
