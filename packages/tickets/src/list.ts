import { sql, type SelectQueryBuilder, type Schema, type Transaction } from '@zusage/db';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { dueOrder } from './due-order.ts';
import type { Ticket } from './find.ts';
import { withinReach, type TicketReach } from './reach.ts';
import type { TicketStatus } from './state.ts';

/** What a list is narrowed to; everything that is given must hold. */
export interface TicketCriteria {
  reach: TicketReach;
  statuses?: readonly TicketStatus[] | undefined;
  /** Of these alone: what a search found. */
  ids?: readonly string[] | undefined;
  /** Opened by this person. */
  personId?: string | undefined;
  productIds?: readonly string[] | undefined;
  organisationId?: string | undefined;
  severity?: string | undefined;
  /** null: nobody's. */
  assigneeId?: string | null | undefined;
  escalated?: boolean | undefined;
  /** Promised for before this moment, and nobody has answered. */
  lateAt?: Date | undefined;
}

export interface TicketListing extends TicketCriteria {
  /** `due` needs the severities by rank, the gravest first. */
  order: { by: 'newest' } | { by: 'due'; severities: readonly string[] };
  limit: number;
  cursor?: string | undefined;
}

export interface TicketPage {
  items: Ticket[];
  nextCursor: string | null;
}

type Query<Output> = SelectQueryBuilder<Schema, 'app.ticket', Output>;

/** Tickets in the order asked for. @throws AppError invalid_input for a cursor that no list gave */
export async function listTickets(
  trx: Transaction,
  providerId: string,
  listing: TicketListing,
): Promise<TicketPage> {
  const after = listing.cursor === undefined ? null : decodeCursor(listing.cursor);
  const narrowed = narrow(
    trx.selectFrom('app.ticket').selectAll().where('provider_id', '=', providerId),
    listing,
  );
  const place = listing.order.by === 'due' ? dueOrder(listing.order.severities) : sql<Date>`opened_at`;
  let query = narrowed.select(place.as('place'));
  if (listing.order.by === 'due') {
    if (after)
      query = query.where(sql<boolean>`(${place}, id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
    query = query.orderBy('place').orderBy('id');
  } else {
    if (after)
      query = query.where(sql<boolean>`(opened_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
    query = query.orderBy('opened_at', 'desc').orderBy('id', 'desc');
  }
  const rows = await query.limit(listing.limit + 1).execute();
  const items = rows.slice(0, listing.limit);
  const last = items.at(-1);
  const nextCursor =
    rows.length > listing.limit && last ? encodeCursor({ at: last.place, id: last.id }) : null;
  return { items, nextCursor };
}

/** How many tickets a listing has in all, by status. */
export async function countTickets(
  trx: Transaction,
  providerId: string,
  criteria: TicketCriteria,
): Promise<Record<TicketStatus, number>> {
  const base = trx
    .selectFrom('app.ticket')
    .select(['status', sql<number>`count(*)::int`.as('count')])
    .where('provider_id', '=', providerId);
  const rows = await narrow(base, criteria).groupBy('status').execute();
  const counts = { open: 0, waiting_for_facts: 0, waiting_for_customer: 0, resolved: 0, closed: 0 };
  for (const row of rows) counts[row.status as TicketStatus] = row.count;
  return counts;
}

function narrow<Output>(query: Query<Output>, criteria: TicketCriteria): Query<Output> {
  const { statuses, ids, personId, productIds, organisationId, severity, assigneeId, escalated, lateAt } =
    criteria;
  let narrowed = query.where(withinReach(criteria.reach));
  if (statuses) narrowed = narrowed.where('status', 'in', statuses);
  if (ids)
    narrowed = ids.length === 0 ? narrowed.where(sql<boolean>`false`) : narrowed.where('id', 'in', ids);
  if (personId) narrowed = narrowed.where('person_id', '=', personId);
  if (productIds)
    narrowed =
      productIds.length === 0
        ? narrowed.where(sql<boolean>`false`)
        : narrowed.where('product_id', 'in', productIds);
  if (organisationId) narrowed = narrowed.where('organisation_id', '=', organisationId);
  if (severity) narrowed = narrowed.where('severity', '=', severity);
  if (assigneeId === null) narrowed = narrowed.where('assignee_id', 'is', null);
  else if (assigneeId) narrowed = narrowed.where('assignee_id', '=', assigneeId);
  if (escalated) narrowed = narrowed.where('escalated_at', 'is not', null);
  if (lateAt) narrowed = narrowed.where('responded_at', 'is', null).where('response_due_at', '<=', lateAt);
  return narrowed;
}
