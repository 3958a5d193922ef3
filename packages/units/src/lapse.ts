import { sql, type Transaction } from '@zusage/db';
import type { Bucket } from './buckets.ts';
import { isOf, type WhichAccounts } from './which-accounts.ts';

/**
 * True for an entry `e` of a lot `l` whose units the clock has taken: available ones of an expired lot, and reserved ones
 * unless their hold `h` is needed before the lot's end (N-13's reading, S81). By the transaction's moment; null never.
 */
export const isLapsed = sql<boolean>`(l.expires_at <= now() and (e.bucket = 'available'
  or (e.bucket = 'reserved' and coalesce(h.needed_at >= l.expires_at, true))))`;

/** Units that the clock has taken and that are not booked as expired yet. */
export interface Lapse {
  lot_id: string;
  bucket: Extract<Bucket, 'available' | 'reserved'>;
  hold_id: string | null;
  amount: number;
  /** When they lapsed: with their lot, or when they came back to it or their hold stopped keeping them, if that was later. */
  occurred_at: Date;
}

/**
 * The lapses of accounts, as known at a moment: `moment` is an SQL expression. Holds are judged by when they were needed
 * as of then, so that the same question gets the same answer for ever (S89).
 */
export const lapses = (providerId: string, accounts: WhichAccounts, moment: ReturnType<typeof sql>) => sql`
  select part.account_id, part.lot_id, part.bucket, part.hold_id, part.amount::bigint as amount, part.expires_at,
         greatest(part.expires_at, part.last_moved, unkept.since) as occurred_at
    from (
      select l.provider_id, l.account_id, l.id as lot_id, l.expires_at, e.bucket, e.hold_id, sum(e.amount) as amount,
             max(t.occurred_at) as last_moved
        from app.unit_lot l
        join app.unit_entry e on e.provider_id = l.provider_id and e.account_id = l.account_id and e.lot_id = l.id
         and e.bucket in ('available', 'reserved')
        join app.unit_transaction t on t.provider_id = e.provider_id and t.id = e.transaction_id
       where l.provider_id = ${providerId} and ${isOf('l', accounts)}
         and l.expires_at <= ${moment} and t.recorded_at <= ${moment}
       group by l.provider_id, l.id, l.account_id, l.expires_at, e.bucket, e.hold_id
      having sum(e.amount) > 0
    ) part
    cross join lateral (
      select max(n.position) as last, max(n.position) filter (where n.needed_at < part.expires_at) as last_kept
        from app.unit_hold_need n
       where n.provider_id = part.provider_id and n.hold_id = part.hold_id and n.since <= ${moment}
    ) need
    left join app.unit_hold_need unkept
      on unkept.provider_id = part.provider_id and unkept.hold_id = part.hold_id
     and unkept.position = coalesce(need.last_kept, 0) + 1 and unkept.since <= ${moment}
   where part.hold_id is null or need.last is distinct from need.last_kept or need.last is null`;

/** Accounts of which the clock has taken units that are not booked as expired yet. */
export async function accountsToExpire(trx: Transaction, providerId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct l.account_id as id
      from app.unit_lot l
      cross join lateral (
        select e.bucket, e.hold_id from app.unit_entry e
         where e.provider_id = l.provider_id and e.account_id = l.account_id and e.lot_id = l.id
           and e.bucket in ('available', 'reserved')
         group by e.bucket, e.hold_id having sum(e.amount) > 0
      ) e
      left join app.unit_hold h on h.provider_id = l.provider_id and h.id = e.hold_id
     where l.provider_id = ${providerId} and ${isLapsed}
     order by id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** What is to be booked as expired by one reading of the database's clock; call it under `lockAccount`. */
export async function readLapses(trx: Transaction, providerId: string, accountId: string): Promise<Lapse[]> {
  const { rows } = await sql<Lapse>`
    with clock as materialized (select clock_timestamp() as at)
    select lot_id, bucket, hold_id, amount, occurred_at
      from (${lapses(providerId, [accountId], sql`(select at from clock)`)}) lapsed
     order by occurred_at, expires_at, lot_id, bucket, hold_id`.execute(trx);
  return rows;
}
