import { listSites } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';
import type { Language, PersonChange, Visibility } from '@zusage/identity';
import type { PersonScope } from '../scope.ts';
import { certificationOf, type CertificationRequest } from './certification.ts';
import type { ContactRole } from './contact-view.ts';

/** What an administrator states of a contact. */
export interface ContactRequest extends CertificationRequest {
  name: string;
  /** K-6: the direct number. */
  phone: string | null;
  language: Language;
  role: ContactRole;
  visibility: Visibility;
  /** Key of a site of the same customer; with visibility `site` alone. */
  site: string | null;
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
