import { sql, type Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';
import type { MovementKind } from './buckets.ts';
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
  const before = page.cursor === undefined ? Number.MAX_SAFE_INTEGER : decodeCursor(page.cursor);
  const { rows } = await sql<StatementRow>`
    select t.id, t.sequence, t.kind, t.occurred_at, t.recorded_at, t.reason, t.rule,
           moved.size, moved.available, moved.lot, moved.expires_at, after.balance
      from (
        select * from app.unit_transaction
         where provider_id = ${providerId} and account_id = ${accountId}::uuid and sequence < ${before}::bigint
         order by sequence desc limit ${page.limit + 1}
      ) t
      cross join lateral (
        select sum(e.amount) filter (where e.amount > 0)::bigint as size,
               coalesce(sum(e.amount) filter (where e.bucket = 'available'), 0)::bigint as available,
               string_agg(l.reference, ', ' order by l.expires_at, l.id) filter (where e.amount > 0) as lot,
               min(l.expires_at) as expires_at
          from app.unit_entry e
          join app.unit_lot l on l.provider_id = e.provider_id and l.id = e.lot_id
         where e.provider_id = t.provider_id and e.transaction_id = t.id
      ) moved
      cross join lateral (
        select coalesce(sum(e.amount), 0)::bigint as balance
          from app.unit_entry e
          join app.unit_transaction earlier on earlier.provider_id = e.provider_id and earlier.id = e.transaction_id
          join app.unit_lot l on l.provider_id = e.provider_id and l.id = e.lot_id
         where e.provider_id = t.provider_id and e.account_id = t.account_id and e.bucket = 'available'
           and earlier.sequence <= t.sequence and l.expires_at > t.occurred_at
      ) after
     order by t.sequence desc`.execute(trx);
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return {
    items: items.map(toLine),
    nextCursor: rows.length > page.limit && last ? encodeCursor(last.sequence) : null,
  };
}

interface StatementRow {
  id: string;
  sequence: number;
  kind: MovementKind;
  occurred_at: Date;
  recorded_at: Date;
  reason: ReasonText;
  rule: string;
  size: number;
  available: number;
  lot: string;
  expires_at: Date;
  balance: number;
}

function toLine(row: StatementRow): StatementLine {
  const comesIn = row.available === 0 ? row.kind === 'reverse' : row.available > 0;
  return {
    id: row.id,
    kind: row.kind,
    amount: comesIn ? row.size : -row.size,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    lot: row.lot,
    expiresAt: row.expires_at,
    reason: row.reason,
    rule: row.rule,
    balanceAfter: row.balance,
  };
}

const encodeCursor = (sequence: number): string => Buffer.from(String(sequence)).toString('base64url');

function decodeCursor(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^[1-9]\d{0,15}$/.test(text)) throw invalidField('cursor', 'unknown_value');
  return Number(text);
}
