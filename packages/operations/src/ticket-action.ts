import { ticketPolicy, type TicketPolicy } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { cancel } from '@zusage/jobs';
import {
  findTicket,
  insertMessage,
  markResponded,
  recordEvent,
  transition,
  type EventActor,
  type NewTicketEvent,
  type Ticket,
  type TicketStatus,
  type TicketStep,
} from '@zusage/tickets';
import { daysLater } from '@zusage/service-time';
import { databaseNow } from './instant.ts';
import { once } from './once.ts';
import { partnerNameOf } from './partners/partner-name.ts';
import { responseTimerKey } from './response-timer.ts';
import { isStaff, type PersonScope } from './scope.ts';
import { termsOf, type TicketTerms } from './ticket-terms.ts';
import { visibleRecords } from './visibility.ts';

/** A ticket that somebody does something to: locked, within their reach, with what its promise rests on. */
export interface TicketAction {
  trx: Transaction;
  scope: PersonScope;
  ticket: Ticket;
  terms: TicketTerms;
  policy: TicketPolicy;
  now: Date;
  actor: EventActor;
}

export interface ActionRequest {
  /** Name of the action: the same key of another action is a conflict. */
  action: string;
  number: string;
  /** Everything that was sent. */
  input: object;
  idempotencyKey: string | undefined;
}

/**
 * Runs an action on a ticket in one transaction; with an idempotency key it happens once and a repeat gets the first
 * answer (S82). Reach is looked at before the key, so a repeat tells nothing to whoever may no longer see the ticket.
 *
 * @throws AppError not_found, also for a ticket out of reach (S2); idempotency_conflict
 */
export async function onTicket<Answer extends object>(
  scope: PersonScope,
  request: ActionRequest,
  work: (action: TicketAction) => Promise<Answer>,
): Promise<Answer> {
  const { providerId } = scope;
  const { person } = scope.actor;
  return scope.database.tenant(providerId, async (trx) => {
    const { tickets: reach } = await visibleRecords(trx, scope);
    const ticket = await findTicket(trx, providerId, request.number, { reach, forUpdate: true });
    if (!ticket) throw new AppError('not_found');
    const claim = {
      scope: `person:${person.id}`,
      key: request.idempotencyKey,
      body: { action: request.action, ...request.input },
    };
    return once(trx, providerId, claim, async () => {
      const terms = await termsOf(trx, providerId, ticket);
      return work({
        trx,
        scope,
        ticket,
        terms,
        policy: ticketPolicy(terms.catalogue),
        now: await databaseNow(trx),
        actor: {
          kind: isStaff(scope.actor) ? 'staff' : 'requester',
          personId: person.id,
          name: person.name,
        },
      });
    });
  });
}

/** What the state table makes of a step. @throws AppError conflict where it is not possible */
export function stepOf({ ticket }: TicketAction, step: TicketStep): { to: TicketStatus; rule: string } {
  const row = transition(ticket.status as TicketStatus, step);
  if (!row) throw new AppError('conflict');
  return row;
}

/** Writes a message of whoever acts; an internal one is for the provider's people alone (S10). */
export async function say(
  { trx, scope, ticket, now, actor }: TicketAction,
  body: string,
  options: { internal?: boolean } = {},
): Promise<void> {
  await insertMessage(trx, scope.providerId, ticket.id, {
    authorKind: actor.kind,
    authorPersonId: actor.personId,
    authorName: actor.name,
    authorPartner: await partnerNameOf(trx, scope),
    body,
    internal: options.internal ?? false,
    at: now,
  });
}

/** The first answer by a human being ends the response clock. @returns true if this was it */
export async function respond({ trx, scope, ticket, now }: TicketAction): Promise<boolean> {
  const isFirst = await markResponded(trx, scope.providerId, ticket.id, now);
  if (isFirst) await cancel(trx, responseTimerKey(ticket.number));
  return isFirst;
}

export async function note(
  { trx, scope, ticket, now, actor }: TicketAction,
  event: Pick<NewTicketEvent, 'kind' | 'rule' | 'details' | 'internal'>,
): Promise<void> {
  await recordEvent(trx, scope.providerId, ticket.id, { at: now, actor, ...event });
}

/** K-10: until when a ticket that is resolved now can be opened again, and when it is closed for good. */
export function periodsFrom({ policy, terms, now }: Pick<TicketAction, 'policy' | 'terms' | 'now'>): {
  reopenUntil: Date;
  closesAt: Date;
} {
  const { timeZone } = terms.catalogue;
  return {
    reopenUntil: daysLater(timeZone, now, policy.reopen.days),
    closesAt: daysLater(timeZone, now, policy.close.days),
  };
}
