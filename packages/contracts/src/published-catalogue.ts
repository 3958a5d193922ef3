import { parseCatalogue, type Catalogue } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';

export interface PublishedCatalogue {
  version: number;
  publishedAt: Date;
  catalogue: Catalogue;
}

// A published version never changes, so each process may keep it parsed. The time of publishing is part of the key:
// a database restored or replaced under the same process has other versions with the same numbers.
const parsed = new Map<string, PublishedCatalogue>();
const PARSED_MAX = 200;

/** The catalogue in force. @throws AppError not_found when the provider is unknown or has published nothing */
export async function currentCatalogue(trx: Transaction, providerId: string): Promise<PublishedCatalogue> {
  const current = await trx
    .selectFrom('app.provider as p')
    .innerJoin('app.catalogue_version as v', (join) =>
      join.onRef('v.provider_id', '=', 'p.provider_id').onRef('v.version', '=', 'p.catalogue_version'),
    )
    .select(['v.version', 'v.published_at'])
    .where('p.provider_id', '=', providerId)
    .executeTakeFirst();
  if (!current) throw new AppError('not_found');
  return load(trx, providerId, current.version, current.published_at);
}

/** The catalogue that decided a ticket. @throws AppError not_found */
export async function catalogueOfVersion(
  trx: Transaction,
  providerId: string,
  version: number,
): Promise<PublishedCatalogue> {
  const row = await trx
    .selectFrom('app.catalogue_version')
    .select('published_at')
    .where('provider_id', '=', providerId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return load(trx, providerId, version, row.published_at);
}

/** Every version that was published, the newest first. */
export async function listCatalogueVersions(
  trx: Transaction,
  providerId: string,
): Promise<Pick<PublishedCatalogue, 'version' | 'publishedAt'>[]> {
  const rows = await trx
    .selectFrom('app.catalogue_version')
    .select(['version', 'published_at'])
    .where('provider_id', '=', providerId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({ version: row.version, publishedAt: row.published_at }));
}

async function load(
  trx: Transaction,
  providerId: string,
  version: number,
  publishedAt: Date,
): Promise<PublishedCatalogue> {
  const key = `${providerId} ${version} ${publishedAt.getTime()}`;
  const known = parsed.get(key);
  if (known) return known;
  const { content } = await trx
    .selectFrom('app.catalogue_version')
    .select('content')
    .where('provider_id', '=', providerId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const published = { version, publishedAt, catalogue: parseCatalogue(content) };
  if (parsed.size >= PARSED_MAX) parsed.clear();
  parsed.set(key, published);
  return published;
}
