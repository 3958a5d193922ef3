import { sql, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { LotStanding } from './split.ts';

/** An account under lock, as the next movement finds it. */
export interface Standing {
  /** The database's clock, read after the lock was had. */
  at: Date;
  /** The last movement's; null for an empty account. */
  last: { sequence: number; hash: Buffer } | null;
  /** In use order. */
  lots: LotStanding[];
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

/** Reads where everything stands; call it under `lockAccount`. Milliseconds, because that is what a Date keeps. */
export async function readStanding(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<Standing> {
  const { rows } = await sql<{ at: Date; sequence: number | null; hash: Buffer | null }>`
    select date_trunc('milliseconds', clock_timestamp()) as at, last.sequence, last.hash
      from (values (1)) as one (row)
      left join lateral (
        select t.sequence, t.hash from app.unit_transaction t
         where t.provider_id = ${providerId} and t.account_id = ${accountId}::uuid
         order by t.sequence desc limit 1
      ) last on true`.execute(trx);
  const [head] = rows;
  if (!head) throw new Error('the database told no time');
  const last =
    head.sequence !== null && head.hash !== null ? { sequence: head.sequence, hash: head.hash } : null;
  return { at: head.at, last, lots: await readLots(trx, providerId, accountId) };
}

const held = (bucket: string) =>
  sql<number>`coalesce(sum(e.amount) filter (where e.bucket = ${sql.lit(bucket)}), 0)::bigint`;

async function readLots(trx: Transaction, providerId: string, accountId: string): Promise<LotStanding[]> {
  const rows = await trx
    .selectFrom('app.unit_lot as l')
    .leftJoin('app.unit_entry as e', (join) =>
      join
        .onRef('e.provider_id', '=', 'l.provider_id')
        .onRef('e.account_id', '=', 'l.account_id')
        .onRef('e.lot_id', '=', 'l.id'),
    )
    .where('l.provider_id', '=', providerId)
    .where('l.account_id', '=', accountId)
    .groupBy(['l.provider_id', 'l.id'])
    .orderBy('l.expires_at')
    .orderBy('l.id')
    .select([
      'l.id',
      'l.reference',
      'l.expires_at',
      sql<boolean>`l.expires_at <= clock_timestamp()`.as('expired'),
      held('sold').as('sold'),
      held('available').as('available'),
      held('reserved').as('reserved'),
      held('awaiting_acceptance').as('awaiting_acceptance'),
      held('used').as('used'),
      held('forfeited').as('forfeited'),
      held('expired').as('held_expired'),
    ])
    .execute();
  return rows.map(({ id, reference, expires_at, expired, held_expired, ...buckets }) => ({
    id,
    reference,
    expiresAt: expires_at,
    expired,
    held: { ...buckets, expired: held_expired },
  }));
}
