import { sql, type Transaction } from '@zusage/db';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Ticket } from './find.ts';
import { withinReach, type TicketReach } from './reach.ts';
import { OPEN_STATUSES, type TicketStatus } from './state.ts';

export interface TicketFilter {
  reach: TicketReach;
  statuses?: readonly TicketStatus[];
  limit: number;
  cursor?: string | undefined;
}

export interface TicketPage {
  items: Ticket[];
  nextCursor: string | null;
}

/** Tickets, newest first. @throws AppError invalid_input for a cursor that no list gave */
export async function listTickets(
  trx: Transaction,
  providerId: string,
  filter: TicketFilter,
): Promise<TicketPage> {
  let query = trx
    .selectFrom('app.ticket')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where(withinReach(filter.reach));
  if (filter.statuses) query = query.where('status', 'in', filter.statuses);
  if (filter.cursor !== undefined) {
    const after = decodeCursor(filter.cursor);
    query = query.where(sql<boolean>`(opened_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  }
  const rows = await query
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return page(rows, filter.limit, (last) => ({ at: last.opened_at, id: last.id }));
}

// A ticket that nobody has answered stands at its due time; one that waits for nothing timed stands behind all others,
// in order of arrival. 'infinity' cannot be a JS Date, so the far future stands in for it.
const FAR = '9999-12-31T00:00:00Z';
const DUE = sql<Date>`case when responded_at is null then coalesce(response_due_at, ${sql.lit(FAR)}::timestamptz) else ${sql.lit(FAR)}::timestamptz end`;

/** Open tickets in due order: missed and soonest due first, then those without a promised time by arrival. */
export async function listQueue(
  trx: Transaction,
  providerId: string,
  filter: { limit: number; cursor?: string | undefined },
): Promise<TicketPage> {
  let query = trx
    .selectFrom('app.ticket')
    .selectAll()
    .select(DUE.as('due_order'))
    .where('provider_id', '=', providerId)
    .where('status', 'in', OPEN_STATUSES);
  if (filter.cursor !== undefined) {
    const after = decodeCursor(filter.cursor);
    query = query.where(sql<boolean>`(${DUE}, id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  }
  const rows = await query
    .orderBy('due_order')
    .orderBy('id')
    .limit(filter.limit + 1)
    .execute();
  return page(rows, filter.limit, (last) => ({ at: last.due_order, id: last.id }));
}

function page<R extends Ticket>(
  rows: R[],
  limit: number,
  position: (last: R) => { at: Date; id: string },
): TicketPage {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(position(last)) : null };
}
