import { isUniqueViolation, sql, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { createPerson, type NewPerson } from './create-person.ts';
import {
  findPerson,
  findPersonByAccount,
  type Language,
  type Person,
  type Role,
  type Visibility,
} from './person.ts';

/** What may change of a membership; the address to sign in with is the account's own affair. */
export interface PersonChange {
  name?: string;
  phone?: string | null;
  language?: Language;
  role?: Role;
  visibility?: Visibility;
  siteId?: string | null;
  certification?: string | null;
  certifiedUntil?: string | null;
}

/** Changes an active person; what is not named stays. */
export async function changePerson(
  trx: Transaction,
  providerId: string,
  id: string,
  change: PersonChange,
): Promise<void> {
  const { siteId, certifiedUntil, ...same } = change;
  await trx
    .updateTable('app.person')
    .set({
      ...same,
      ...(siteId === undefined ? {} : { site_id: siteId }),
      ...(certifiedUntil === undefined ? {} : { certified_until: certifiedUntil }),
    })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .where('active', '=', true)
    .execute();
}

/**
 * Takes a membership away: from the next request on the person is nobody here, tokens of this provider end, and so do
 * the sessions unless the account has another membership to use them for (S17). Tickets keep the name.
 */
export async function deactivatePerson(trx: Transaction, providerId: string, person: Person): Promise<void> {
  await trx
    .updateTable('app.person')
    .set({ active: false, designated: false })
    .where('provider_id', '=', providerId)
    .where('id', '=', person.id)
    .execute();
  await sql`select auth.revoke_api_tokens_of(${person.accountId}::uuid, ${providerId})`.execute(trx);
  await sql`select auth.delete_sessions_of(${person.accountId}::uuid)
             where not exists (select from auth.providers_of_account(${person.accountId}::uuid))`.execute(
    trx,
  );
}

/**
 * Makes an account a member, or one again that was before.
 *
 * @throws AppError conflict for an account that is a member of this provider now
 */
export async function admitPerson(trx: Transaction, providerId: string, person: NewPerson): Promise<Person> {
  if (await findPersonByAccount(trx, providerId, person.accountId)) throw new AppError('conflict');
  const former = await trx
    .selectFrom('app.person')
    .select(['id', 'organisation_id', 'partner_id'])
    .where('provider_id', '=', providerId)
    .where('account_id', '=', person.accountId)
    .executeTakeFirst();
  return former ? readmit(trx, providerId, former, person) : createPerson(trx, providerId, person);
}

interface Former {
  id: string;
  organisation_id: string | null;
  partner_id: string | null;
}

async function readmit(
  trx: Transaction,
  providerId: string,
  former: Former,
  person: NewPerson,
): Promise<Person> {
  const organisationId = person.organisationId ?? null;
  const partnerId = person.partnerId ?? null;
  const isSameGroup = former.organisation_id === organisationId && former.partner_id === partnerId;
  try {
    await trx
      .updateTable('app.person')
      .set({
        active: true,
        designated: person.designated ?? false,
        organisation_id: organisationId,
        partner_id: partnerId,
        role: person.role,
        name: person.name,
        email: person.email,
        phone: person.phone ?? null,
        language: person.language ?? 'de',
        visibility: person.visibility ?? 'organisation',
        site_id: person.siteId ?? null,
        certification: person.certification ?? null,
        certified_until: person.certifiedUntil ?? null,
        // A handle belongs to a group: in another one the next free one is drawn.
        ...(isSameGroup ? {} : { handle: 0 }),
      })
      .where('provider_id', '=', providerId)
      .where('id', '=', former.id)
      .execute();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('conflict', { cause: error }) : error;
  }
  const admitted = await findPerson(trx, providerId, former.id);
  if (!admitted) throw new Error('a person was admitted and is not there');
  return admitted;
}

/** Lets the customer number sign in this person (SEP-1); nobody else of the customer may be designated. */
export async function designatePerson(trx: Transaction, providerId: string, id: string): Promise<void> {
  await trx
    .updateTable('app.person')
    .set({ designated: true })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}
