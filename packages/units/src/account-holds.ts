import { sql, type Transaction } from '@zusage/db';
import { isLapsed } from './lapse.ts';

/** Units of an account that are set aside for one piece of work. */
export interface AccountHold {
  id: string;
  /** "A-1004/2" */
  purpose: string;
  neededAt: Date | null;
  reserved: number;
  awaitingAcceptance: number;
}

/** Whom an account's reserved units and those awaiting acceptance belong to now; holds that have nothing are absent. */
export async function accountHolds(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<AccountHold[]> {
  const { rows } = await sql<AccountHold>`
    select * from (
      select h.id, h.purpose, h.needed_at as "neededAt",
             coalesce(sum(e.amount) filter (where e.bucket = 'reserved' and not ${isLapsed}), 0)::bigint as reserved,
             coalesce(sum(e.amount) filter (where e.bucket = 'awaiting_acceptance'), 0)::bigint as "awaitingAcceptance"
        from app.unit_hold h
        join app.unit_entry e on e.provider_id = h.provider_id and e.account_id = h.account_id and e.hold_id = h.id
        join app.unit_lot l on l.provider_id = e.provider_id and l.id = e.lot_id
       where h.provider_id = ${providerId} and h.account_id = ${accountId}::uuid
       group by h.provider_id, h.id
    ) held
    where reserved > 0 or "awaitingAcceptance" > 0
    order by "neededAt" nulls last, purpose`.execute(trx);
  return rows;
}
