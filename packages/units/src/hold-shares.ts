import { sql, type Transaction } from '@zusage/db';
import { isLapsed } from './lapse.ts';
import type { ReasonShare } from './movement.ts';

/** From which purchases a hold has its reserved units, the one that expires first first; what has lapsed is absent. */
export async function holdShares(
  trx: Transaction,
  providerId: string,
  holdId: string,
): Promise<ReasonShare[]> {
  const { rows } = await sql<ReasonShare>`
    select l.reference, sum(e.amount)::bigint as amount, l.expires_at as "expiresAt"
      from app.unit_entry e
      join app.unit_lot l on l.provider_id = e.provider_id and l.account_id = e.account_id and l.id = e.lot_id
      join app.unit_hold h on h.provider_id = e.provider_id and h.id = e.hold_id
     where e.provider_id = ${providerId} and e.hold_id = ${holdId}::uuid and e.bucket = 'reserved' and not ${isLapsed}
     group by l.id, l.reference, l.expires_at, l.purchased_at
    having sum(e.amount) > 0
     order by l.expires_at, l.purchased_at, l.id`.execute(trx);
  return rows;
}
