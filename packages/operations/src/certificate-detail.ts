import {
  certificateStatus,
  groupedCode,
  listCertificates,
  statementOf,
  type Certificate,
  type Statement,
} from '@zusage/certificates';
import type { Catalogue } from '@zusage/catalogue';
import { currentCatalogue, listContracts, listSites, type Contract } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { findOrganisation } from '@zusage/identity';
import { locales, type Locale } from '@zusage/i18n';
import type { Reason } from './answer.ts';
import { certificateText, type CertificateText } from './certificates/certificate-text.ts';
import { hasPdfFor, pdfUrl } from './certificates/open-pdf.ts';
import { statePromises } from './certificates/state-promises.ts';
import { dayAt } from './contract-settings.ts';
import type { CertificateView } from './holdings.ts';
import { databaseNow, toInstant, toInstantOrNull, type Instant } from './instant.ts';
import { ruleSentences } from './rule-sentences.ts';
import type { PersonScope } from './scope.ts';
import { visibleRecords, type Holdings } from './visibility.ts';

/** A certificate as it reads on paper (N-1, SEP-2): what was frozen when it was issued, and what it is worth now. */
export interface CertificateDetail extends CertificateText {
  number: string;
  status: CertificateView['status'];
  validFrom: string;
  validUntil: string;
  issuedAt: Instant;
  revokedAt: Instant | null;
  revocationReason: string | null;
  supersededBy: string | null;
  /** False for one from before certificates were signed: it shows what the contract promises now. */
  signed: boolean;
  /** Addresses of its PDFs; none where it is not signed, or shows sites that the reader may not see. */
  pdfs: { language: Locale; url: string }[];
  /** Where everybody who has the paper can check it, and the code that opens it; null as above. */
  check: { url: string; code: string } | null;
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
    if (!certificate || !contract) throw new AppError('not_found');
    const { catalogue, version } = await currentCatalogue(trx, providerId);
    const statement =
      statementOf(certificate) ??
      (await unsignedStatement(trx, scope, { certificate, contract, catalogue, version }));
    const seen = await withinSite(trx, scope, statement, { holdings, contract });
    const text = certificateText(seen, locale);
    const whole = hasPdfFor(holdings, certificate);
    const level = catalogue.levels.find(({ key }) => key === statement.level.key);
    const rules = [level?.rule, ...text.targets.map(({ rule }) => rule)].filter((rule) => rule !== undefined);
    return {
      number,
      status: certificateStatus(certificate, dayAt(await databaseNow(trx), catalogue, contract)),
      validFrom: certificate.validFrom,
      validUntil: certificate.validUntil,
      issuedAt: toInstant(certificate.issuedAt),
      revokedAt: toInstantOrNull(certificate.revokedAt),
      revocationReason: certificate.revocationReason,
      supersededBy: certificate.supersededBy,
      signed: certificate.token !== null,
      pdfs: whole ? locales.map((language) => ({ language, url: pdfUrl(scope, number, language) })) : [],
      check: whole ? { url: statement.address, code: groupedCode(statement.code) } : null,
      ...text,
      reasons: ruleSentences(catalogue, locale, rules),
    };
  });
}

interface Found {
  certificate: Certificate;
  contract: Contract;
  catalogue: Catalogue;
  version: number;
}

/** Nobody kept what it stated: the contract as it is now stands in. */
async function unsignedStatement(
  trx: Transaction,
  { providerId, publicUrl }: PersonScope,
  { certificate, contract, catalogue, version }: Found,
): Promise<Statement> {
  const holder = await findOrganisation(trx, providerId, certificate.organisationId);
  if (!holder) throw new AppError('not_found');
  const { number, issuedAt } = certificate;
  const promised = { providerId, catalogue, catalogueVersion: version, contract, holder, number, issuedAt };
  return statePromises(trx, promised, { publicUrl });
}

/** Whoever sees one site sees its products alone, here as everywhere. */
async function withinSite(
  trx: Transaction,
  { providerId }: PersonScope,
  statement: Statement,
  { holdings, contract }: { holdings: Holdings; contract: Contract },
): Promise<Statement> {
  if (holdings.siteId === null) return statement;
  const sites = await listSites(trx, providerId, contract.organisationId);
  const name = sites.find(({ id }) => id === holdings.siteId)?.name;
  return {
    ...statement,
    products: statement.products.filter(({ site }) => site === name),
    sites: statement.sites.filter((site) => site === name),
  };
}
