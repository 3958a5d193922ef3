import { newId, type Transaction } from '@zusage/db';

export type CertificateStatus = 'valid' | 'upcoming' | 'expired' | 'revoked' | 'superseded';

/** The document that proves an entitlement (N-1, SEP-2). */
export interface Certificate {
  id: string;
  number: string;
  contractId: string;
  /** First and last day, `YYYY-MM-DD`, both included. */
  validFrom: string;
  validUntil: string;
  revokedAt: Date | null;
  supersededBy: string | null;
}

/** What a certificate is worth on a day of the provider's calendar, `YYYY-MM-DD`. */
export function certificateStatus(
  certificate: Pick<Certificate, 'validFrom' | 'validUntil' | 'revokedAt' | 'supersededBy'>,
  today: string,
): CertificateStatus {
  if (certificate.revokedAt) return 'revoked';
  if (certificate.supersededBy) return 'superseded';
  if (today > certificate.validUntil) return 'expired';
  return today < certificate.validFrom ? 'upcoming' : 'valid';
}

/** @returns the certificate's id */
export async function issueCertificate(
  trx: Transaction,
  providerId: string,
  certificate: {
    organisationId: string;
    contractId: string;
    number: string;
    validFrom: string;
    validUntil: string;
  },
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('app.certificate')
    .values({
      provider_id: providerId,
      id,
      organisation_id: certificate.organisationId,
      contract_id: certificate.contractId,
      number: certificate.number,
      valid_from: certificate.validFrom,
      valid_until: certificate.validUntil,
    })
    .execute();
  return id;
}

/** Certificates of these customers, the newest term first. */
export async function listCertificates(
  trx: Transaction,
  providerId: string,
  organisationIds: string[],
): Promise<Certificate[]> {
  if (organisationIds.length === 0) return [];
  const rows = await trx
    .selectFrom('app.certificate')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('organisation_id', 'in', organisationIds)
    .orderBy('valid_until', 'desc')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    contractId: row.contract_id,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    revokedAt: row.revoked_at,
    supersededBy: row.superseded_by,
  }));
}
