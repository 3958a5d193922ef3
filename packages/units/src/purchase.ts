import type { Transaction } from '@zusage/db';

/** The movement that booked a purchase, by the purchase's reference; null when the account has none of that name. */
export async function findPurchase(
  trx: Transaction,
  providerId: string,
  accountId: string,
  reference: string,
): Promise<string | null> {
  const row = await trx
    .selectFrom('app.unit_lot as l')
    .innerJoin('app.unit_entry as e', (join) =>
      join
        .onRef('e.provider_id', '=', 'l.provider_id')
        .onRef('e.account_id', '=', 'l.account_id')
        .onRef('e.lot_id', '=', 'l.id'),
    )
    .innerJoin('app.unit_transaction as t', (join) =>
      join.onRef('t.provider_id', '=', 'e.provider_id').onRef('t.id', '=', 'e.transaction_id'),
    )
    .select('t.id')
    .where('l.provider_id', '=', providerId)
    .where('l.account_id', '=', accountId)
    .where('l.reference', '=', reference)
    .where('t.kind', '=', 'purchase')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** References of the purchases that were taken back. */
export async function reversedPurchases(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('app.unit_transaction as r')
    .innerJoin('app.unit_transaction as t', (join) =>
      join.onRef('t.provider_id', '=', 'r.provider_id').onRef('t.id', '=', 'r.reverses_id'),
    )
    .innerJoin('app.unit_entry as e', (join) =>
      join.onRef('e.provider_id', '=', 't.provider_id').onRef('e.transaction_id', '=', 't.id'),
    )
    .innerJoin('app.unit_lot as l', (join) =>
      join.onRef('l.provider_id', '=', 'e.provider_id').onRef('l.id', '=', 'e.lot_id'),
    )
    .select('l.reference')
    .distinct()
    .where('r.provider_id', '=', providerId)
    .where('r.account_id', '=', accountId)
    .where('r.kind', '=', 'reverse')
    .where('t.kind', '=', 'purchase')
    .execute();
  return new Set(rows.map(({ reference }) => reference));
}
