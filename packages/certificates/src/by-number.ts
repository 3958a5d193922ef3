import type { Transaction } from '@zusage/db';
import { toCertificate, type Certificate } from './certificates.ts';

/** Certificates with these numbers, whoever's they are. */
export async function certificatesByNumber(
  trx: Transaction,
  providerId: string,
  numbers: readonly string[],
): Promise<Certificate[]> {
  if (numbers.length === 0) return [];
  const rows = await trx
    .selectFrom('app.certificate')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('number', 'in', numbers)
    .execute();
  return rows.map(toCertificate);
}
