import { sql, type Transaction } from '@zusage/db';

/** A purchase of any account, for the provider's own list. */
export interface Purchase {
  accountId: string;
  reference: string;
  amount: number;
  /** 0 once it has expired or was taken back. */
  available: number;
  purchasedAt: Date;
  expiresAt: Date;
  isExpired: boolean;
}

/**
 * Purchases of these accounts: what can still expire first, the next expiry on top, then what has expired. What was taken
 * back and effort that is charged afterwards are none.
 */
export async function purchasesOfAccounts(
  trx: Transaction,
  providerId: string,
  accountIds: readonly string[],
  limit: number,
): Promise<Purchase[]> {
  if (accountIds.length === 0) return [];
  const { rows } = await sql<Purchase>`
    select l.account_id as "accountId", l.reference, l.amount, l.purchased_at as "purchasedAt",
           l.expires_at as "expiresAt", l.expires_at <= now() as "isExpired",
           case when l.expires_at <= now() then 0 else held.available end as available
      from app.unit_lot l
      join lateral (
        select coalesce(sum(e.amount) filter (where e.bucket = 'available'), 0)::bigint as available,
               coalesce(sum(e.amount) filter (where e.bucket = 'sold'), 0)::bigint as sold,
               bool_or(t.kind = 'purchase') as is_purchase
          from app.unit_entry e
          join app.unit_transaction t on t.provider_id = e.provider_id and t.id = e.transaction_id
         where e.provider_id = l.provider_id and e.account_id = l.account_id and e.lot_id = l.id) held
        on held.is_purchase and held.sold <> 0
     where l.provider_id = ${providerId} and l.account_id = any (${[...accountIds]}::uuid[])
     order by l.expires_at <= now(), case when l.expires_at > now() then l.expires_at end, l.expires_at desc, l.id
     limit ${limit}`.execute(trx);
  return rows;
}
