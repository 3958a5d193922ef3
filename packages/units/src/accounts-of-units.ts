import type { Transaction } from '@zusage/db';

/** Every customer's account of these units, for the provider's own view. */
export async function accountsOfUnits(
  trx: Transaction,
  providerId: string,
  unitKeys: readonly string[],
): Promise<{ id: string; organisationId: string; unitKey: string }[]> {
  if (unitKeys.length === 0) return [];
  return trx
    .selectFrom('app.unit_account')
    .select(['id', 'organisation_id as organisationId', 'unit_key as unitKey'])
    .where('provider_id', '=', providerId)
    .where('unit_key', 'in', unitKeys)
    .orderBy('id')
    .execute();
}
