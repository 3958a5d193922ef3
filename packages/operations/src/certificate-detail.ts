import { certificateStatus, listCertificates } from '@zusage/certificates';
import { catalogueServedBy, localDate } from '@zusage/catalogue';
import { currentCatalogue, listContracts, listProducts } from '@zusage/contracts';
import { AppError } from '@zusage/errors';
import { findOrganisation } from '@zusage/identity';
import type { Reason } from './answer.ts';
import { windowKeyOf } from './contract-detail.ts';
import { calendarOfContract, type CalendarView } from './contract-settings.ts';
import { toProductView, type CertificateView, type ProductView } from './holdings.ts';
import { databaseNow, toInstant, toInstantOrNull, type Instant } from './instant.ts';
import { ruleSentences } from './rule-sentences.ts';
import type { PersonScope } from './scope.ts';
import { targetViews, type TargetView } from './target-view.ts';
import { visibleRecords } from './visibility.ts';
import { windowView } from './window-view.ts';

/** A certificate as it reads on paper (N-1, SEP-2). */
export interface CertificateDetail {
  number: string;
  status: CertificateView['status'];
  validFrom: string;
  validUntil: string;
  issuedAt: Instant;
  revokedAt: Instant | null;
  revocationReason: string | null;
  supersededBy: string | null;
  /** Who issued it: the company, and the name of its service. */
  issuer: { name: string; service: string };
  holder: { name: string; customerNumber: string };
  contract: string;
  level: { name: string; description: string };
  options: string[];
  window: string | null;
  /** What the contract is served by where that is not the provider's own calendar (N-2). */
  calendar: CalendarView | null;
  /** What the provider calls a severity, and what its times are times until. */
  terms: { severity: string; response: string };
  targets: TargetView[];
  products: Pick<
    ProductView,
    'key' | 'name' | 'version' | 'identifiers' | 'site' | 'environmentName' | 'supportUntil'
  >[];
  sites: string[];
  reasons: Reason[];
}

/** @throws AppError not_found for a certificate of somebody else as for one that does not exist (S2) */
export async function certificateDetail(scope: PersonScope, number: string): Promise<CertificateDetail> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { providerId, locale } = scope;
    const { holdings } = await visibleRecords(trx, scope);
    const organisationIds = holdings.organisationIds ?? [];
    const certificates = await listCertificates(trx, providerId, organisationIds);
    const certificate = certificates.find((candidate) => candidate.number === number);
    const contracts = await listContracts(trx, providerId, organisationIds, holdings);
    const contract = contracts.find(({ id }) => id === certificate?.contractId);
    const holder = certificate && (await findOrganisation(trx, providerId, certificate.organisationId));
    if (!certificate || !contract || !holder) throw new AppError('not_found');
    const { catalogue: published } = await currentCatalogue(trx, providerId);
    const catalogue = catalogueServedBy(published, contract.calendar);
    const today = localDate(catalogue, await databaseNow(trx));
    const level = catalogue.levels.find(({ key }) => key === contract.serviceLevel);
    const windowKey = windowKeyOf(level, catalogue);
    const options = catalogue.options.filter(({ key }) => contract.options.includes(key));
    const targets = targetViews(
      catalogue,
      { level: contract.serviceLevel, options: contract.options, agreedMinutes: contract.agreedMinutes },
      locale,
    );
    const products = (await listProducts(trx, providerId, organisationIds, holdings))
      .filter(({ contractId }) => contractId === contract.id)
      .map((product) => toProductView(product, catalogue, today, locale));
    const rules = [level?.rule, ...options.map(({ rule }) => rule), ...targets.map(({ rule }) => rule)];
    return {
      number,
      status: certificateStatus(certificate, today),
      validFrom: certificate.validFrom,
      validUntil: certificate.validUntil,
      issuedAt: toInstant(certificate.issuedAt),
      revokedAt: toInstantOrNull(certificate.revokedAt),
      revocationReason: certificate.revocationReason,
      supersededBy: certificate.supersededBy,
      issuer: { name: catalogue.legalName ?? catalogue.name, service: catalogue.name },
      holder: { name: holder.name, customerNumber: holder.customerNumber },
      contract: contract.number,
      level: { name: level?.name[locale] ?? '', description: level?.description[locale] ?? '' },
      options: options.map(({ name }) => name[locale]),
      window: windowKey === null ? null : windowView(catalogue, windowKey, locale).label,
      calendar: calendarOfContract(catalogue, contract, locale),
      terms: { severity: catalogue.terms.severity[locale], response: catalogue.terms.response[locale] },
      targets,
      products,
      sites: [...new Set(products.flatMap(({ site }) => (site ? [site] : [])))],
      reasons: ruleSentences(
        catalogue,
        locale,
        rules.filter((rule) => rule !== undefined),
      ),
    };
  });
}
