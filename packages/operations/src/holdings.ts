import { certificateStatus, listCertificates, type CertificateStatus } from '@zusage/certificates';
import { localDate } from '@zusage/catalogue';
import { currentCatalogue, listContracts, listProducts, type Contract } from '@zusage/contracts';
import { databaseNow } from './instant.ts';
import type { PersonScope } from './scope.ts';
import { visibleRecords } from './visibility.ts';

export interface ProductView {
  key: string;
  name: string;
  identifiers: { kind: string; value: string }[];
  site: string | null;
  environment: 'production' | 'test';
  contract: string | null;
  supportUntil: string | null;
}

export interface CertificateView {
  number: string;
  status: CertificateStatus;
  validFrom: string;
  validUntil: string;
  contract: string | null;
  pdfUrl: string | null;
}

/** What is covered, and where. */
export async function listProductViews(scope: PersonScope): Promise<ProductView[]> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { holdings } = await visibleRecords(trx, scope);
    const organisationIds = holdings.organisationIds ?? [];
    const contracts = await listContracts(trx, scope.providerId, organisationIds, holdings);
    const products = await listProducts(trx, scope.providerId, organisationIds, holdings);
    return products.map((product) => ({
      key: product.key,
      name: product.name,
      identifiers: product.identifiers,
      site: product.siteName,
      environment: product.environment,
      contract: numberOf(contracts, product.contractId),
      supportUntil: product.supportUntil,
    }));
  });
}

/** The documents that prove what was bought; expiry is judged by the day in the provider's zone. */
export async function listCertificateViews(scope: PersonScope): Promise<CertificateView[]> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { holdings } = await visibleRecords(trx, scope);
    const organisationIds = holdings.organisationIds ?? [];
    const contracts = await listContracts(trx, scope.providerId, organisationIds, holdings);
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    const today = localDate(catalogue, await databaseNow(trx));
    const certificates = await listCertificates(trx, scope.providerId, organisationIds);
    // A certificate is seen by whoever sees its contract.
    const visible = certificates.filter(
      (certificate) => numberOf(contracts, certificate.contractId) !== null,
    );
    return visible.map((certificate) => ({
      number: certificate.number,
      status: certificateStatus(certificate, today),
      validFrom: certificate.validFrom,
      validUntil: certificate.validUntil,
      contract: numberOf(contracts, certificate.contractId),
      pdfUrl: null,
    }));
  });
}

const numberOf = (contracts: Contract[], id: string | null): string | null =>
  contracts.find((contract) => contract.id === id)?.number ?? null;
