import { sql, type Transaction } from '@zusage/db';

/** One purchase and where its units stand, in the account's smallest billable part. */
export interface Lot {
  /** What the customer knows the purchase by. */
  reference: string;
  amount: number;
  purchasedAt: Date;
  expiresAt: Date;
  isExpired: boolean;
  /** 0 once it has expired, booked or not (S81). */
  available: number;
  reserved: number;
  awaitingAcceptance: number;
  used: number;
  /** Forfeited or expired. */
  lost: number;
}

/** An account's purchases in the order in which they are used: what expires first, first. */
export async function listLots(trx: Transaction, providerId: string, accountId: string): Promise<Lot[]> {
  const heldIn = (buckets: string[]) =>
    sql`coalesce(sum(e.amount) filter (where e.bucket = any (${buckets}::text[])), 0)`;
  const { rows } = await sql<Omit<Lot, 'available'> & { heldAvailable: number }>`
    select l.reference, l.amount, l.purchased_at as "purchasedAt", l.expires_at as "expiresAt",
           l.expires_at <= now() as "isExpired",
           ${heldIn(['available'])}::bigint as "heldAvailable",
           ${heldIn(['reserved'])}::bigint as reserved,
           ${heldIn(['awaiting_acceptance'])}::bigint as "awaitingAcceptance",
           ${heldIn(['used'])}::bigint as used,
           ${heldIn(['forfeited', 'expired'])}::bigint as lost
      from app.unit_lot l
      left join app.unit_entry e
        on e.provider_id = l.provider_id and e.account_id = l.account_id and e.lot_id = l.id
     where l.provider_id = ${providerId} and l.account_id = ${accountId}::uuid
     group by l.provider_id, l.id
     order by l.expires_at, l.id`.execute(trx);
  return rows.map(({ heldAvailable, ...lot }) => ({
    ...lot,
    available: lot.isExpired ? 0 : heldAvailable,
    lost: lot.isExpired ? lot.lost + heldAvailable : lot.lost,
  }));
}
