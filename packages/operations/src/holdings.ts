import { certificateStatus, listCertificates, type CertificateStatus } from '@zusage/certificates';
import type { Catalogue } from '@zusage/catalogue';
import {
  currentCatalogue,
  listContracts,
  listProducts,
  productSupport,
  versionName,
  type Contract,
  type Product,
} from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import type { Locale } from '@zusage/i18n';
import { organisationNames } from '@zusage/identity';
import { countOpenByProduct } from '@zusage/tickets';
import { dayAt } from './contract-settings.ts';
import { databaseNow } from './instant.ts';
import { hasPdfFor, pdfUrl } from './certificates/open-pdf.ts';
import type { PersonScope } from './scope.ts';
import { visibleRecords } from './visibility.ts';

export interface ProductView {
  key: string;
  name: string;
  version: string | null;
  /** N-23; `name` is what the catalogue calls the kind. */
  identifiers: { kind: string; value: string; name: string }[];
  site: string | null;
  environment: 'production' | 'test';
  environmentName: string;
  /** Number of the contract that covers it. */
  contract: string | null;
  /** Last day of the vendor's support (N-6, K-13); null where nobody has named one. */
  supportUntil: string | null;
  /** It may last longer than `supportUntil`: that much is promised (K-13). */
  supportAtLeast: boolean;
  /** `open` without a day: the current version, no end announced. Null: nobody knows. */
  support: 'open' | 'ending' | 'ended' | null;
  /** The newest version that the register names after this one. */
  upgradeTo: string | null;
  /** Open tickets about it that the reader may see. */
  openTickets: number;
  /** Whose it is, for a reader who sees several customers. */
  organisation: string | null;
}

export interface CertificateView {
  number: string;
  status: CertificateStatus;
  validFrom: string;
  validUntil: string;
  contract: string | null;
  /** Number of the one that took its place. */
  supersededBy: string | null;
  organisation: string | null;
  /** The signed PDF in the reader's language; null where it has none, or shows sites that the reader may not see. */
  pdfUrl: string | null;
}

/** The end of a vendor's support is told so long ahead: an upgrade takes its time. */
export const SUPPORT_ENDING_DAYS = 180;
const DAY_MS = 86_400_000;

/** What is covered, and where. */
export async function listProductViews(scope: PersonScope): Promise<ProductView[]> {
  return scope.database.tenant(scope.providerId, (trx) => productViewsIn(trx, scope));
}

export async function productViewsIn(trx: Transaction, scope: PersonScope): Promise<ProductView[]> {
  const { holdings, tickets } = await visibleRecords(trx, scope);
  const organisationIds = holdings.organisationIds ?? [];
  const { catalogue } = await currentCatalogue(trx, scope.providerId);
  const now = await databaseNow(trx);
  const contracts = await listContracts(trx, scope.providerId, organisationIds, holdings);
  const today = (product: Product) => dayAt(now, catalogue, contractOf(contracts, product.contractId));
  const products = await listProducts(trx, scope.providerId, organisationIds, holdings);
  const openOf =
    products.length > 0
      ? await countOpenByProduct(trx, scope.providerId, tickets)
      : new Map<string, number>();
  const nameOf =
    organisationIds.length > 1 ? await organisationNames(trx, scope.providerId, organisationIds) : () => null;
  return products.map((product) => ({
    ...toProductView(product, catalogue, today(product), scope.locale),
    contract: numberOf(contracts, product.contractId),
    openTickets: openOf.get(product.id) ?? 0,
    organisation: nameOf(product.organisationId),
  }));
}

export function toProductView(
  product: Product,
  catalogue: Catalogue,
  today: string,
  locale: Locale,
): Omit<ProductView, 'contract' | 'openTickets' | 'organisation'> {
  const environment = catalogue.environments.find(({ key }) => key === product.environment);
  const newest = product.secondSuccessor ?? product.successor;
  return {
    key: product.key,
    name: product.name,
    version: product.version,
    identifiers: product.identifiers.map(({ kind, value }) => ({
      kind,
      value,
      name: catalogue.identifiers.find(({ key }) => key === kind)?.name[locale] ?? '',
    })),
    site: product.siteName,
    environment: product.environment,
    environmentName: environment?.name[locale] ?? '',
    ...supportView(product, catalogue, today),
    upgradeTo: newest && newest.releasedOn <= today ? versionName(newest) : null,
  };
}

/** What the vendor does for a product's version today. */
export function supportView(
  product: Product,
  catalogue: Catalogue,
  today: string,
): Pick<ProductView, 'supportUntil' | 'supportAtLeast' | 'support'> {
  const { state, until, isAtLeast } = productSupport(product, catalogue.productSupport, today);
  const daysLeft = until === null ? Infinity : (Date.parse(until) - Date.parse(today)) / DAY_MS;
  const open = daysLeft <= SUPPORT_ENDING_DAYS && !isAtLeast ? 'ending' : 'open';
  return {
    supportUntil: until,
    supportAtLeast: isAtLeast,
    support: state === 'unknown' ? null : state === 'ended' ? 'ended' : open,
  };
}

/** The documents that prove what was bought; expiry is judged by the day in the provider's zone. */
export async function listCertificateViews(scope: PersonScope): Promise<CertificateView[]> {
  return scope.database.tenant(scope.providerId, (trx) => certificateViewsIn(trx, scope));
}

export async function certificateViewsIn(trx: Transaction, scope: PersonScope): Promise<CertificateView[]> {
  const { holdings } = await visibleRecords(trx, scope);
  const organisationIds = holdings.organisationIds ?? [];
  const contracts = await listContracts(trx, scope.providerId, organisationIds, holdings);
  const { catalogue } = await currentCatalogue(trx, scope.providerId);
  const now = await databaseNow(trx);
  const certificates = await listCertificates(trx, scope.providerId, organisationIds);
  const nameOf =
    organisationIds.length > 1 ? await organisationNames(trx, scope.providerId, organisationIds) : () => null;
  // A certificate is seen by whoever sees its contract.
  const visible = certificates.filter((certificate) => numberOf(contracts, certificate.contractId) !== null);
  return visible.map((certificate) => ({
    number: certificate.number,
    status: certificateStatus(
      certificate,
      dayAt(now, catalogue, contractOf(contracts, certificate.contractId)),
    ),
    validFrom: certificate.validFrom,
    validUntil: certificate.validUntil,
    contract: numberOf(contracts, certificate.contractId),
    supersededBy: certificate.supersededBy,
    organisation: nameOf(certificate.organisationId),
    pdfUrl: hasPdfFor(holdings, certificate) ? pdfUrl(scope, certificate.number, scope.locale) : null,
  }));
}

const contractOf = (contracts: Contract[], id: string | null): Contract | undefined =>
  contracts.find((contract) => contract.id === id);

const numberOf = (contracts: Contract[], id: string | null): string | null =>
  contractOf(contracts, id)?.number ?? null;
