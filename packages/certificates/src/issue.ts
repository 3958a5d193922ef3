import { newId, type Transaction } from '@zusage/db';
import type { Locale } from '@zusage/i18n';
import type { CertificateDocument, MadeOut } from './make-out.ts';
import type { Statement } from './statement.ts';

/**
 * Enters a certificate that was made out. From now on it stays as it is.
 *
 * @returns its id
 * @throws a unique violation when its number is taken
 */
export async function enterCertificate(
  trx: Transaction,
  statement: Statement,
  { token, documents }: MadeOut,
  holder: { organisationId: string; contractId: string },
): Promise<string> {
  const id = newId();
  const providerId = statement.provider.id;
  await trx
    .insertInto('app.certificate')
    .values({
      provider_id: providerId,
      id,
      organisation_id: holder.organisationId,
      contract_id: holder.contractId,
      number: statement.number,
      valid_from: statement.validFrom,
      valid_until: statement.validUntil,
      issued_at: statement.issuedAt,
      code: statement.code,
      token,
      catalogue_version: statement.catalogueVersion,
    })
    .execute();
  const rows = documents.map(({ language, sha256, bytes }) => ({
    provider_id: providerId,
    certificate_id: id,
    language,
    sha256,
    bytes,
  }));
  await trx.insertInto('app.certificate_document').values(rows).execute();
  return id;
}

/** Which PDF a certificate has in a language; null for one without a signed statement. */
export async function findDocument(
  trx: Transaction,
  providerId: string,
  { certificateId, language }: { certificateId: string; language: Locale },
): Promise<CertificateDocument | null> {
  const row = await trx
    .selectFrom('app.certificate_document')
    .select(['sha256', 'bytes'])
    .where('provider_id', '=', providerId)
    .where('certificate_id', '=', certificateId)
    .where('language', '=', language)
    .executeTakeFirst();
  return row ? { language, sha256: row.sha256, bytes: row.bytes } : null;
}
