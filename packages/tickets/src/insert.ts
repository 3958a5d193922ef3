import { newId, sql, type Insertable, type Schema, type Transaction } from '@zusage/db';

type TicketRow = Insertable<Schema['app.ticket']>;

export type NewTicket = Omit<TicketRow, 'provider_id' | 'id' | 'facts' | 'reasons' | 'updated_at'> & {
  facts: Record<string, string>;
  /** As decided: rule ids with their sentence in every language, so that a later reader gets it in theirs. */
  reasons: unknown[];
  updated_at: Date;
};

export interface NewMessage {
  authorKind: 'requester' | 'staff' | 'system';
  authorPersonId: string | null;
  authorName: string;
  /** The partner's name when somebody acts for the customer. */
  authorPartner?: string | null;
  body: string;
  internal?: boolean;
  at: Date;
}

const EVENT_COLUMNS = [
  'provider_id',
  'id',
  'ticket_id',
  'kind',
  'at',
  'actor_kind',
  'actor_person_id',
  'actor_name',
] as const;

const MESSAGE_COLUMNS = [
  'provider_id',
  'id',
  'ticket_id',
  'author_kind',
  'author_person_id',
  'author_name',
  'author_partner',
  'body',
  'at',
] as const;

/** Writes a ticket, its first message and the beginning of its history in one statement, hence one round trip. @returns the ticket's id */
export async function insertTicket(
  trx: Transaction,
  providerId: string,
  ticket: NewTicket,
  first: NewMessage,
): Promise<string> {
  const id = newId();
  await trx
    .with('opened', (query) =>
      query
        .insertInto('app.ticket')
        .values({
          ...ticket,
          provider_id: providerId,
          id,
          facts: JSON.stringify(ticket.facts),
          reasons: JSON.stringify(ticket.reasons),
        })
        .returning('id'),
    )
    .with('begun', (query) =>
      query
        .insertInto('app.ticket_event')
        .columns(EVENT_COLUMNS)
        .expression(
          query
            .selectFrom('opened')
            .select(({ cast, val }) => [
              val(providerId).as('provider_id'),
              cast<string>(val(newId()), 'uuid').as('event_id'),
              'opened.id as ticket_id',
              val('opened').as('kind'),
              sql<Date>`${first.at}::timestamptz`.as('at'),
              val(first.authorKind).as('actor_kind'),
              cast<string | null>(val(first.authorPersonId), 'uuid').as('actor_person_id'),
              val(first.authorName).as('actor_name'),
            ]),
        ),
    )
    .insertInto('app.ticket_message')
    .columns(MESSAGE_COLUMNS)
    .expression((query) =>
      query
        .selectFrom('opened')
        .select(({ cast, val }) => [
          val(providerId).as('provider_id'),
          cast<string>(val(newId()), 'uuid').as('message_id'),
          'opened.id as ticket_id',
          val(first.authorKind).as('author_kind'),
          cast<string | null>(val(first.authorPersonId), 'uuid').as('author_person_id'),
          val(first.authorName).as('author_name'),
          cast<string | null>(val(first.authorPartner ?? null), 'text').as('author_partner'),
          val(first.body).as('body'),
          sql<Date>`${first.at}::timestamptz`.as('at'),
        ]),
    )
    .execute();
  return id;
}

/** Adds a message to a conversation; messages are never changed afterwards. */
export async function insertMessage(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  message: NewMessage,
): Promise<void> {
  await trx
    .insertInto('app.ticket_message')
    .values({
      provider_id: providerId,
      id: newId(),
      ticket_id: ticketId,
      author_kind: message.authorKind,
      author_person_id: message.authorPersonId,
      author_name: message.authorName,
      author_partner: message.authorPartner ?? null,
      body: message.body,
      internal: message.internal ?? false,
      at: message.at,
    })
    .execute();
}
