import type { Transaction } from '@zusage/db';

export interface Site {
  id: string;
  /** Unique within the customer; stands in requests and addresses. */
  key: string;
  name: string;
  /** Where visits and deliveries go; null where nobody has said. */
  address: string | null;
}

/** A customer's sites, by name. */
export async function listSites(
  trx: Transaction,
  providerId: string,
  organisationId: string,
): Promise<Site[]> {
  return trx
    .selectFrom('app.site')
    .select(['id', 'key', 'name', 'address'])
    .where('provider_id', '=', providerId)
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .orderBy('key')
    .execute();
}
