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

/** Sites of several customers, each with whose it is. */
export async function sitesOf(
  trx: Transaction,
  providerId: string,
  organisationIds: readonly string[],
): Promise<(Site & { organisationId: string })[]> {
  if (organisationIds.length === 0) return [];
  return trx
    .selectFrom('app.site')
    .select(['id', 'key', 'name', 'address', 'organisation_id as organisationId'])
    .where('provider_id', '=', providerId)
    .where('organisation_id', 'in', organisationIds)
    .orderBy('name')
    .orderBy('key')
    .execute();
}
