import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { listInvitations, listMembers, memberByHandle, type Language, type Person } from '@zusage/identity';
import { toInstant, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { readableTeam, type Team, type WhoseTeam } from './group.ts';

export type MemberRole = 'agent' | 'provider-admin' | 'partner';

export interface MemberView {
  /** Stands in addresses. */
  handle: number;
  name: string;
  email: string;
  phone: string | null;
  language: Language;
  role: MemberRole;
  /** SEP-16: what for, and the last day (`YYYY-MM-DD`). */
  certification: string | null;
  certifiedUntil: string | null;
  /** The reader. */
  self: boolean;
}

export interface MemberInvitationView extends Omit<MemberView, 'self' | 'certification' | 'certifiedUntil'> {
  expiresAt: Instant;
  expired: boolean;
}

export interface TeamView {
  /** The partner's name; null for the provider's own people. */
  partner: string | null;
  members: MemberView[];
  invitations: MemberInvitationView[];
}

/** The provider's own people or a partner's, with those who were asked. @throws AppError forbidden, not_found */
export async function readTeam(scope: PersonScope, whose: WhoseTeam): Promise<TeamView> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const team = await readableTeam(trx, scope, whose);
    const partnerId = team.partner?.id ?? null;
    const members = await listMembers(trx, scope.providerId, partnerId);
    return {
      partner: team.partner?.name ?? null,
      members: members.map((person) => toMember(person, scope)),
      invitations: await invitationsOf(trx, scope, team),
    };
  });
}

/** One of them. @throws AppError forbidden, not_found */
export async function readMember(
  scope: PersonScope,
  { handle, ...whose }: WhoseTeam & { handle: number },
): Promise<MemberView> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { partner } = await readableTeam(trx, scope, whose);
    const person = await memberByHandle(trx, scope.providerId, partner?.id ?? null, handle);
    if (!person) throw new AppError('not_found');
    return toMember(person, scope);
  });
}

async function invitationsOf(
  trx: Transaction,
  { providerId }: PersonScope,
  { partner }: Team,
): Promise<MemberInvitationView[]> {
  const invitations = await listInvitations(trx, providerId, { partnerId: partner?.id ?? null });
  return invitations.map(({ handle, name, email, phone, language, role, expiresAt, isExpired }) => ({
    handle,
    name,
    email,
    phone,
    language,
    role: role as MemberRole,
    expiresAt: toInstant(expiresAt),
    expired: isExpired,
  }));
}

function toMember(
  { handle, name, email, phone, language, role, id, certification, certifiedUntil }: Person,
  scope: PersonScope,
): MemberView {
  return {
    handle,
    name,
    email,
    phone,
    language,
    role: role as MemberRole,
    certification,
    certifiedUntil,
    self: id === scope.actor.person.id,
  };
}
