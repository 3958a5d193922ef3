import type { Schema, Selectable, Transaction } from '@zusage/db';

export type CertificateStatus = 'valid' | 'upcoming' | 'expired' | 'revoked' | 'superseded';

/** The document that proves an entitlement (N-1, SEP-2). */
export interface Certificate {
  id: string;
  number: string;
  organisationId: string;
  contractId: string;
  /** First and last day, `YYYY-MM-DD`, both included. */
  validFrom: string;
  validUntil: string;
  issuedAt: Date;
  revokedAt: Date | null;
  /** What the provider told as its reason, in its own words. */
  revocationReason: string | null;
  /** Number of the certificate that took its place. */
  supersededBy: string | null;
  /** Opens its public page. Null, as the token is, for one from before there were signed certificates. */
  code: string | null;
  /** What it states, signed. */
  token: string | null;
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
  return rows.map(toCertificate);
}

/** Of whichever customer. Null for a number that nobody has. */
export async function findByNumber(
  trx: Transaction,
  providerId: string,
  number: string,
): Promise<Certificate | null> {
  const row = await trx
    .selectFrom('app.certificate')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? toCertificate(row) : null;
}

/** The certificate that a code opens; its number opens nothing. */
export async function findByCode(
  trx: Transaction,
  providerId: string,
  code: string,
): Promise<Certificate | null> {
  const row = await trx
    .selectFrom('app.certificate')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('code', '=', code)
    .executeTakeFirst();
  return row ? toCertificate(row) : null;
}

export function toCertificate(row: Selectable<Schema['app.certificate']>): Certificate {
  return {
    id: row.id,
    number: row.number,
    organisationId: row.organisation_id,
    contractId: row.contract_id,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    issuedAt: row.issued_at,
    revokedAt: row.revoked_at,
    revocationReason: row.revocation_reason,
    supersededBy: row.superseded_by,
    code: row.code,
    token: row.token,
  };
}

/** Another certificate takes this one's place. @throws when there is no such certificate in force */
export async function supersedeCertificate(
  trx: Transaction,
  providerId: string,
  { number, by }: { number: string; by: string },
): Promise<void> {
  await trx
    .updateTable('app.certificate')
    .set({ superseded_by: by })
    .where('provider_id', '=', providerId)
    .where('number', '=', number)
    .where('revoked_at', 'is', null)
    .where('superseded_by', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow();
}

/** From this moment it proves nothing any more. @throws when there is no such certificate in force */
export async function revokeCertificate(
  trx: Transaction,
  providerId: string,
  { number, at, reason }: { number: string; at: Date; reason: string | null },
): Promise<void> {
  await trx
    .updateTable('app.certificate')
    .set({ revoked_at: at, revocation_reason: reason })
    .where('provider_id', '=', providerId)
    .where('number', '=', number)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow();
}
