import type { Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import {
  createInvitation,
  endInvitation,
  findPersonByEmail,
  invitationByHandle,
  renewInvitation,
  withdrawLink,
  type Invitation,
  type Language,
} from '@zusage/identity';
import { auditInvitation, mailInvitation } from '../people/mail-invitation.ts';
import type { PersonScope } from '../scope.ts';
import { managedTeam, type Team, type WhoseTeam } from './group.ts';

/** What an administrator states of a colleague or of a partner's person. */
export interface MemberRequest {
  name: string;
  phone: string | null;
  language: Language;
  /** For the provider's own people; a partner's are always partners. */
  role?: 'agent' | 'provider-admin' | undefined;
  /** SEP-16, for a partner's people: what for, and until which day. Left out, what stands stays. */
  certification?: string | null | undefined;
  certifiedUntil?: string | null | undefined;
}

export type MemberInvitation = MemberRequest & WhoseTeam & { email: string };
type Named = WhoseTeam & { handle: number };

/**
 * Asks somebody by mail to join.
 *
 * @throws AppError forbidden, not_found, invalid_input (`role`: required; `email`: already_contact, already_invited)
 */
export async function inviteMember(
  scope: PersonScope,
  request: MemberInvitation,
): Promise<{ handle: number }> {
  const { database, providerId, actor } = scope;
  return database.tenant(providerId, async (trx) => {
    const team = await managedTeam(trx, scope, request);
    if (await findPersonByEmail(trx, providerId, request.email))
      throw invalidField('email', 'already_contact');
    const invitation = await createInvitation(trx, providerId, {
      role: roleIn(team, request),
      name: request.name.trim(),
      email: request.email,
      phone: request.phone?.trim() || null,
      language: request.language,
      organisationId: null,
      partnerId: team.partner?.id ?? null,
      visibility: 'organisation',
      siteId: null,
      certification: null,
      certifiedUntil: null,
      invitedBy: actor.person.id,
    });
    await mailInvitation(trx, scope, invitation, team.partner?.name ?? null);
    await auditInvitation(trx, scope, invitation, 'person.invited');
    return { handle: invitation.handle };
  });
}

/** Mails a new link; the one of before ends. @throws AppError forbidden, not_found */
export async function resendMemberInvitation(scope: PersonScope, named: Named): Promise<void> {
  await withInvitation(scope, named, async (trx, invitation, { partner }) => {
    await renewInvitation(trx, scope.providerId, invitation.id);
    await mailInvitation(trx, scope, invitation, partner?.name ?? null);
    await auditInvitation(trx, scope, invitation, 'invitation.sent_again');
  });
}

/** Ends an invitation and its link. @throws AppError forbidden, not_found */
export async function withdrawMemberInvitation(scope: PersonScope, named: Named): Promise<void> {
  await withInvitation(scope, named, async (trx, invitation) => {
    await endInvitation(trx, scope.providerId, invitation.id, 'withdrawn');
    await withdrawLink(trx, scope.providerId, 'invitation', invitation.id);
    await auditInvitation(trx, scope, invitation, 'invitation.withdrawn');
  });
}

/** @throws AppError invalid_input */
export function roleIn({ partner }: Team, { role }: MemberRequest): 'agent' | 'provider-admin' | 'partner' {
  if (partner) return 'partner';
  if (!role) throw invalidField('role', 'required');
  return role;
}

async function withInvitation(
  scope: PersonScope,
  named: Named,
  work: (trx: Transaction, invitation: Invitation, team: Team) => Promise<void>,
): Promise<void> {
  await scope.database.tenant(scope.providerId, async (trx) => {
    const team = await managedTeam(trx, scope, named);
    const group = { partnerId: team.partner?.id ?? null };
    const invitation = await invitationByHandle(trx, scope.providerId, group, named.handle);
    if (!invitation) throw new AppError('not_found');
    await work(trx, invitation, team);
  });
}
