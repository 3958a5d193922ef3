import type { Catalogue } from '@zusage/catalogue';
import {
  changeProduct as storeProduct,
  changeSite as storeSite,
  createProduct,
  createSite,
  listContracts,
  listProducts,
  listSites,
  type Identifier,
  type Product,
} from '@zusage/contracts';
import { AppError, invalidField } from '@zusage/errors';
import { audit } from '../audit.ts';
import type { PersonScope } from '../scope.ts';
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
    await audit(trx, scope, {
      action: 'site.created',
      subject: { kind: 'site', reference: name },
      organisationId: customer.id,
    });
    return { site: request.siteKey };
  });
}

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
    const stored = await checkProduct(desk, request, null);
    await unlessTaken('productKey', () =>
      createProduct(desk.trx, scope.providerId, {
        ...stored,
        organisationId: desk.customer.id,
        key: request.productKey,
      }),
    );
    await audit(desk.trx, scope, {
      action: 'product.created',
      subject: { kind: 'product', reference: stored.name },
      organisationId: desk.customer.id,
      details: { changes: changesFrom(written(request, stored.identifiers)) },
    });
    return { product: request.productKey };
  });
}

/** Changes a product, or moves it to another site or under another contract. @throws AppError forbidden, not_found, invalid_input */
export async function changeProduct(
  scope: PersonScope,
  request: Command & ProductFacts & { product: string },
): Promise<void> {
  await changing(scope, 'customers.changeProduct', request, async (desk) => {
    const products = await listProducts(desk.trx, scope.providerId, [desk.customer.id]);
    const product = products.find(({ key }) => key === request.product);
    if (!product) throw new AppError('not_found');
    const stored = await checkProduct(desk, request, product);
    const before = written(await factsOf(desk, product), product.identifiers);
    const changes = changesBetween(before, written(request, stored.identifiers));
    if (Object.keys(changes).length === 0) return null;
    await storeProduct(desk.trx, scope.providerId, product.id, stored);
    await audit(desk.trx, scope, {
      action: 'product.changed',
      subject: { kind: 'product', reference: stored.name },
      organisationId: desk.customer.id,
      details: { changes },
    });
    return null;
  });
}

/** Site and contract are looked up among this customer's own: another's is as unknown as one that does not exist (S6). */
async function checkProduct(
  { trx, scope, customer, catalogue }: Desk,
  facts: ProductFacts,
  before: Product | null,
) {
  const sites = await listSites(trx, scope.providerId, customer.id);
  const contracts = await listContracts(trx, scope.providerId, [customer.id]);
  const site = sites.find(({ key }) => key === facts.site);
  const contract = contracts.find(({ number }) => number === facts.contract);
  if (facts.site !== null && !site) throw invalidField('site', 'unknown_value');
  if (facts.contract !== null && !contract) throw invalidField('contract', 'unknown_value');
  return {
    name: facts.name.trim(),
    version: facts.version?.trim() || null,
    environment: environmentOf(catalogue, facts.environment),
    siteId: site?.id ?? null,
    contractId: contract?.id ?? null,
    supportUntil: facts.supportUntil,
    identifiers: identifiersOf(catalogue, facts.identifiers, before),
  };
}

function environmentOf(
  catalogue: Catalogue,
  environment: ProductFacts['environment'],
): ProductFacts['environment'] {
  if (!catalogue.environments.some(({ key }) => key === environment))
    throw invalidField('environment', 'unknown_value');
  return environment;
}

/** Kinds that an earlier catalogue knew and today's does not stay as they are: the form cannot show them. */
function identifiersOf(
  catalogue: Catalogue,
  stated: Record<string, string[]>,
  before: Product | null,
): Identifier[] {
  const kinds = catalogue.identifiers.map(({ key }) => key);
  const unknown = Object.keys(stated).find((kind) => !kinds.includes(kind));
  if (unknown !== undefined) throw invalidField(`identifiers.${unknown}`, 'unknown_value');
  const kept = before?.identifiers.filter(({ kind }) => !kinds.includes(kind)) ?? [];
  const named = kinds.flatMap((kind) =>
    [...new Set((stated[kind] ?? []).map((value) => value.trim()))]
      .filter((value) => value !== '')
      .map((value) => ({ kind, value })),
  );
  return [...named, ...kept];
}

type Named = Omit<ProductFacts, 'identifiers'>;

async function factsOf({ trx, scope, customer }: Desk, product: Product): Promise<Named> {
  const sites = await listSites(trx, scope.providerId, customer.id);
  const contracts = await listContracts(trx, scope.providerId, [customer.id]);
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
