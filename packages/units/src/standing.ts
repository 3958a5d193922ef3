import { sql, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Bucket } from './buckets.ts';
import type { HashedHold } from './movement-hash.ts';
import type { LotStanding } from './split.ts';

/** An account under lock, as the next movement finds it. */
export interface Standing {
  /** The database's clock, read after the lock was had. */
  at: Date;
  /** The last movement's; null for an empty account. */
  last: { sequence: number; hash: Buffer } | null;
  /** The movement that was made with the key that was asked for; null for a new key, and without one. */
  repeats: string | null;
  /** The hold that was asked for; null for one that this account does not have, and without one. */
  hold: HashedHold | null;
  /** In use order. */
  lots: StandingLot[];
}

export interface StandingLot {
  id: string;
  reference: string;
  expiresAt: Date;
  /** By the database's clock. */
  expired: boolean;
  parts: LotPart[];
}

/** What a hold, or nobody's, has of a lot in one bucket. */
export interface LotPart {
  bucket: Bucket;
  holdId: string | null;
  amount: number;
  /** Taken by the clock, whether or not that is booked (S81). */
  lapsed: boolean;
}

/** Takes the account's lock until the transaction ends: movements of one account follow one another. @throws AppError not_found */
export async function lockAccount(trx: Transaction, providerId: string, accountId: string): Promise<void> {
  const row = await trx
    .selectFrom('app.unit_account')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not_found');
}

/**
 * Takes the locks of several accounts in one order, whoever asks: what books on more than one begins with this, so that two
 * of them never wait for each other (S84). @throws AppError not_found
 */
export async function lockAccounts(
  trx: Transaction,
  providerId: string,
  accountIds: readonly string[],
): Promise<void> {
  for (const id of [...new Set(accountIds)].sort()) await lockAccount(trx, providerId, id);
}

/**
 * Reads where everything stands, and what a movement asks for by key and hold, in one statement; call it under `lockAccount`. One reading of
 * the clock decides everything and is what the movement says it was recorded at; milliseconds, because that is what a Date
 * keeps. Each lot's entries are summed by themselves, along the index: however the server plans, each is read once.
 */
export async function readStanding(
  trx: Transaction,
  providerId: string,
  accountId: string,
  { idempotencyKey = null, holdId = null }: { idempotencyKey?: string | null; holdId?: string | null } = {},
): Promise<Standing> {
  const { rows } = await sql<StandingRow>`
    select clock.at, last.sequence, last.hash,
           (select t.id from app.unit_transaction t
             where t.provider_id = ${providerId} and t.account_id = ${accountId}::uuid
               and t.idempotency_key = ${idempotencyKey}) as repeats,
           (select h.purpose from app.unit_hold h
             where h.provider_id = ${providerId} and h.account_id = ${accountId}::uuid and h.id = ${holdId}::uuid) as purpose,
           l.id, l.reference, l.expires_at, l.expires_at <= clock.at as expired,
           part.bucket, part.hold_id, part.amount::bigint as amount,
           coalesce((select h.needed_at < l.expires_at from app.unit_hold h
                      where h.provider_id = l.provider_id and h.id = part.hold_id), false) as kept
      from (select date_trunc('milliseconds', clock_timestamp()) as at) clock
      left join (
        select t.sequence, t.hash from app.unit_transaction t
         where t.provider_id = ${providerId} and t.account_id = ${accountId}::uuid
         order by t.sequence desc limit 1
      ) last on true
      left join app.unit_lot l on l.provider_id = ${providerId} and l.account_id = ${accountId}::uuid
      left join lateral (
        select e.bucket, e.hold_id, sum(e.amount) as amount from app.unit_entry e
         where e.provider_id = l.provider_id and e.account_id = l.account_id and e.lot_id = l.id
         group by e.bucket, e.hold_id having sum(e.amount) <> 0
      ) part on true
     order by l.expires_at, l.id`.execute(trx);
  const [head] = rows;
  if (!head) throw new Error('the database told no time');
  const { at, sequence, hash, repeats, purpose } = head;
  const last = sequence !== null && hash !== null ? { sequence, hash } : null;
  const hold = holdId !== null && purpose !== null ? { id: holdId, purpose } : null;
  return { at, last, repeats, hold, lots: lotsOf(rows) };
}

interface StandingRow {
  at: Date;
  sequence: number | null;
  hash: Buffer | null;
  repeats: string | null;
  purpose: string | null;
  /** null, with all that follows, in the one row of an account without lots. */
  id: string | null;
  reference: string;
  expires_at: Date;
  expired: boolean;
  bucket: Bucket | null;
  hold_id: string | null;
  amount: number;
  kept: boolean;
}

function lotsOf(rows: readonly StandingRow[]): StandingLot[] {
  const lots = new Map<string, StandingLot>();
  for (const { id, reference, expires_at, expired, bucket, hold_id, amount, kept } of rows) {
    if (id === null) continue;
    const lot = lots.get(id) ?? { id, reference, expiresAt: expires_at, expired, parts: [] };
    lots.set(id, lot);
    const lapsed = expired && (bucket === 'available' || (bucket === 'reserved' && !kept));
    if (bucket) lot.parts.push({ bucket, holdId: hold_id, amount, lapsed });
  }
  return [...lots.values()];
}

/** The lots as one hold may use them: what belongs to another hold, or to the clock, is not there. */
export const lotsFor = (lots: readonly StandingLot[], holdId: string | null): LotStanding[] =>
  lots.map(({ id, reference, expiresAt, expired, parts }) => {
    const held = {
      sold: 0,
      available: 0,
      reserved: 0,
      awaiting_acceptance: 0,
      used: 0,
      forfeited: 0,
      expired: 0,
    };
    for (const part of parts)
      if (!part.lapsed && (part.holdId === holdId || isNobodys(part.bucket)))
        held[part.bucket] += part.amount;
    return { id, reference, expiresAt, expired, held };
  });

const isNobodys = (bucket: Bucket): boolean => ['sold', 'available', 'expired'].includes(bucket);
