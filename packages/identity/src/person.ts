import { sql, type Transaction } from '@zusage/db';
import type { Organisation } from './organisation.ts';

export const ROLES = ['customer', 'customer-admin', 'partner', 'agent', 'provider-admin'] as const;
export type Role = (typeof ROLES)[number];
export type Language = 'de' | 'en' | 'fr';
/** Whose tickets a customer's person sees: those opened oneself, those of a site too, or all of the customer's. */
export const VISIBILITIES = ['own', 'site', 'organisation'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** A human being's membership at one provider. */
export interface Person {
  id: string;
  accountId: string;
  role: Role;
  name: string;
  email: string;
  phone: string | null;
  language: Language;
  /** IANA name, for example `Europe/Berlin`. */
  timeZone: string;
  /** Signs in by the organisation's customer number too (SEP-1). */
  designated: boolean;
  /** Set for customers. */
  organisation: Organisation | null;
  /** Set for partners. */
  partnerId: string | null;
  /** Names the person in addresses: unique within the customer, the partner or the provider's staff. */
  handle: number;
  /** `organisation` for everybody but customers. */
  visibility: Visibility;
  /** Set with visibility `site`. */
  siteId: string | null;
  /** K-6, SEP-16: what the person was certified for, and the last day of it (`YYYY-MM-DD`). */
  certification: string | null;
  certifiedUntil: string | null;
  /** Kinds of mail that this person does not want. */
  mutedMails: readonly string[];
}

// Only who is active acts: taking that away holds from the next request on (S12, S17).
const persons = (trx: Transaction, providerId: string) =>
  trx
    .selectFrom('app.person as p')
    .leftJoin('app.organisation as o', (join) =>
      join.onRef('o.provider_id', '=', 'p.provider_id').onRef('o.id', '=', 'p.organisation_id'),
    )
    .select([
      'p.id',
      'p.account_id',
      'p.role',
      'p.name',
      'p.email',
      'p.phone',
      'p.language',
      'p.time_zone',
      'p.designated',
      'p.partner_id',
      'p.handle',
      'p.visibility',
      'p.site_id',
      'p.certification',
      'p.certified_until',
      'p.muted_mails',
      'o.id as organisation_id',
      'o.customer_number',
      'o.name as organisation_name',
    ])
    .where('p.provider_id', '=', providerId)
    .where('p.active', '=', true);

type PersonRow = Awaited<ReturnType<ReturnType<typeof persons>['executeTakeFirstOrThrow']>>;

const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  accountId: row.account_id,
  // The table's checks allow these values and no others.
  role: row.role as Role,
  language: row.language as Language,
  name: row.name,
  email: row.email,
  phone: row.phone,
  timeZone: row.time_zone,
  designated: row.designated,
  organisation:
    row.organisation_id !== null && row.customer_number !== null && row.organisation_name !== null
      ? { id: row.organisation_id, customerNumber: row.customer_number, name: row.organisation_name }
      : null,
  partnerId: row.partner_id,
  handle: row.handle,
  visibility: row.visibility as Visibility,
  siteId: row.site_id,
  certification: row.certification,
  certifiedUntil: row.certified_until,
  mutedMails: row.muted_mails,
});

export async function findPerson(trx: Transaction, providerId: string, id: string): Promise<Person | null> {
  const row = await persons(trx, providerId).where('p.id', '=', id).executeTakeFirst();
  return row ? toPerson(row) : null;
}

/** Who an account is at this provider; null for an account that is a member elsewhere only, or no longer active. */
export async function findPersonByAccount(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<Person | null> {
  const row = await persons(trx, providerId).where('p.account_id', '=', accountId).executeTakeFirst();
  return row ? toPerson(row) : null;
}

/** Who the account of an e-mail address is at this provider; upper and lower case are one. */
export async function findPersonByEmail(
  trx: Transaction,
  providerId: string,
  email: string,
): Promise<Person | null> {
  const { rows } = await sql<{ id: string }>`select id from auth.account_by_email(${email.trim()})`.execute(
    trx,
  );
  return rows[0] ? findPersonByAccount(trx, providerId, rows[0].id) : null;
}

/** A customer's active contacts: the designated one first, then by name. */
export async function listContacts(
  trx: Transaction,
  providerId: string,
  organisationId: string,
): Promise<Person[]> {
  const rows = await persons(trx, providerId)
    .where('p.organisation_id', '=', organisationId)
    .orderBy('p.designated', 'desc')
    .orderBy('p.name')
    .orderBy('p.id')
    .execute();
  return rows.map(toPerson);
}

/** Active people with one of these roles, by name. */
export async function listByRole(
  trx: Transaction,
  providerId: string,
  roles: readonly Role[],
): Promise<Person[]> {
  const rows = await persons(trx, providerId)
    .where('p.role', 'in', roles)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute();
  return rows.map(toPerson);
}
