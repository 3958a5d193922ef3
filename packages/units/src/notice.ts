import { sql, type Transaction } from '@zusage/db';

/** Of one family only the latest is told: who is at 90 % needs no word about 75. */
export type NoticeKind = 'used_75' | 'used_90' | 'expires_90' | 'expires_30' | 'expires_7';

/** A purchase that still holds something, as its customer may be told of it. */
export interface NoticeableLot {
  accountId: string;
  lotId: string;
  organisationId: string;
  unitKey: string;
  unit: 'minute' | 'piece';
  reference: string;
  amount: number;
  available: number;
  purchasedAt: Date;
  expiresAt: Date;
  told: NoticeKind[];
}

/**
 * Purchases with something available, neither expired nor taken back: all, or one. Effort that is charged afterwards and
 * lots that are used up or reserved to the last have nothing to tell.
 */
export async function noticeableLots(
  trx: Transaction,
  providerId: string,
  lotId: string | null = null,
): Promise<NoticeableLot[]> {
  const { rows } = await sql<NoticeableLot>`
    select l.account_id as "accountId", l.id as "lotId", a.organisation_id as "organisationId",
           a.unit_key as "unitKey", a.unit, l.reference, l.amount, held.available, l.purchased_at as "purchasedAt",
           l.expires_at as "expiresAt",
           array(select n.kind from app.unit_notice n
                  where n.provider_id = l.provider_id and n.account_id = l.account_id and n.lot_id = l.id) as told
      from app.unit_lot l
      join app.unit_account a on a.provider_id = l.provider_id and a.id = l.account_id
      join lateral (
        select coalesce(sum(e.amount), 0)::bigint as available from app.unit_entry e
         where e.provider_id = l.provider_id and e.account_id = l.account_id and e.lot_id = l.id
           and e.bucket = 'available') held on held.available > 0
     where l.provider_id = ${providerId} and l.expires_at > now()
       and (${lotId}::uuid is null or l.id = ${lotId}::uuid)
     order by l.expires_at, l.id`.execute(trx);
  return rows;
}

/** Notes that a lot's customer is told; of several that try at once one gets true. */
export async function noteNotice(
  trx: Transaction,
  providerId: string,
  {
    accountId,
    lotId,
    kind,
    mailedTo,
  }: { accountId: string; lotId: string; kind: NoticeKind; mailedTo: number },
): Promise<boolean> {
  const { rows } = await sql`
    insert into app.unit_notice (provider_id, account_id, lot_id, kind, sent_at, mailed_to)
    values (${providerId}, ${accountId}::uuid, ${lotId}::uuid, ${kind}, now(), ${mailedTo})
    on conflict do nothing returning kind`.execute(trx);
  return rows.length === 1;
}
