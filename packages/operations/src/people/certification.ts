import { localDate } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';
import { databaseNow } from '../instant.ts';
import type { PersonScope } from '../scope.ts';

export interface CertificationRequest {
  certification: string | null;
  /** Last day, `YYYY-MM-DD`; together with what for, and at most a year ahead (K-6). */
  certifiedUntil: string | null;
}

/**
 * Checks a certification: what for and its last day, both or neither, and at most a year ahead (K-6, SEP-16).
 *
 * @throws AppError invalid_input (`certification`, `certifiedUntil`: required; `certifiedUntil`: too_far)
 */
export async function certificationOf(
  trx: Transaction,
  { providerId }: Pick<PersonScope, 'providerId'>,
  request: CertificationRequest,
): Promise<CertificationRequest> {
  const certification = request.certification?.trim() || null;
  const { certifiedUntil } = request;
  if (certification === null && certifiedUntil === null) return { certification, certifiedUntil };
  if (certification === null) throw invalidField('certification', 'required');
  if (certifiedUntil === null) throw invalidField('certifiedUntil', 'required');
  const { catalogue } = await currentCatalogue(trx, providerId);
  const latest = yearAfter(localDate(catalogue, await databaseNow(trx)));
  if (certifiedUntil > latest) throw invalidField('certifiedUntil', 'too_far', { max: latest });
  return { certification, certifiedUntil };
}

/** The same day a year later; after a 29th of February the 1st of March. */
export function yearAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}
