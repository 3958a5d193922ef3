import { newId, type Schema, type Selectable, type Transaction } from '@zusage/db';
import type { RegisteredVersion, VersionFacts } from './version.ts';

type Stored = VersionFacts & { successorId: string | null };

/** The whole register, by product, the newest version first. */
export async function listVersions(trx: Transaction, providerId: string): Promise<RegisteredVersion[]> {
  const rows = await trx
    .selectFrom('app.product_version')
    .selectAll()
    .where('provider_id', '=', providerId)
    .orderBy('product')
    .orderBy('released_on', 'desc')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toVersion);
}

/** Changes of the register wait for each other: each is checked against its neighbours. */
export async function lockRegister(trx: Transaction, providerId: string): Promise<void> {
  await trx
    .selectFrom('app.provider')
    .select('provider_id')
    .where('provider_id', '=', providerId)
    .forUpdate()
    .execute();
}

/** @throws a unique violation for a slug or a version that is there already */
export async function addVersion(
  trx: Transaction,
  providerId: string,
  version: Stored & { slug: string },
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('app.product_version')
    .values({ provider_id: providerId, id, slug: version.slug, ...columns(version) })
    .execute();
  return id;
}

export async function changeVersion(
  trx: Transaction,
  providerId: string,
  id: string,
  version: Stored,
): Promise<void> {
  await trx
    .updateTable('app.product_version')
    .set(columns(version))
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}

const columns = (version: Stored) => ({
  product: version.product,
  version: version.version,
  on_premises: version.onPremises,
  released_on: version.releasedOn,
  successor_id: version.successorId,
  support_until: version.supportUntil,
  announced_on: version.announcedOn,
});

const toVersion = (row: Selectable<Schema['app.product_version']>): RegisteredVersion => ({
  id: row.id,
  slug: row.slug,
  product: row.product,
  version: row.version,
  onPremises: row.on_premises,
  releasedOn: row.released_on,
  successorId: row.successor_id,
  supportUntil: row.support_until,
  announcedOn: row.announced_on,
});
