import { certificateStatus, listCertificates, type CertificateStatus } from '@zusage/certificates';
import { localDate } from '@zusage/catalogue';
import { currentCatalogue, listContracts, listProducts, type Contract } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { databaseNow } from './instant.ts';
import type { PersonScope } from './scope.ts';
import { visibleOrganisations } from './visible-organisations.ts';

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
    const organisationIds = (await visibleOrganisations(trx, scope)) ?? [];
    const numberOf = await contractNumbers(trx, scope, organisationIds);
    const products = await listProducts(trx, scope.providerId, organisationIds);
    return products.map((product) => ({
      key: product.key,
      name: product.name,
      identifiers: product.identifiers,
      site: product.siteName,
      environment: product.environment,
      contract: numberOf(product.contractId),
      supportUntil: product.supportUntil,
    }));
  });
}

/** The documents that prove what was bought; expiry is judged by the day in the provider's zone. */
export async function listCertificateViews(scope: PersonScope): Promise<CertificateView[]> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const organisationIds = (await visibleOrganisations(trx, scope)) ?? [];
    const numberOf = await contractNumbers(trx, scope, organisationIds);
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    const today = localDate(catalogue, await databaseNow(trx));
    const certificates = await listCertificates(trx, scope.providerId, organisationIds);
    return certificates.map((certificate) => ({
      number: certificate.number,
      status: certificateStatus(certificate, today),
      validFrom: certificate.validFrom,
      validUntil: certificate.validUntil,
      contract: numberOf(certificate.contractId),
      pdfUrl: null,
    }));
  });
}

async function contractNumbers(
  trx: Transaction,
  scope: PersonScope,
  organisationIds: string[],
): Promise<(id: string | null) => string | null> {
  const contracts: Contract[] = await listContracts(trx, scope.providerId, organisationIds);
  return (id) => contracts.find((contract) => contract.id === id)?.number ?? null;
}
