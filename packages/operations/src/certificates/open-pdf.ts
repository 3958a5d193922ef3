import { findByNumber, findDocument, statementOf, type Certificate } from '@zusage/certificates';
import { listContracts } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { messagesFor, type Locale } from '@zusage/i18n';
import type { OpenDocument } from '../documents.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { visibleRecords, type Holdings } from '../visibility.ts';
import { officeOf } from './office.ts';

/** Where a certificate's PDF lies, in a language; staff and whoever may see all of it can download it there. */
export const pdfUrl = (
  { publicUrl, providerId }: Pick<PersonScope, 'publicUrl' | 'providerId'>,
  number: string,
  language: Locale,
): string => `${publicUrl}/${providerId}/certificates/${encodeURIComponent(number)}/${language}.pdf`;

/** A PDF shows every site of its contract: it is for readers who may see them all, and for signed certificates. */
export const hasPdfFor = ({ siteId }: Holdings, { token }: Pick<Certificate, 'token'>): boolean =>
  token !== null && siteId === null;

/**
 * A certificate as it was issued. Asked anew for each download: no address outlives the right to it (S12, S56).
 *
 * @throws AppError not_found for what the reader may not have as for what does not exist (S2); unavailable when the file
 * is gone
 */
export async function openCertificatePdf(
  scope: PersonScope,
  { number, language }: { number: string; language: Locale },
): Promise<OpenDocument> {
  const { providerId } = scope;
  const document = await scope.database.tenant(providerId, async (trx) => {
    const certificate = await findByNumber(trx, providerId, number);
    if (!certificate || !statementOf(certificate) || !(await mayHave(trx, scope, certificate))) return null;
    return findDocument(trx, providerId, { certificateId: certificate.id, language });
  });
  if (!document) throw new AppError('not_found');
  const file = await officeOf(scope).files.open(providerId, document.sha256);
  if (!file) throw new AppError('unavailable');
  return {
    fileName: `${messagesFor(language).certificates.fileName({ number })}.pdf`,
    mediaType: 'application/pdf',
    bytes: file.bytes,
    content: file.stream,
  };
}

async function mayHave(trx: Transaction, scope: PersonScope, certificate: Certificate): Promise<boolean> {
  if (isStaff(scope.actor)) return true;
  const { holdings } = await visibleRecords(trx, scope);
  const organisationIds = holdings.organisationIds ?? [];
  if (!hasPdfFor(holdings, certificate) || !organisationIds.includes(certificate.organisationId))
    return false;
  const contracts = await listContracts(trx, scope.providerId, organisationIds, holdings);
  return contracts.some(({ id }) => id === certificate.contractId);
}
