import type { AuditDetails } from '@zusage/audit';
import type { Catalogue } from '@zusage/catalogue';
import {
  changeProduct as storeProduct,
  changeSite as storeSite,
  createProduct,
  createSite,
  listContracts,
  listProducts,
  listSites,
  type Contract,
  type Identifier,
  type Product,
  type Site,
} from '@zusage/contracts';
import { AppError, type FieldFault } from '@zusage/errors';
import { audit } from '../audit.ts';
import type { Author, PersonScope } from '../scope.ts';
import { changesBetween, changesFrom } from './changes.ts';
import { changing, unlessTaken, type Command, type Desk } from './changing.ts';

/** @throws AppError forbidden, not_found, invalid_input (`siteKey`: taken) */
export async function addSite(
  scope: PersonScope,
  request: Command & { siteKey: string; name: string; address?: string | null | undefined },
): Promise<{ site: string }> {
  return changing(scope, 'customers.addSite', request, async ({ trx, customer }) => {
    const name = request.name.trim();
    await unlessTaken('siteKey', () =>
      createSite(trx, scope.providerId, {
        organisationId: customer.id,
        key: request.siteKey,
        name,
        address: request.address?.trim() || null,
      }),
    );
    await audit(trx, scope, siteCreated(customer.id, name));
    return { site: request.siteKey };
  });
}

/** What the audit says of a new site. */
export const siteCreated = (organisationId: string, name: string): Parameters<typeof audit>[2] => ({
  action: 'site.created',
  subject: { kind: 'site', reference: name },
  organisationId,
});

/** @throws AppError forbidden, not_found */
export async function changeSite(
  scope: PersonScope,
  request: Command & { site: string; name: string; address?: string | null | undefined },
): Promise<void> {
  await changing(scope, 'customers.changeSite', request, async ({ trx, customer }) => {
    const sites = await listSites(trx, scope.providerId, customer.id);
    const site = sites.find(({ key }) => key === request.site);
    if (!site) throw new AppError('not_found');
    const name = request.name.trim();
    const address = request.address === undefined ? site.address : request.address?.trim() || null;
    const changes = changesBetween({ name: site.name, address: site.address }, { name, address });
    if (Object.keys(changes).length === 0) return null;
    await storeSite(trx, scope.providerId, site.id, { name, address });
    await audit(trx, scope, {
      action: 'site.changed',
      subject: { kind: 'site', reference: name },
      organisationId: customer.id,
      details: { changes },
    });
    return null;
  });
}

/** What a product is. `site` and `contract` are named as the customer's own records are: by key and by number. */
export interface ProductFacts {
  name: string;
  version: string | null;
  environment: 'production' | 'test';
  site: string | null;
  contract: string | null;
  /** Last day of the vendor's support, `YYYY-MM-DD` (N-6); counts while the register has no entry for the version. */
  supportUntil: string | null;
  /** Values by the catalogue's kinds (N-23). */
  identifiers: Record<string, string[]>;
}

/** @throws AppError forbidden, not_found, invalid_input (at the field; `productKey`: taken) */
export async function addProduct(
  scope: PersonScope,
  request: Command & ProductFacts & { productKey: string },
): Promise<{ product: string }> {
  return changing(scope, 'customers.addProduct', request, async (desk) => {
    const stored = checkProduct(request, await recordsOf(desk), null);
    await unlessTaken('productKey', () =>
      createProduct(desk.trx, scope.providerId, {
        ...stored,
        organisationId: desk.customer.id,
        key: request.productKey,
      }),
    );
    await audit(desk.trx, scope, productCreated(desk.customer.id, request, stored));
    return { product: request.productKey };
  });
}

/** What the audit says of a new product. */
export const productCreated = (
  organisationId: string,
  facts: ProductFacts,
  stored: StoredProduct,
): Parameters<typeof audit>[2] => ({
  action: 'product.created',
  subject: { kind: 'product', reference: stored.name },
  organisationId,
  details: { changes: changesFrom(written(facts, stored.identifiers)) },
});

/** Changes a product, or moves it to another site or under another contract. @throws AppError forbidden, not_found, invalid_input */
export async function changeProduct(
  scope: PersonScope,
  request: Command & ProductFacts & { product: string },
): Promise<void> {
  await changing(scope, 'customers.changeProduct', request, async (desk) => {
    const products = await listProducts(desk.trx, scope.providerId, [desk.customer.id]);
    const product = products.find(({ key }) => key === request.product);
    if (!product) throw new AppError('not_found');
    await settleProduct(desk, product, request, await recordsOf(desk));
    return null;
  });
}

/** The change itself, inside a transaction that goes on; facts that are the same change nothing. @throws AppError invalid_input */
export async function settleProduct(
  { trx, scope, customer }: Desk<Author>,
  product: Product,
  facts: ProductFacts,
  records: CustomerRecords,
): Promise<void> {
  const stored = checkProduct(facts, records, product);
  const changes = productChanges(product, facts, stored, records);
  if (Object.keys(changes).length === 0) return;
  await storeProduct(trx, scope.providerId, product.id, stored);
  await audit(trx, scope, {
    action: 'product.changed',
    subject: { kind: 'product', reference: stored.name },
    organisationId: customer.id,
    details: { changes },
  });
}

/** What the facts would make of a product, as its audit entry says it: `{ name: { from, to } }`. */
export const productChanges = (
  product: Product,
  facts: ProductFacts,
  stored: StoredProduct,
  records: CustomerRecords,
): AuditDetails => {
  const before = written(factsOf(product, records), product.identifiers);
  const after = written(facts, stored.identifiers);
  // The entry names the values alone: the same values of other kinds are a change too.
  const moved = JSON.stringify(product.identifiers) !== JSON.stringify(stored.identifiers);
  return {
    ...changesBetween(before, after),
    ...(moved ? { identifiers: { from: before.identifiers, to: after.identifiers } } : {}),
  };
};

/** The customer's own sites and contracts, that a product may name. */
export interface CustomerRecords {
  catalogue: Catalogue;
  sites: readonly Site[];
  contracts: readonly Contract[];
}

async function recordsOf({ trx, scope, customer, catalogue }: Desk<Author>): Promise<CustomerRecords> {
  return {
    catalogue,
    sites: await listSites(trx, scope.providerId, customer.id),
    contracts: await listContracts(trx, scope.providerId, [customer.id]),
  };
}

/**
 * What is wrong with a product, each at its field. Site and contract are looked up among the customer's own: another's is
 * as unknown as one that does not exist (S6).
 */
export function productFaults(
  facts: ProductFacts,
  { catalogue, sites, contracts }: CustomerRecords,
): Record<string, FieldFault> {
  const fields: Record<string, FieldFault> = {};
  const unknown = { problem: 'unknown_value' } as const;
  if (facts.site !== null && !sites.some(({ key }) => key === facts.site)) fields['site'] = unknown;
  if (facts.contract !== null && !contracts.some(({ number }) => number === facts.contract))
    fields['contract'] = unknown;
  if (!catalogue.environments.some(({ key }) => key === facts.environment)) fields['environment'] = unknown;
  for (const kind of Object.keys(facts.identifiers))
    if (!catalogue.identifiers.some(({ key }) => key === kind)) fields[`identifiers.${kind}`] = unknown;
  return fields;
}

/** A product as it is stored. */
export type StoredProduct = ReturnType<typeof checkProduct>;

/** @throws AppError invalid_input */
export function checkProduct(facts: ProductFacts, records: CustomerRecords, before: Product | null) {
  const fields = productFaults(facts, records);
  if (Object.keys(fields).length > 0) throw new AppError('invalid_input', { fields });
  const { catalogue, sites, contracts } = records;
  const site = sites.find(({ key }) => key === facts.site);
  const contract = contracts.find(({ number }) => number === facts.contract);
  return {
    name: facts.name.trim(),
    version: facts.version?.trim() || null,
    environment: facts.environment,
    siteId: site?.id ?? null,
    contractId: contract?.id ?? null,
    supportUntil: facts.supportUntil,
    identifiers: identifiersOf(catalogue, facts.identifiers, before),
  };
}

/** Kinds that an earlier catalogue knew and today's does not stay as they are: the form cannot show them. */
function identifiersOf(
  catalogue: Catalogue,
  stated: Record<string, string[]>,
  before: Product | null,
): Identifier[] {
  const kinds = catalogue.identifiers.map(({ key }) => key);
  const kept = before?.identifiers.filter(({ kind }) => !kinds.includes(kind)) ?? [];
  const named = kinds.flatMap((kind) =>
    [...new Set((stated[kind] ?? []).map((value) => value.trim()))]
      .filter((value) => value !== '')
      .map((value) => ({ kind, value })),
  );
  return [...named, ...kept];
}

type Named = Omit<ProductFacts, 'identifiers'>;

/** What a product is, in the words of its form. */
export function factsOf(product: Product, { sites, contracts }: CustomerRecords): Named {
  return {
    name: product.name,
    version: product.version,
    environment: product.environment,
    site: sites.find(({ id }) => id === product.siteId)?.key ?? null,
    contract: contracts.find(({ id }) => id === product.contractId)?.number ?? null,
    supportUntil: product.statedUntil,
  };
}

/** A product as an audit entry keeps it. */
const written = (
  { name, version, environment, site, contract, supportUntil }: Named,
  identifiers: readonly Identifier[],
) => ({
  name: name.trim(),
  version: version?.trim() || null,
  environment,
  site,
  contract,
  supportUntil,
  identifiers: identifiers.map(({ value }) => value),
});
