import type { Prerequisite } from '@zusage/catalogue';
import type { Contract } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import type { Decision } from '@zusage/entitlement';
import {
  changeTicket,
  recordEvent,
  SYSTEM,
  transition,
  waitingOnContract,
  type EventActor,
  type Ticket,
} from '@zusage/tickets';
import { startResponseTimer } from './response-timer.ts';
import type { Author } from './scope.ts';
import { startedClock } from './supply-facts.ts';
import { tellOfResumed } from './ticket-mail.ts';
import { givenFacts, takenDecision, termsOf, type TicketTerms } from './ticket-terms.ts';

interface Desk {
  trx: Transaction;
  scope: Author;
  now: Date;
}

/**
 * S7-9: what a contract's level presupposes was entered as met. Tickets that waited for it alone go on at this moment, by
 * the catalogue version that decided them; those that lack facts wait on, and say no longer that it is due.
 *
 * @param before the contract as it was; it is stored as it is now
 */
export async function resumeTicketsOf(desk: Desk, before: Contract): Promise<void> {
  for (const ticket of await waitingOnContract(desk.trx, desk.scope.providerId, before.id)) {
    const terms = await termsOf(desk.trx, desk.scope.providerId, ticket);
    const known = { at: desk.now, facts: givenFacts(ticket) };
    const was = dueFrom(takenDecision(ticket, { ...terms, contract: before }, known), terms);
    const decision = takenDecision(ticket, terms, known);
    if (!decision || was.length === 0 || dueFrom(decision, terms).length === was.length) continue;
    if (decision.outcome === 'waiting') await waitOn(desk, ticket, decision);
    else await resume(desk, ticket, terms, { decision, rule: was[0]?.rule ?? null });
  }
}

/** What of the level's prerequisites a decision waits for. */
const dueFrom = (decision: Decision | null, { catalogue }: TicketTerms): Prerequisite[] =>
  catalogue.prerequisites.filter(({ key }) => decision?.waitingFor.some((awaited) => awaited.key === key));

const waitOn = ({ trx, scope, now }: Desk, ticket: Ticket, decision: Decision): Promise<void> =>
  changeTicket(trx, scope.providerId, ticket.id, {
    status: 'waiting_for_facts',
    at: now,
    reasons: decision.reasons,
    missingFacts: [...new Set([...ticket.missing_facts, ...decision.missingFacts])],
  });

async function resume(
  { trx, scope, now }: Desk,
  ticket: Ticket,
  terms: TicketTerms,
  { decision, rule }: { decision: Decision; rule: string | null },
): Promise<void> {
  const step = transition('waiting_for_facts', 'prerequisite_met');
  if (!step) throw new Error('a waiting ticket cannot go on');
  const clock = startedClock(ticket, terms, decision, now);
  await changeTicket(trx, scope.providerId, ticket.id, {
    status: step.to,
    at: now,
    reasons: decision.reasons,
    ...(clock ? { clock } : {}),
  });
  if (clock?.responseDueAt) await startResponseTimer(trx, ticket.number, clock.responseDueAt);
  await recordEvent(trx, scope.providerId, ticket.id, {
    kind: 'resumed',
    at: now,
    actor: eventActorOf(scope),
    rule,
  });
  await tellOfResumed({ trx, scope, ticket });
}

const eventActorOf = ({ actor }: Author): EventActor =>
  actor.kind === 'person' ? { kind: 'staff', personId: actor.person.id, name: actor.person.name } : SYSTEM;
