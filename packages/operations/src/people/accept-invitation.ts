import { record } from '@zusage/audit';
import { currentCatalogue } from '@zusage/contracts';
import { newId, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import {
  admitPerson,
  checkPassword,
  claimAccount,
  endInvitation,
  findAccountByEmail,
  findInvitation,
  findOrganisation,
  findPerson,
  findPersonByAccount,
  hashPassword,
  linkSubject,
  openSession,
  requirePassword,
  useLink,
  type Invitation,
  type SignedIn,
} from '@zusage/identity';
import { toInstant, type Instant } from '../instant.ts';
import type { Scope } from '../scope.ts';

/** What the holder of a mailed link is shown before accepting. */
export interface OpenInvitation {
  name: string;
  /** The address that signs in afterwards. */
  email: string;
  /** The customer; null for the provider's own people and for partners. */
  organisation: string | null;
  invitedBy: string;
  expiresAt: Instant;
  /**
   * `password`: choose one. `sign_in`: the address has an account with a password, which stays; its owner proves it.
   * `member`: the address belongs to somebody here already, and cannot accept.
   */
  step: 'password' | 'sign_in' | 'member';
}

/** @throws AppError link_expired for anything but a live link */
export async function readOpenInvitation(scope: Scope, token: string): Promise<OpenInvitation> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const invitation = await invitationOf(
      trx,
      scope,
      await linkSubject(trx, scope.providerId, 'invitation', token),
    );
    const organisation = await organisationName(trx, scope, invitation);
    const inviter = await findPerson(trx, scope.providerId, invitation.invitedBy);
    return {
      name: invitation.name,
      email: invitation.email,
      organisation,
      invitedBy: inviter?.name ?? organisation ?? '',
      expiresAt: toInstant(invitation.expiresAt),
      step: await stepOf(trx, scope, invitation),
    };
  });
}

/**
 * Accepts an invitation, once. Somebody new chooses a password and is signed in. Whoever has an account proves it with the
 * password it has, which is not touched, and signs in as always: a mailed link opens nobody's account.
 *
 * @returns the session of somebody new; null for an account that existed
 * @throws AppError link_expired, unauthorized and rate_limited (existing account), invalid_input on `password` (new one),
 *   conflict (the account is a member already, or the address got an account meanwhile)
 */
export async function acceptInvitation(
  scope: Scope,
  {
    token,
    password,
    ...client
  }: { token: string; password: string; clientAddress: string; userAgent: string },
): Promise<SignedIn | null> {
  const { step, email, personal } = await whatToProve(scope, token);
  if (step === 'member') throw new AppError('conflict');
  // Hashing holds no connection, and a password that is refused leaves the link as it is.
  const known =
    step === 'sign_in'
      ? await checkPassword(scope.database, scope.providerId, { email, password, ...client })
      : null;
  const hash = known === null ? await hashOf(password, personal) : null;
  return scope.database.tenant(scope.providerId, async (trx) => {
    const invitation = await invitationOf(
      trx,
      scope,
      await useLink(trx, scope.providerId, 'invitation', token),
    );
    const accountId =
      hash === null ? known : await claimAccount(trx, newId(), { email: invitation.email, hash });
    if (accountId === null) throw new AppError('conflict');
    await join(trx, scope, invitation, accountId);
    return hash === null ? null : { ...(await openSession(trx, accountId, client.userAgent)), accountId };
  });
}

async function hashOf(password: string, personal: string[]): Promise<string> {
  requirePassword(password, personal);
  return hashPassword(password);
}

async function whatToProve(
  scope: Scope,
  token: string,
): Promise<{ step: OpenInvitation['step']; email: string; personal: string[] }> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const invitation = await invitationOf(
      trx,
      scope,
      await linkSubject(trx, scope.providerId, 'invitation', token),
    );
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    const organisation = await organisationName(trx, scope, invitation);
    return {
      step: await stepOf(trx, scope, invitation),
      email: invitation.email,
      personal: [invitation.email, invitation.name, catalogue.name, organisation ?? ''],
    };
  });
}

async function invitationOf(trx: Transaction, scope: Scope, subject: string | null): Promise<Invitation> {
  const invitation = subject === null ? null : await findInvitation(trx, scope.providerId, subject);
  if (!invitation || invitation.isExpired) throw new AppError('link_expired');
  return invitation;
}

async function stepOf(
  trx: Transaction,
  scope: Scope,
  invitation: Invitation,
): Promise<OpenInvitation['step']> {
  const account = await findAccountByEmail(trx, invitation.email);
  if (!account) return 'password';
  if (await findPersonByAccount(trx, scope.providerId, account.id)) return 'member';
  return account.hasPassword ? 'sign_in' : 'password';
}

const organisationName = async (
  trx: Transaction,
  scope: Scope,
  { organisationId }: Invitation,
): Promise<string | null> =>
  organisationId ? ((await findOrganisation(trx, scope.providerId, organisationId))?.name ?? null) : null;

async function join(
  trx: Transaction,
  scope: Scope,
  invitation: Invitation,
  accountId: string,
): Promise<void> {
  const person = await admitPerson(trx, scope.providerId, { ...invitation, accountId });
  await endInvitation(trx, scope.providerId, invitation.id, 'accepted');
  await record(trx, scope.providerId, {
    actor: { kind: 'person', personId: person.id, name: person.name, role: person.role, via: 'link' },
    action: 'person.joined',
    subject: { kind: 'person', reference: `${person.name} <${person.email}>` },
    organisationId: invitation.organisationId,
    partnerId: invitation.partnerId,
    details: { role: person.role, visibility: person.visibility },
  });
}
