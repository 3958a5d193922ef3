import { isUniqueViolation, newId, sql, type Schema, type Selectable, type Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';
import { LINK_SECONDS } from './one-time-link.ts';
import type { Language, Role, Visibility } from './person.ts';

export interface NewInvitation {
  role: Role;
  name: string;
  email: string;
  phone: string | null;
  language: Language;
  /** For customers. */
  organisationId: string | null;
  /** For partners. */
  partnerId: string | null;
  visibility: Visibility;
  siteId: string | null;
  certification: string | null;
  /** `YYYY-MM-DD` */
  certifiedUntil: string | null;
  /** The person who invites. */
  invitedBy: string;
}

/** Somebody who was asked to become a contact and has not answered yet. */
export interface Invitation extends NewInvitation {
  id: string;
  /** Names it in addresses: unique within the customer, the partner or the provider's staff. */
  handle: number;
  createdAt: Date;
  /** When the mailed link ends; renewed with it. */
  expiresAt: Date;
  /** Judged by the database's clock. */
  isExpired: boolean;
}

/** Whose invitations: a customer's, a partner's, or with neither the provider's own. */
export interface Group {
  organisationId?: string | null;
  partnerId?: string | null;
}

const open = (trx: Transaction, providerId: string) =>
  trx
    .selectFrom('app.invitation')
    .selectAll()
    .select(sql<boolean>`expires_at <= now()`.as('is_expired'))
    .where('provider_id', '=', providerId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null);

type Row = Selectable<Schema['app.invitation']> & { is_expired: boolean };

const toInvitation = (row: Row): Invitation => ({
  id: row.id,
  handle: row.handle,
  // The table's checks allow these values and no others.
  role: row.role as Role,
  language: row.language as Language,
  visibility: row.visibility as Visibility,
  name: row.name,
  email: row.email,
  phone: row.phone,
  organisationId: row.organisation_id,
  partnerId: row.partner_id,
  siteId: row.site_id,
  certification: row.certification,
  certifiedUntil: row.certified_until,
  invitedBy: row.invited_by,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  isExpired: row.is_expired,
});

const lifetime = sql<Date>`now() + make_interval(secs => ${LINK_SECONDS.invitation})`;

/** @throws AppError invalid_input on `email` when an invitation to it is open in the same group (the transaction is then over) */
export async function createInvitation(
  trx: Transaction,
  providerId: string,
  invitation: NewInvitation,
): Promise<Invitation> {
  const id = newId();
  try {
    await trx
      .insertInto('app.invitation')
      .values({
        provider_id: providerId,
        id,
        organisation_id: invitation.organisationId,
        partner_id: invitation.partnerId,
        role: invitation.role,
        name: invitation.name,
        email: invitation.email,
        phone: invitation.phone,
        language: invitation.language,
        visibility: invitation.visibility,
        site_id: invitation.siteId,
        certification: invitation.certification,
        certified_until: invitation.certifiedUntil,
        invited_by: invitation.invitedBy,
        expires_at: lifetime,
      })
      .execute();
  } catch (error) {
    throw isUniqueViolation(error, 'invitation_open') ? invalidField('email', 'already_invited') : error;
  }
  const created = await findInvitation(trx, providerId, id);
  if (!created) throw new Error('an invitation was created and is not there');
  return created;
}

/** An open one, expired or not; null once it was accepted or withdrawn. */
export async function findInvitation(
  trx: Transaction,
  providerId: string,
  id: string,
): Promise<Invitation | null> {
  const row = await open(trx, providerId).where('id', '=', id).executeTakeFirst();
  return row ? toInvitation(row) : null;
}

const inGroup = (trx: Transaction, providerId: string, { organisationId, partnerId }: Group) =>
  open(trx, providerId)
    .where('organisation_id', 'is not distinct from', organisationId ?? null)
    .where('partner_id', 'is not distinct from', partnerId ?? null);

/** The group's open invitation with this handle. */
export async function invitationByHandle(
  trx: Transaction,
  providerId: string,
  group: Group,
  handle: number,
): Promise<Invitation | null> {
  const row = await inGroup(trx, providerId, group).where('handle', '=', handle).executeTakeFirst();
  return row ? toInvitation(row) : null;
}

/** The group's open invitations, oldest first. */
export async function listInvitations(
  trx: Transaction,
  providerId: string,
  group: Group,
): Promise<Invitation[]> {
  const rows = await inGroup(trx, providerId, group).orderBy('created_at').orderBy('id').execute();
  return rows.map(toInvitation);
}

/** Begins its life anew, for a link that is sent again. */
export async function renewInvitation(trx: Transaction, providerId: string, id: string): Promise<void> {
  await change(trx, providerId, id, { expires_at: lifetime });
}

/** Ends an open invitation; one that has ended stays as it ended. */
export async function endInvitation(
  trx: Transaction,
  providerId: string,
  id: string,
  how: 'accepted' | 'withdrawn',
): Promise<void> {
  await change(trx, providerId, id, { [`${how}_at` as const]: sql<Date>`now()` });
}

const change = (
  trx: Transaction,
  providerId: string,
  id: string,
  values: Partial<Record<'expires_at' | 'accepted_at' | 'withdrawn_at', ReturnType<typeof sql<Date>>>>,
) =>
  trx
    .updateTable('app.invitation')
    .set(values)
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
