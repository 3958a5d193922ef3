import { newId, type Selectable, type Schema, type Transaction } from '@zusage/db';

/** What can have happened to a ticket. A reply stands in the conversation and in the history. */
export type TicketEventKind =
  | 'opened'
  | 'replied'
  | 'facts_requested'
  | 'facts_supplied'
  | 'paused'
  | 'resumed'
  | 'missed'
  | 'noted'
  | 'assigned'
  | 'escalated'
  | 'severity_changed'
  /** The customer finds that it has become another one (SEP-5). */
  | 'severity_asked'
  | 'resolved'
  | 'reopened'
  | 'closed';

/** Who did it, with the name as it was then. */
export interface EventActor {
  kind: 'requester' | 'staff' | 'system';
  personId: string | null;
  name: string;
}

export interface NewTicketEvent {
  kind: TicketEventKind;
  at: Date;
  actor: EventActor;
  rule: string | null;
  /** Keys and texts as typed; never a sentence of ours, that is written for each reader. */
  details?: Record<string, string | string[] | null>;
  /** For the provider's people alone (S10). */
  internal?: boolean;
}

export type TicketEvent = Selectable<Schema['app.ticket_event']>;

export const SYSTEM: EventActor = { kind: 'system', personId: null, name: '' };

/** Adds to a ticket's history; nothing there is ever changed. */
export async function recordEvent(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  event: NewTicketEvent,
): Promise<void> {
  await trx
    .insertInto('app.ticket_event')
    .values({
      provider_id: providerId,
      id: newId(),
      ticket_id: ticketId,
      kind: event.kind,
      at: event.at,
      actor_kind: event.actor.kind,
      actor_person_id: event.actor.personId,
      actor_name: event.actor.name,
      rule: event.rule,
      details: JSON.stringify(event.details ?? {}),
      internal: event.internal ?? false,
    })
    .execute();
}

/** A ticket's history in order; what is internal only when asked for (S10). */
export async function listEvents(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  options: { withInternal: boolean },
): Promise<TicketEvent[]> {
  let query = trx
    .selectFrom('app.ticket_event')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('ticket_id', '=', ticketId)
    .orderBy('at')
    .orderBy('id');
  if (!options.withInternal) query = query.where('internal', '=', false);
  return query.execute();
}
