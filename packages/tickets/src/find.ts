import type { Selectable, Schema, Transaction } from '@zusage/db';
import { withinReach, type TicketReach } from './reach.ts';

type Row<T extends keyof Schema> = Selectable<Schema[T]>;

export type Ticket = Row<'app.ticket'>;
export type Message = Row<'app.ticket_message'>;

export interface FindOptions {
  reach: TicketReach;
  /** Locks the row until the transaction ends, for a change that follows. */
  forUpdate?: boolean;
}

/** The ticket with this number, or null: also for a ticket out of reach (S2). */
export async function findTicket(
  trx: Transaction,
  providerId: string,
  number: string,
  options: FindOptions,
): Promise<Ticket | null> {
  let query = trx
    .selectFrom('app.ticket')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('number', '=', number)
    .where(withinReach(options.reach));
  if (options.forUpdate) query = query.forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

/** The conversation in the order of writing; internal notes only when asked for (S10). */
export async function listMessages(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  options: { withInternal: boolean },
): Promise<Message[]> {
  let query = trx
    .selectFrom('app.ticket_message')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('ticket_id', '=', ticketId)
    .orderBy('at')
    .orderBy('id');
  if (!options.withInternal) query = query.where('internal', '=', false);
  return query.execute();
}

/** The number of a ticket whose id another record holds. */
export async function ticketNumber(trx: Transaction, providerId: string, id: string): Promise<string> {
  const row = await trx
    .selectFrom('app.ticket')
    .select('number')
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.number;
}
