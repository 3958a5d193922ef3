import { catalogueServedBy, localDate, type Catalogue, type ChannelKey } from '@zusage/catalogue';
import {
  currentCatalogue,
  findProducts,
  listContracts,
  type Contract,
  type Product,
} from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { decide, type AskerFacts, type Decision, type DecisionFacts } from '@zusage/entitlement';
import { invalidField } from '@zusage/errors';
import { findOrganisationByNumber } from '@zusage/identity';
import { requireKnownFacts } from './known-facts.ts';
import { productFacts } from './product-facts.ts';
import type { Asker } from './scope.ts';
import { visibleRecords, type Holdings } from './visibility.ts';

/** What a requester states; the same for preview and submission. */
export interface CoverageQuestion {
  severity: string;
  channel: ChannelKey;
  environment: 'production' | 'test';
  /** Key of a product of the customer, or null. */
  product: string | null;
  facts: Record<string, string>;
  /** Number of the customer it is for; whoever acts for several names it, or a product of one. */
  customer?: string | undefined;
}

/** A decision with what it was decided on. */
export interface Coverage {
  decision: Decision;
  /** By the contract's own calendar, where it has one. */
  catalogue: Catalogue;
  catalogueVersion: number;
  organisationId: string | null;
  contract: Contract | null;
  product: Product | null;
  asker: AskerFacts;
  /** Everything that it was decided on. */
  facts: DecisionFacts;
}

/**
 * Decides what the contract promises. Preview, portal, widget and API come here, so they cannot disagree.
 *
 * @throws AppError invalid_input naming the field that the catalogue or the customer does not know
 */
export async function assessCoverage(
  trx: Transaction,
  scope: Asker,
  question: CoverageQuestion,
  at: Date,
): Promise<Coverage> {
  const { version, catalogue: published } = await currentCatalogue(trx, scope.providerId);
  requireKnown(published, question);
  const visible = (await visibleRecords(trx, scope)).requests;
  const requests = await narrowedTo(trx, scope, question.customer, visible);
  const product = await findProduct(trx, scope, question.product, requests);
  const organisationId = product?.organisationId ?? soleOrganisation(requests.organisationIds, scope);
  const contracts = organisationId
    ? await listContracts(trx, scope.providerId, [organisationId], requests)
    : [];
  const contract = chooseContract(contracts, product, localDate(published, at));
  const catalogue = catalogueServedBy(published, contract?.calendar);
  const asker = askerOf(scope, localDate(catalogue, at));
  const facts: DecisionFacts = {
    at,
    severity: question.severity,
    channel: question.channel,
    environment: question.environment,
    asker,
    product: productFacts(product, catalogue, at),
    contract,
    facts: question.facts,
  };
  const decision = decide(facts, catalogue);
  return { decision, catalogue, catalogueVersion: version, organisationId, contract, product, asker, facts };
}

/** K-6, SEP-16: a certification counts to the end of its last day; one without an end lasts. */
function askerOf({ actor }: Asker, today: string): AskerFacts {
  if (actor.kind !== 'person') return { kind: 'visitor', certified: false };
  const { partnerId, certification, certifiedUntil } = actor.person;
  const certified = certification !== null && (certifiedUntil === null || today <= certifiedUntil);
  return { kind: partnerId ? 'partner' : 'contact', certified };
}

/** The keys that a request may name are the catalogue's; everything else is told at its field. */
function requireKnown(catalogue: Catalogue, question: CoverageQuestion): void {
  if (!catalogue.severities.some((severity) => severity.key === question.severity))
    throw invalidField('severity', 'unknown_value');
  requireKnownFacts(catalogue, question.facts);
}

/** A product of somebody else is as unknown as one that does not exist (S2, S6). */
async function findProduct(
  trx: Transaction,
  scope: Asker,
  key: string | null,
  requests: Holdings,
): Promise<Product | null> {
  if (key === null) return null;
  const found = await findProducts(trx, scope.providerId, key, requests.organisationIds, requests);
  if (found.length !== 1) throw invalidField('product', 'unknown_value');
  return found[0] ?? null;
}

/** A customer that granted nothing is as unknown as one that does not exist (S2, S6). */
async function narrowedTo(
  trx: Transaction,
  { providerId }: Asker,
  customer: string | undefined,
  visible: Holdings,
): Promise<Holdings> {
  if (customer === undefined) return visible;
  const organisation = await findOrganisationByNumber(trx, providerId, customer);
  const isVisible =
    organisation && (!visible.organisationIds || visible.organisationIds.includes(organisation.id));
  if (!isVisible) throw invalidField('customer', 'unknown_value');
  return { ...visible, organisationIds: [organisation.id] };
}

/** Without a product the customer must be clear: whoever acts for several names one of them. */
function soleOrganisation(visible: string[] | null, scope: Asker): string | null {
  if (scope.actor.kind !== 'person') return null;
  if (visible?.length === 1) return visible[0] ?? null;
  throw invalidField('customer', 'required');
}

/** The product's own contract; else the one in force that lasts longest; else the latest that was. */
function chooseContract(contracts: Contract[], product: Product | null, today: string): Contract | null {
  const own = product?.contractId
    ? contracts.find((contract) => contract.id === product.contractId)
    : undefined;
  const inForce = contracts.find((contract) => contract.validFrom <= today && today <= contract.validUntil);
  return own ?? inForce ?? contracts[0] ?? null;
}
