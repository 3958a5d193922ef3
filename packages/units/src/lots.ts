import { sql, type Transaction } from '@zusage/db';
import { isLapsed } from './lapse.ts';

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
  /** Once it has expired, what holds that are needed before its end keep of it. */
  reserved: number;
  awaitingAcceptance: number;
  used: number;
  /** Forfeited or expired. */
  lost: number;
}

/**
 * An account's purchases in the order in which they are used: what expires first, first. Effort that is charged afterwards
 * is none of them.
 */
export async function listLots(trx: Transaction, providerId: string, accountId: string): Promise<Lot[]> {
  const { rows } = await sql<Lot>`
    select l.reference, l.amount, l.purchased_at as "purchasedAt", l.expires_at as "expiresAt",
           l.expires_at <= now() as "isExpired",
           coalesce(sum(e.amount) filter (where e.bucket = 'available' and not ${isLapsed}), 0)::bigint as available,
           coalesce(sum(e.amount) filter (where e.bucket = 'reserved' and not ${isLapsed}), 0)::bigint as reserved,
           coalesce(sum(e.amount) filter (where e.bucket = 'awaiting_acceptance'), 0)::bigint as "awaitingAcceptance",
           coalesce(sum(e.amount) filter (where e.bucket = 'used'), 0)::bigint as used,
           coalesce(sum(e.amount) filter (where e.bucket in ('forfeited', 'expired') or ${isLapsed}), 0)::bigint as lost
      from app.unit_lot l
      left join app.unit_entry e
        on e.provider_id = l.provider_id and e.account_id = l.account_id and e.lot_id = l.id
      left join app.unit_hold h on h.provider_id = e.provider_id and h.id = e.hold_id
     where l.provider_id = ${providerId} and l.account_id = ${accountId}::uuid
       and not exists (
         select from app.unit_entry begun
           join app.unit_transaction t on t.provider_id = begun.provider_id and t.id = begun.transaction_id and t.kind = 'effort'
          where begun.provider_id = l.provider_id and begun.account_id = l.account_id and begun.lot_id = l.id
            and begun.bucket = 'sold')
     group by l.provider_id, l.id
     order by l.expires_at, l.id`.execute(trx);
  return rows;
}
