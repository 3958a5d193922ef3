import { sql, type Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';
import type { Bucket, MovementKind } from './buckets.ts';
import type { ReasonText } from './movement.ts';

/** One line of an account's statement. */
export interface StatementLine {
  id: string;
  kind: MovementKind;
  /** Above zero when units come to what is available, below when they leave it or are used up. */
  amount: number;
  occurredAt: Date;
  recordedAt: Date;
  /** The purchase's reference; of several, in use order. */
  lot: string;
  /** Of the lot that expires first. */
  expiresAt: Date;
  reason: ReasonText;
  rule: string;
  /** Available units after it, as of when it occurred: a lot that had expired by then counts no more. */
  balanceAfter: number;
}

export interface StatementPage {
  items: StatementLine[];
  nextCursor: string | null;
}

/** An account's movements, the last recorded first. @throws AppError invalid_input for a cursor that no list gave */
export async function listMovements(
  trx: Transaction,
  providerId: string,
  accountId: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<StatementPage> {
  const before = page.cursor === undefined ? null : decodeCursor(page.cursor);
  const rows = await readRows(trx, providerId, accountId, before, page.limit + 1);
  const shown = rows.slice(0, page.limit);
  const oldest = shown.at(-1);
  if (!oldest) return { items: [], nextCursor: null };
  const held = await heldAfter(trx, providerId, accountId, before);
  const nextCursor = rows.length > page.limit ? encodeCursor(oldest.sequence) : null;
  return { items: shown.map((row) => toLine(row, held)), nextCursor };
}

interface Moved {
  lotId: string;
  bucket: Bucket;
  amount: number;
}

interface StatementRow {
  id: string;
  sequence: number;
  kind: MovementKind;
  occurred_at: Date;
  recorded_at: Date;
  reason: ReasonText;
  rule: string;
  entries: Moved[];
}

async function readRows(
  trx: Transaction,
  providerId: string,
  accountId: string,
  before: number | null,
  limit: number,
): Promise<StatementRow[]> {
  const { rows } = await sql<StatementRow>`
    select t.id, t.sequence, t.kind, t.occurred_at, t.recorded_at, t.reason, t.rule, moved.entries
      from app.unit_transaction t
      cross join lateral (
        select jsonb_agg(jsonb_build_object('lotId', e.lot_id, 'bucket', e.bucket, 'amount', e.amount) order by e.position) as entries
          from app.unit_entry e where e.provider_id = t.provider_id and e.transaction_id = t.id
      ) moved
     where t.provider_id = ${providerId} and t.account_id = ${accountId}::uuid
       and (${before}::bigint is null or t.sequence < ${before}::bigint)
     order by t.sequence desc limit ${limit}`.execute(trx);
  return rows;
}

interface HeldLot {
  id: string;
  reference: string;
  expires_at: Date;
  available: number;
}

/**
 * What each lot holds available after the newest movement of the page, in use order. The lines then go back from there:
 * summing anew for each line took 2.4 s at 1,300 movements, this takes one pass.
 */
async function heldAfter(
  trx: Transaction,
  providerId: string,
  accountId: string,
  before: number | null,
): Promise<HeldLot[]> {
  const newer =
    before === null
      ? sql`0`
      : sql`coalesce((
          select sum(e.amount) from app.unit_transaction t
            join app.unit_entry e on e.provider_id = t.provider_id and e.transaction_id = t.id
           where t.provider_id = l.provider_id and t.account_id = l.account_id and t.sequence >= ${before}::bigint
             and e.lot_id = l.id and e.bucket = 'available'), 0)`;
  const { rows } = await sql<HeldLot>`
    select l.id, l.reference, l.expires_at, (coalesce(held.amount, 0) - ${newer})::bigint as available
      from app.unit_lot l
      left join (
        select e.lot_id, sum(e.amount) as amount from app.unit_entry e
         where e.provider_id = ${providerId} and e.account_id = ${accountId}::uuid and e.bucket = 'available'
         group by e.lot_id
      ) held on held.lot_id = l.id
     where l.provider_id = ${providerId} and l.account_id = ${accountId}::uuid
     order by l.expires_at, l.id`.execute(trx);
  return rows;
}

/** Makes a line and takes its movement back out of `held`, which then stands as before it. */
function toLine(row: StatementRow, held: HeldLot[]): StatementLine {
  const balanceAfter = held
    .filter(({ expires_at }) => expires_at > row.occurred_at)
    .reduce((sum, { available }) => sum + available, 0);
  let change = 0;
  for (const { lotId, bucket, amount } of row.entries) {
    const lot = held.find(({ id }) => id === lotId);
    if (!lot || bucket !== 'available') continue;
    lot.available -= amount;
    change += amount;
  }
  const size = row.entries.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  const lots = held.filter(({ id }) => row.entries.some(({ lotId }) => lotId === id));
  const comesIn = change === 0 ? row.kind === 'reverse' : change > 0;
  return {
    id: row.id,
    kind: row.kind,
    amount: comesIn ? size : -size,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    lot: lots.map(({ reference }) => reference).join(', '),
    expiresAt: lots[0]?.expires_at ?? row.occurred_at,
    reason: row.reason,
    rule: row.rule,
    balanceAfter,
  };
}

const encodeCursor = (sequence: number): string => Buffer.from(String(sequence)).toString('base64url');

function decodeCursor(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^[1-9]\d{0,15}$/.test(text)) throw invalidField('cursor', 'unknown_value');
  return Number(text);
}
