import { localDate } from '@zusage/catalogue';
import { currentCatalogue, listSites } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';
import type { Language, PersonChange, Visibility } from '@zusage/identity';
import { databaseNow } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import type { ContactRole } from './contact-view.ts';

/** What an administrator states of a contact. */
export interface ContactRequest {
  name: string;
  /** K-6: the direct number. */
  phone: string | null;
  language: Language;
  role: ContactRole;
  visibility: Visibility;
  /** Key of a site of the same customer; with visibility `site` alone. */
  site: string | null;
  certification: string | null;
  /** Last day, `YYYY-MM-DD`; together with what for, and at most a year ahead (K-6). */
  certifiedUntil: string | null;
}

/** A request as it is stored. */
export type CheckedContact = Required<Omit<PersonChange, 'role'>> & { role: ContactRole };

/**
 * Checks what the customer's own records decide: the site, and how long a certification lasts.
 *
 * @throws AppError invalid_input; a site of another customer is as unknown as one that does not exist (S6)
 */
export async function checkContact(
  trx: Transaction,
  scope: PersonScope,
  organisationId: string,
  request: ContactRequest,
): Promise<CheckedContact> {
  // Who manages everything sees everything.
  const visibility = request.role === 'customer-admin' ? 'organisation' : request.visibility;
  return {
    name: request.name.trim(),
    phone: request.phone?.trim() || null,
    language: request.language,
    role: request.role,
    visibility,
    siteId: visibility === 'site' ? await siteId(trx, scope, organisationId, request.site) : null,
    ...(await certificationOf(trx, scope, request)),
  };
}

async function siteId(
  trx: Transaction,
  scope: PersonScope,
  organisationId: string,
  key: string | null,
): Promise<string> {
  if (key === null) throw invalidField('site', 'required');
  const sites = await listSites(trx, scope.providerId, organisationId);
  const site = sites.find((candidate) => candidate.key === key);
  if (!site) throw invalidField('site', 'unknown_value');
  return site.id;
}

async function certificationOf(
  trx: Transaction,
  scope: PersonScope,
  request: ContactRequest,
): Promise<Pick<CheckedContact, 'certification' | 'certifiedUntil'>> {
  const certification = request.certification?.trim() || null;
  const { certifiedUntil } = request;
  if (certification === null && certifiedUntil === null) return { certification, certifiedUntil };
  if (certification === null) throw invalidField('certification', 'required');
  if (certifiedUntil === null) throw invalidField('certifiedUntil', 'required');
  const { catalogue } = await currentCatalogue(trx, scope.providerId);
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
