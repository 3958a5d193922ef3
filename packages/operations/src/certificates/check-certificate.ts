import {
  certificateStatus,
  findByCode,
  findDocument,
  readCode,
  readStatement,
  verifyPdf,
  verifyToken,
  type Certificate,
  type CertificateStatus,
  type PdfFault,
  type PublicKey,
  type Statement,
} from '@zusage/certificates';
import { contractById, currentCatalogue } from '@zusage/contracts';
import { isLocale } from '@zusage/i18n';
import { dayAt } from '../contract-settings.ts';
import { databaseNow, toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import type { Scope } from '../scope.ts';
import { certificateText, type CertificateText } from './certificate-text.ts';
import { countCheck } from './check-limits.ts';
import { officeOf } from './office.ts';

/**
 * What a stranger who holds the paper is told of it (S46): its state, and while it proves something what stands on the
 * paper, for comparison. Of one that proves nothing any more, no more than which it is.
 */
export type CertificateCheck =
  | {
      verdict: CertificateStatus;
      checkedAt: Instant;
      certificate: CheckedCertificate;
      text: CertificateText | null;
    }
  | { verdict: CheckFault; checkedAt: Instant };

/**
 * `unknown`: no certificate has this code; `unverifiable`: there is one, but the key that signed it is not among those
 * published; of a file: `altered`, `unsigned`, `unknown_key`; `unregistered`: signed as it should be, but on no record.
 */
export type CheckFault = 'unknown' | 'unverifiable' | 'unregistered' | PdfFault;

export interface CheckedCertificate {
  number: string;
  issuer: string;
  validFrom: string;
  validUntil: string;
  issuedOn: string;
  revokedAt: Instant | null;
  supersededBy: string | null;
}

/** What a certificate is worth, by the code on its paper. A number opens nothing. @throws AppError rate_limited */
export async function checkCertificate(
  scope: Scope,
  { code, clientAddress }: { code: string; clientAddress: string },
): Promise<CertificateCheck> {
  await countCheck(scope, clientAddress);
  const meant = readCode(code);
  const keys = await officeOf(scope).keys.published(scope.providerId);
  return read(scope, meant, (certificate) => verifiedStatement(certificate, keys));
}

/**
 * Whether every byte of a PDF is what was issued, and what the certificate is worth. The file is not kept.
 *
 * @throws AppError rate_limited
 */
export async function checkCertificateFile(
  scope: Scope,
  { file, clientAddress }: { file: Uint8Array; clientAddress: string },
): Promise<CertificateCheck> {
  await countCheck(scope, clientAddress);
  const keys = await officeOf(scope).keys.published(scope.providerId);
  const verdict = await verifyPdf(Buffer.from(file.buffer, file.byteOffset, file.byteLength), keys);
  if (!verdict.intact) return { verdict: verdict.fault, checkedAt: await now(scope) };
  const { statement, language, sha256 } = verdict;
  const check = await read(scope, statement.code, async (certificate, trx) => {
    const document = isLocale(language)
      ? await findDocument(trx, scope.providerId, { certificateId: certificate.id, language })
      : null;
    return document?.sha256 === sha256 && certificate.number === statement.number ? statement : null;
  });
  return check.verdict === 'unknown' || check.verdict === 'unverifiable'
    ? { verdict: 'unregistered', checkedAt: check.checkedAt }
    : check;
}

type Transaction = Parameters<Parameters<Scope['database']['tenant']>[1]>[0];

const now = (scope: Scope): Promise<Instant> =>
  scope.database.tenant(scope.providerId, async (trx) => toInstant(await databaseNow(trx)));

/** @param verify gives what the certificate states, where that can be relied on */
async function read(
  { database, providerId, locale }: Scope,
  code: string | null,
  verify: (certificate: Certificate, trx: Transaction) => Promise<Statement | null>,
): Promise<CertificateCheck> {
  return database.tenant(providerId, async (trx) => {
    const at = await databaseNow(trx);
    const checkedAt = toInstant(at);
    const certificate = code === null ? null : await findByCode(trx, providerId, code);
    if (!certificate) return { verdict: 'unknown', checkedAt };
    const statement = await verify(certificate, trx);
    if (!statement) return { verdict: 'unverifiable', checkedAt };
    const { catalogue } = await currentCatalogue(trx, providerId);
    const contract = await contractById(trx, providerId, certificate.contractId);
    const verdict = certificateStatus(certificate, dayAt(at, catalogue, contract));
    const isVoid = verdict === 'revoked' || verdict === 'superseded';
    return {
      verdict,
      checkedAt,
      certificate: toChecked(certificate, statement),
      text: isVoid ? null : certificateText(statement, locale),
    };
  });
}

/** What its token states, if one of the provider's keys signed it, and if it is this certificate's. */
async function verifiedStatement(
  { token, number }: Certificate,
  keys: readonly PublicKey[],
): Promise<Statement | null> {
  const verified = token === null ? null : await verifyToken(token, keys);
  const statement = verified && 'payload' in verified ? readStatement(verified.payload) : null;
  return statement?.number === number ? statement : null;
}

const toChecked = (certificate: Certificate, statement: Statement): CheckedCertificate => ({
  number: statement.number,
  issuer: statement.provider.name,
  validFrom: statement.validFrom,
  validUntil: statement.validUntil,
  issuedOn: statement.issuedOn,
  revokedAt: toInstantOrNull(certificate.revokedAt),
  supersededBy: certificate.supersededBy,
});
