import { newId, sql, type Schema, type Selectable, type Transaction } from '@zusage/db';
import { OPEN_MOVES, type MoveStatus } from './state.ts';

/** Where something moves to: a site that there is, or one to come. */
export type Destination = { siteId: string } | { name: string; address: string };

export interface NewMove {
  organisationId: string;
  /** Null: everything at the site. */
  productId: string | null;
  fromSiteId: string | null;
  to: Destination;
  /** `YYYY-MM-DD` */
  movesOn: string;
  note: string | null;
  notifiedAt: Date;
  notifiedBy: { id: string; name: string };
  /** From when on visits at the new site are promised (N-7); null where the catalogue asks for no notice. */
  visitsFrom: string | null;
  rule: string | null;
}

export interface Move extends NewMove {
  id: string;
  handle: number;
  status: MoveStatus;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  carriedOutAt: Date | null;
}

/** The customer must be locked: handles are counted within it. @returns the handle */
export async function addMove(
  trx: Transaction,
  providerId: string,
  move: NewMove,
): Promise<{ id: string; handle: number }> {
  const id = newId();
  const { rows } = await sql<{ handle: number }>`
    select coalesce(max(handle), 0)::int + 1 as handle from app.site_move
     where provider_id = ${providerId} and organisation_id = ${move.organisationId}`.execute(trx);
  const handle = rows[0]?.handle ?? 1;
  await trx
    .insertInto('app.site_move')
    .values({
      provider_id: providerId,
      id,
      handle,
      organisation_id: move.organisationId,
      product_id: move.productId,
      from_site_id: move.fromSiteId,
      to_site_id: 'siteId' in move.to ? move.to.siteId : null,
      new_site_name: 'siteId' in move.to ? null : move.to.name,
      new_site_address: 'siteId' in move.to ? null : move.to.address,
      moves_on: move.movesOn,
      note: move.note,
      notified_at: move.notifiedAt,
      notified_by: move.notifiedBy.id,
      notified_by_name: move.notifiedBy.name,
      visits_from: move.visitsFrom,
      rule: move.rule,
    })
    .execute();
  return { id, handle };
}

/** Moves, the next one first. @param filter.organisationIds null: of all customers; @param filter.open only those to come */
export async function listMoves(
  trx: Transaction,
  providerId: string,
  filter: { organisationIds: string[] | null; open?: boolean },
): Promise<Move[]> {
  if (filter.organisationIds?.length === 0) return [];
  let query = trx.selectFrom('app.site_move').selectAll().where('provider_id', '=', providerId);
  if (filter.organisationIds) query = query.where('organisation_id', 'in', filter.organisationIds);
  if (filter.open) query = query.where('status', 'in', OPEN_MOVES);
  const rows = await query.orderBy('moves_on').orderBy('notified_at').limit(MOVES_MAX).execute();
  return rows.map(toMove);
}

const MOVES_MAX = 500;

/** Locked until the transaction ends. */
export async function lockMove(
  trx: Transaction,
  providerId: string,
  which: { id: string } | { organisationId: string; handle: number },
): Promise<Move | null> {
  let query = trx.selectFrom('app.site_move').selectAll().where('provider_id', '=', providerId);
  query =
    'id' in which
      ? query.where('id', '=', which.id)
      : query.where('organisation_id', '=', which.organisationId).where('handle', '=', which.handle);
  const row = await query.forUpdate().executeTakeFirst();
  return row ? toMove(row) : null;
}

/** What a step makes of a move. */
export async function changeMove(
  trx: Transaction,
  providerId: string,
  id: string,
  change: {
    status: MoveStatus;
    confirmed?: { at: Date; by: string };
    withdrawnAt?: Date;
    carriedOut?: { at: Date; siteId: string };
  },
): Promise<void> {
  const { status, confirmed, withdrawnAt, carriedOut } = change;
  await trx
    .updateTable('app.site_move')
    .set({
      status,
      ...(confirmed ? { confirmed_at: confirmed.at, confirmed_by_name: confirmed.by } : {}),
      ...(withdrawnAt ? { withdrawn_at: withdrawnAt } : {}),
      ...(carriedOut ? { carried_out_at: carriedOut.at, to_site_id: carriedOut.siteId } : {}),
    })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}

/** Puts one product, or everything that stands at a site, to another. @returns the names of what moved */
export async function moveProducts(
  trx: Transaction,
  providerId: string,
  move: Pick<Move, 'organisationId' | 'productId' | 'fromSiteId'>,
  toSiteId: string,
): Promise<string[]> {
  let query = trx
    .updateTable('app.product')
    .set({ site_id: toSiteId })
    .where('provider_id', '=', providerId)
    .where('organisation_id', '=', move.organisationId);
  query =
    move.productId === null
      ? query.where('site_id', '=', move.fromSiteId)
      : query.where('id', '=', move.productId);
  const rows = await query.returning('name').execute();
  return rows.map(({ name }) => name);
}

const toMove = (row: Selectable<Schema['app.site_move']>): Move => ({
  id: row.id,
  handle: row.handle,
  status: row.status as MoveStatus,
  organisationId: row.organisation_id,
  productId: row.product_id,
  fromSiteId: row.from_site_id,
  to:
    row.new_site_name === null
      ? { siteId: row.to_site_id ?? '' }
      : { name: row.new_site_name, address: row.new_site_address ?? '' },
  movesOn: row.moves_on,
  note: row.note,
  notifiedAt: row.notified_at,
  notifiedBy: { id: row.notified_by, name: row.notified_by_name },
  visitsFrom: row.visits_from,
  rule: row.rule,
  confirmedAt: row.confirmed_at,
  confirmedBy: row.confirmed_by_name,
  carriedOutAt: row.carried_out_at,
});
