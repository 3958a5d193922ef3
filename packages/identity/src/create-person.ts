import { isUniqueViolation, newId, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { findPerson, type Language, type Person, type Role, type Visibility } from './person.ts';

export interface NewPerson {
  accountId: string;
  role: Role;
  name: string;
  email: string;
  phone?: string | null;
  /** `de` unless given. */
  language?: Language;
  /** IANA name; `Europe/Berlin` unless given. */
  timeZone?: string;
  /** At most one per organisation (SEP-1). */
  designated?: boolean;
  /** Required for customers, forbidden for all others. */
  organisationId?: string | null;
  /** Required for partners, forbidden for all others. */
  partnerId?: string | null;
  /** Customers only; `organisation` unless given. */
  visibility?: Visibility;
  /** A site of the same organisation; with visibility `site` and no other. */
  siteId?: string | null;
  /** K-6: together with its last day, `YYYY-MM-DD`. */
  certification?: string | null;
  certifiedUntil?: string | null;
}

/**
 * Makes an account a member of this provider.
 *
 * @throws AppError conflict when the account is a member already, or the organisation has a designated contact
 *   (the transaction is then over)
 */
export async function createPerson(trx: Transaction, providerId: string, person: NewPerson): Promise<Person> {
  const id = newId();
  try {
    await trx
      .insertInto('app.person')
      .values({
        provider_id: providerId,
        id,
        account_id: person.accountId,
        organisation_id: person.organisationId ?? null,
        partner_id: person.partnerId ?? null,
        role: person.role,
        name: person.name,
        email: person.email,
        phone: person.phone ?? null,
        designated: person.designated ?? false,
        site_id: person.siteId ?? null,
        certification: person.certification ?? null,
        certified_until: person.certifiedUntil ?? null,
        ...(person.visibility ? { visibility: person.visibility } : {}),
        ...(person.language ? { language: person.language } : {}),
        ...(person.timeZone ? { time_zone: person.timeZone } : {}),
      })
      .execute();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('conflict', { cause: error }) : error;
  }
  const created = await findPerson(trx, providerId, id);
  if (!created) throw new Error('a person was created and is not there');
  return created;
}
