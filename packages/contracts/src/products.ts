import { newId, type Transaction } from '@zusage/db';
import type { SupportedProduct } from './versions/product-support.ts';
import type { RegisteredVersion } from './versions/version.ts';
import { versionOf } from './versions/version-of.ts';
import { listVersions } from './versions/version-register.ts';

/** N-23: how a product is recognised, for example `{ kind: 'serial', value: '…' }`. */
export interface Identifier {
  kind: string;
  value: string;
}

export interface NewProduct {
  organisationId: string;
  contractId: string | null;
  siteId: string | null;
  /** Unique within the customer; stands in requests. */
  key: string;
  name: string;
  version?: string | null;
  environment: 'production' | 'test';
  /** Last day of the vendor's support, `YYYY-MM-DD` (N-6); counts while the register has no entry for the version. */
  supportUntil?: string | null;
  identifiers?: Identifier[];
}

export interface Product extends Required<NewProduct>, SupportedProduct {
  id: string;
  siteName: string | null;
  /** The announced end: the register's where it has an entry for the version, else the product's own. */
  supportUntil: string | null;
}

/** @returns the site's id */
export async function createSite(
  trx: Transaction,
  providerId: string,
  site: { organisationId: string; key: string; name: string; address?: string | null },
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('app.site')
    .values({
      provider_id: providerId,
      id,
      organisation_id: site.organisationId,
      key: site.key,
      name: site.name,
      address: site.address ?? null,
    })
    .execute();
  return id;
}

/** @returns the product's id */
export async function createProduct(
  trx: Transaction,
  providerId: string,
  product: NewProduct,
): Promise<string> {
  const [id] = await createProducts(trx, providerId, [product]);
  if (id === undefined) throw new Error('no product was created');
  return id;
}

/** Many at once, in one statement. @returns their ids, in the same order */
export async function createProducts(
  trx: Transaction,
  providerId: string,
  products: readonly NewProduct[],
): Promise<string[]> {
  if (products.length === 0) return [];
  const rows = products.map((product) => ({
    provider_id: providerId,
    id: newId(),
    organisation_id: product.organisationId,
    contract_id: product.contractId,
    site_id: product.siteId,
    key: product.key,
    name: product.name,
    version: product.version ?? null,
    environment: product.environment,
    support_until: product.supportUntil ?? null,
    identifiers: JSON.stringify(product.identifiers ?? []),
  }));
  await trx.insertInto('app.product').values(rows).execute();
  return rows.map(({ id }) => id);
}

/**
 * Products of these customers by name.
 *
 * @param options.siteId only what stands at this site
 * @param options.keys only these
 */
export async function listProducts(
  trx: Transaction,
  providerId: string,
  organisationIds: string[],
  options: { siteId?: string | null; keys?: readonly string[] } = {},
): Promise<Product[]> {
  return selectProducts(trx, providerId, { organisationIds, ...options });
}

/** Products with this key among these customers (null: all customers of the provider); more than one means it is ambiguous. */
export async function findProducts(
  trx: Transaction,
  providerId: string,
  key: string,
  organisationIds: string[] | null,
  options: { siteId?: string | null } = {},
): Promise<Product[]> {
  return selectProducts(trx, providerId, { organisationIds, key, ...options });
}

/** A product whose id another record holds; null if it is gone. */
export async function productById(trx: Transaction, providerId: string, id: string): Promise<Product | null> {
  const [product] = await selectProducts(trx, providerId, { organisationIds: null, id });
  return product ?? null;
}

async function selectProducts(
  trx: Transaction,
  providerId: string,
  filter: {
    organisationIds: string[] | null;
    siteId?: string | null;
    key?: string;
    keys?: readonly string[];
    id?: string;
  },
): Promise<Product[]> {
  if (filter.organisationIds?.length === 0) return [];
  let query = trx
    .selectFrom('app.product as p')
    .leftJoin('app.site as s', (join) =>
      join.onRef('s.provider_id', '=', 'p.provider_id').onRef('s.id', '=', 'p.site_id'),
    )
    .selectAll('p')
    .select('s.name as site_name')
    .where('p.provider_id', '=', providerId);
  if (filter.organisationIds) query = query.where('p.organisation_id', 'in', filter.organisationIds);
  if (filter.siteId) query = query.where('p.site_id', '=', filter.siteId);
  if (filter.keys) query = query.where('p.key', 'in', filter.keys);
  if (filter.key !== undefined) query = query.where('p.key', '=', filter.key);
  if (filter.id !== undefined) query = query.where('p.id', '=', filter.id);
  const rows = await query.orderBy('p.name').orderBy('p.key').execute();
  const register = rows.some((row) => row.version !== null) ? await listVersions(trx, providerId) : [];
  return rows.map((row) => ({
    ...supportIn(register, row),
    id: row.id,
    organisationId: row.organisation_id,
    contractId: row.contract_id,
    siteId: row.site_id,
    siteName: row.site_name,
    key: row.key,
    name: row.name,
    version: row.version,
    environment: row.environment as Product['environment'],
    identifiers: row.identifiers as Identifier[],
  }));
}

/** What the register says of a product's version (K-13). */
function supportIn(
  register: readonly RegisteredVersion[],
  product: { name: string; version: string | null; support_until: string | null },
): SupportedProduct & Pick<Product, 'supportUntil'> {
  const registered = versionOf(register, product);
  const after = (version: RegisteredVersion | null) =>
    register.find(({ id }) => version !== null && id === version.successorId) ?? null;
  const successor = after(registered);
  return {
    registered,
    successor,
    secondSuccessor: after(successor),
    statedUntil: product.support_until,
    supportUntil: registered ? registered.supportUntil : product.support_until,
  };
}
