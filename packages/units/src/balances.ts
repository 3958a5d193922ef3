import { sql, type Transaction } from '@zusage/db';
import { isLapsed } from './lapse.ts';

/** In the account's smallest billable part. */
export interface Balance {
  available: number;
  reserved: number;
  awaitingAcceptance: number;
}

/** What expires next of what is available. */
export interface NextExpiry {
  at: Date;
  amount: number;
}

const heldOf = (bucket: string) => sql`(e.bucket = ${sql.lit(bucket)})`;

/**
 * Where the accounts stand: the sum of their entries. Units of an expired lot are not available from that moment on, nor
 * reserved unless their hold is needed before, by the database's clock, whether or not their expiry was booked yet (S81).
 *
 * @returns a balance for each id, zeros for an account without entries
 */
export async function balances(
  trx: Transaction,
  providerId: string,
  accountIds: readonly string[],
): Promise<Map<string, Balance>> {
  const found = new Map<string, Balance>(
    accountIds.map((id) => [id, { available: 0, reserved: 0, awaitingAcceptance: 0 }]),
  );
  if (accountIds.length === 0) return found;
  const rows = await entriesByLot(trx, providerId, accountIds)
    .groupBy('e.account_id')
    .select([
      'e.account_id',
      sql<number>`coalesce(sum(e.amount) filter (where ${heldOf('available')} and not ${isLapsed}), 0)::bigint`.as(
        'available',
      ),
      sql<number>`coalesce(sum(e.amount) filter (where ${heldOf('reserved')} and not ${isLapsed}), 0)::bigint`.as(
        'reserved',
      ),
      sql<number>`coalesce(sum(e.amount) filter (where ${heldOf('awaiting_acceptance')}), 0)::bigint`.as(
        'awaiting',
      ),
    ])
    .execute();
  for (const { account_id, available, reserved, awaiting } of rows)
    found.set(account_id, { available, reserved, awaitingAcceptance: awaiting });
  return found;
}

/** The soonest expiry of available units per account; accounts with nothing to expire are absent. */
export async function nextExpiries(
  trx: Transaction,
  providerId: string,
  accountIds: readonly string[],
): Promise<Map<string, NextExpiry>> {
  const found = new Map<string, NextExpiry>();
  if (accountIds.length === 0) return found;
  const rows = await entriesByLot(trx, providerId, accountIds)
    .where('e.bucket', '=', 'available')
    .where('l.expires_at', '>', sql<Date>`now()`)
    .groupBy(['e.account_id', 'l.expires_at'])
    .having(sql<boolean>`sum(e.amount) > 0`)
    .orderBy('l.expires_at')
    .select(['e.account_id', 'l.expires_at', sql<number>`sum(e.amount)::bigint`.as('amount')])
    .execute();
  for (const { account_id, expires_at, amount } of rows)
    if (!found.has(account_id)) found.set(account_id, { at: expires_at, amount });
  return found;
}

/** Of what is available, what expires within so many days; accounts with nothing of that kind are absent. */
export async function expiringWithin(
  trx: Transaction,
  providerId: string,
  accountIds: readonly string[],
  days: number,
): Promise<Map<string, number>> {
  if (accountIds.length === 0) return new Map();
  const rows = await entriesByLot(trx, providerId, accountIds)
    .where('e.bucket', '=', 'available')
    .where('l.expires_at', '>', sql<Date>`now()`)
    .where('l.expires_at', '<=', sql<Date>`now() + make_interval(days => ${days})`)
    .groupBy('e.account_id')
    .select(['e.account_id', sql<number>`sum(e.amount)::bigint`.as('amount')])
    .execute();
  return new Map(rows.map(({ account_id, amount }) => [account_id, amount]));
}

const entriesByLot = (trx: Transaction, providerId: string, accountIds: readonly string[]) =>
  trx
    .selectFrom('app.unit_entry as e')
    .innerJoin('app.unit_lot as l', (join) =>
      join.onRef('l.provider_id', '=', 'e.provider_id').onRef('l.id', '=', 'e.lot_id'),
    )
    .leftJoin('app.unit_hold as h', (join) =>
      join.onRef('h.provider_id', '=', 'e.provider_id').onRef('h.id', '=', 'e.hold_id'),
    )
    .where('e.provider_id', '=', providerId)
    .where('e.account_id', 'in', accountIds);
