import type { Transaction } from '@zusage/db';

export interface Site {
  id: string;
  /** Unique within the customer; stands in requests and addresses. */
  key: string;
  name: string;
}

/** A customer's sites, by name. */
export async function listSites(
  trx: Transaction,
  providerId: string,
  organisationId: string,
): Promise<Site[]> {
  return trx
    .selectFrom('app.site')
    .select(['id', 'key', 'name'])
    .where('provider_id', '=', providerId)
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .orderBy('key')
    .execute();
}
