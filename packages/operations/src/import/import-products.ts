import type { Catalogue } from '@zusage/catalogue';
import {
  createProducts,
  createSite,
  listContracts,
  listProducts,
  sitesOf,
  type Product,
  type Site,
} from '@zusage/contracts';
import { organisationsByNumber, type Organisation } from '@zusage/identity';
import { readList, type FindingValue } from '@zusage/imports';
import {
  IDENTIFIER_CHARACTERS_MAX,
  IDENTIFIERS_MAX,
  keyFault,
  NAME_CHARACTERS_MAX,
  textFault,
  VERSION_CHARACTERS_MAX,
} from '../customers/field-rules.ts';
import {
  checkProduct,
  factsOf,
  productChanges,
  productCreated,
  productFaults,
  settleProduct,
  siteCreated,
  type CustomerRecords,
  type ProductFacts,
} from '../customers/sites-and-products.ts';
import { auditAll } from './audit-all.ts';
import { isToApply, type Asked, type Batch, type Judged, type KindOfImport } from './kind-of-import.ts';
import { readChoice, readDayCell, requireText } from './read-cells.ts';
import type { Reading } from './reading.ts';
import { rememberSite, siteOfRow, type SiteOfRow } from './site-of-row.ts';

interface ProductWish {
  customerNumber: string;
  productKey: string;
  /** Undefined: the file has no such column, what stands stays. */
  facts: Partial<Omit<ProductFacts, 'site'>>;
}

interface ProductPlan {
  customer: Organisation;
  productKey: string;
  facts: ProductFacts;
  site: SiteOfRow | null;
  before: Product | null;
}

const IDENTIFIER = 'identifiers.';

/** A row is a product of a customer who is there already: found by its key there, otherwise new. */
export const productImport: KindOfImport<ProductWish, ProductPlan> = {
  read: (reading, catalogue) => ({
    customerNumber: requireText(reading, 'customerNumber'),
    productKey: requireText(reading, 'productKey'),
    facts: readFacts(reading, catalogue),
  }),

  identity: ({ customerNumber, productKey }) =>
    customerNumber === '' || productKey === ''
      ? null
      : { column: 'productKey', key: JSON.stringify([customerNumber, productKey]) },

  owners: async (batch, asked) => [...(await customersOf(batch, asked)).values()].map(({ id }) => id),

  judge: async (batch, asked) => {
    const known = await loadRecords(batch, asked);
    return asked.map((one) => judgeProduct(batch, one, known));
  },

  apply: async (batch, plans) => {
    const { trx, author, catalogue, now, today } = batch;
    const known = await loadRecords(
      batch,
      plans.map(({ plan: { customer, productKey } }) => ({
        wish: { customerNumber: customer.customerNumber, productKey },
      })),
    );
    await createSites(batch, plans, known);
    const fresh = plans
      .filter(({ plan }) => !plan.before)
      .map(({ plan }) => ({
        ...plan,
        stored: checkProduct(plan.facts, known.recordsOf(plan.customer.id), null),
      }));
    await createProducts(
      trx,
      author.providerId,
      fresh.map(({ customer, productKey, stored }) => ({
        ...stored,
        organisationId: customer.id,
        key: productKey,
      })),
    );
    await auditAll(
      trx,
      author,
      fresh.map(({ customer, facts, stored }) => productCreated(customer.id, facts, stored)),
    );
    for (const { plan } of plans) {
      const { customer, before, facts } = plan;
      if (!before) continue;
      const desk = { trx, scope: author, customer, catalogue, now, today };
      await settleProduct(desk, before, facts, known.recordsOf(customer.id));
    }
  },
};

function readFacts(reading: Reading, catalogue: Catalogue): ProductWish['facts'] {
  const name = reading.text('name');
  reading.failAs('name', textFault(name, NAME_CHARACTERS_MAX));
  const version = reading.text('version') || null;
  if (version !== null) reading.failAs('version', textFault(version, VERSION_CHARACTERS_MAX));
  const environment = readChoice(reading, 'environment', catalogue.environments);
  return {
    name,
    ...(reading.has('version') ? { version } : {}),
    ...(environment === null ? {} : { environment: environment as ProductFacts['environment'] }),
    ...(reading.has('contract') ? { contract: reading.text('contract') || null } : {}),
    ...(reading.has('supportUntil') ? { supportUntil: readDayCell(reading, 'supportUntil') } : {}),
    identifiers: Object.fromEntries(
      catalogue.identifiers
        .filter(({ key }) => reading.has(IDENTIFIER + key))
        .map(({ key }) => [key, readIdentifiers(reading, IDENTIFIER + key)]),
    ),
  };
}

function readIdentifiers(reading: Reading, key: string): string[] {
  const values = readList(reading.text(key));
  if (values.length > IDENTIFIERS_MAX) reading.fail(key, 'too_many');
  for (const value of values) reading.failAs(key, textFault(value, IDENTIFIER_CHARACTERS_MAX));
  return values;
}

type Named = { wish: Pick<ProductWish, 'customerNumber' | 'productKey'> };

const customersOf = ({ trx, author }: Batch, asked: readonly Named[]) =>
  organisationsByNumber(
    trx,
    author.providerId,
    asked.map(({ wish }) => wish.customerNumber),
  );

interface Known {
  customers: ReadonlyMap<string, Organisation>;
  recordsOf(customerId: string): CustomerRecords & { sites: Site[] };
  product(customerId: string, key: string): Product | null;
}

async function loadRecords(batch: Batch, asked: readonly Named[]): Promise<Known> {
  const { trx, author, catalogue } = batch;
  const customers = await customersOf(batch, asked);
  const ids = [...customers.values()].map(({ id }) => id);
  const keys = [...new Set(asked.map(({ wish }) => wish.productKey))];
  const sites = Map.groupBy(await sitesOf(trx, author.providerId, ids), (site) => site.organisationId);
  const contracts = Map.groupBy(
    await listContracts(trx, author.providerId, ids),
    (contract) => contract.organisationId,
  );
  const records = new Map(
    ids.map((id) => [id, { catalogue, sites: sites.get(id) ?? [], contracts: contracts.get(id) ?? [] }]),
  );
  const products = await listProducts(trx, author.providerId, ids, { keys });
  const byKey = new Map(products.map((product) => [`${product.organisationId} ${product.key}`, product]));
  return {
    customers,
    recordsOf: (id) => {
      const found = records.get(id);
      if (!found) throw new Error('a product of nobody');
      return found;
    },
    product: (id, key) => byKey.get(`${id} ${key}`) ?? null,
  };
}

function judgeProduct(
  batch: Batch,
  { reading, wish }: Asked<ProductWish>,
  known: Known,
): Judged<ProductPlan> {
  const customer = known.customers.get(wish.customerNumber);
  if (!customer && wish.customerNumber !== '') reading.fail('customerNumber', 'unknown_customer');
  const before = customer ? known.product(customer.id, wish.productKey) : null;
  if (!before && wish.productKey !== '') reading.failAs('productKey', keyFault(wish.productKey));
  const { row, findings } = reading;
  if (!customer) return { row, outcome: 'faulty', findings, plan: null };
  const { catalogue, sites, contracts } = known.recordsOf(customer.id);
  const site = siteOfRow(reading, sites, batch.memory.sites.get(customer.id) ?? new Map());
  // The one that is to be made counts as there, for the rules that follow.
  const records = {
    catalogue,
    contracts,
    sites: site?.isNew ? [...sites, { ...site, id: '', address: null }] : sites,
  };
  const facts = wishedFacts(reading, wish, site, before && factsOf(before, records));
  for (const [field, found] of Object.entries(productFaults(facts, records)))
    if (!reading.hasFault(field)) {
      if (field === 'contract') reading.fail('contract', 'unknown_contract');
      else reading.failAs(field, found);
    }
  if (reading.hasFault()) return { row, outcome: 'faulty', findings, plan: null };
  const outcome = before ? (noteChanges(reading, before, facts, records) ? 'changed' : 'unchanged') : 'new';
  noteSite(batch, reading, customer.id, site, outcome);
  const plan = { customer, productKey: wish.productKey, facts, site, before };
  return { row, outcome, findings, plan: outcome === 'unchanged' ? null : plan };
}

function wishedFacts(
  reading: Reading,
  { facts }: ProductWish,
  site: SiteOfRow | null,
  before: (Omit<ProductFacts, 'identifiers'> & Partial<ProductFacts>) | null,
): ProductFacts {
  const none = {
    name: '',
    version: null,
    environment: 'production',
    contract: null,
    supportUntil: null,
  } as const;
  return {
    ...none,
    site: reading.has('site') ? (site?.key ?? null) : (before?.site ?? null),
    ...withoutSite(before),
    ...facts,
    identifiers: { ...before?.identifiers, ...facts.identifiers },
  };
}

const withoutSite = (facts: object | null) => {
  const { site: _, ...rest } = { site: null, ...facts };
  return rest;
};

/** Whether anything changes. */
function noteChanges(
  reading: Reading,
  before: Product,
  facts: ProductFacts,
  records: CustomerRecords,
): boolean {
  const changes = productChanges(before, facts, checkProduct(facts, records, before), records);
  for (const [field, change] of Object.entries(changes))
    reading.change(field, field, change as { from: FindingValue; to: FindingValue });
  return Object.keys(changes).length > 0;
}

/** Tells of a new site once, at the first row that brings it along. */
function noteSite(
  batch: Batch,
  reading: Reading,
  customerId: string,
  site: SiteOfRow | null,
  outcome: Judged<unknown>['outcome'],
): void {
  if (!site?.isNew || !isToApply(outcome, batch)) return;
  const isKnown = [...(batch.memory.sites.get(customerId)?.values() ?? [])].some(
    ({ key }) => key === site.key,
  );
  if (isKnown) return;
  reading.note('site', 'site_created', { site: site.name });
  rememberSite(batch.memory, customerId, site);
}

async function createSites(
  { trx, author }: Batch,
  plans: readonly { plan: ProductPlan }[],
  known: Known,
): Promise<void> {
  for (const { plan } of plans) {
    const { customer, site } = plan;
    const { sites } = known.recordsOf(customer.id);
    if (!site?.isNew || sites.some(({ key }) => key === site.key)) continue;
    const { key, name } = site;
    const id = await createSite(trx, author.providerId, { organisationId: customer.id, key, name });
    sites.push({ id, key, name, address: null });
    await auditAll(trx, author, [siteCreated(customer.id, name)]);
  }
}
