import { record } from '@zusage/audit';
import { currentCatalogue } from '@zusage/contracts';
import type { Database, Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import {
  countReset,
  emailOfAccount,
  endAccess,
  findCredential,
  findPersonByAccount,
  hashPassword,
  issueLink,
  LINK_SECONDS,
  linkSubject,
  requirePassword,
  setPassword,
  useLink,
  type Person,
} from '@zusage/identity';
import { enqueue } from '@zusage/jobs';
import { notify } from '@zusage/notifications';
import { databaseNow } from '../instant.ts';
import type { Scope } from '../scope.ts';
import { passwordResetJob } from './password-reset-job.ts';

/**
 * Somebody forgot a password. Whether what they typed is an account here is looked up later, by a job: the answer is the
 * same for everybody, after the same work (S20).
 *
 * @throws AppError rate_limited with retryAfterSeconds
 */
export async function requestPasswordReset(
  scope: Scope,
  { identifier, clientAddress }: { identifier: string; clientAddress: string },
): Promise<void> {
  const typed = identifier.trim();
  const isWelcome = await countReset(scope.database, scope.providerId, typed, clientAddress);
  await scope.database.tenant(scope.providerId, async (trx) => {
    // Whoever was sent enough mail gets no more of it, and nobody is told.
    if (isWelcome) await enqueue(trx, passwordResetJob, { identifier: typed, language: scope.locale });
  });
}

interface Mailer {
  database: Database;
  providerId: string;
  publicUrl: string;
}

/** The job: mails the link, to the address as it was registered, if the account belongs to an active person here. */
export async function mailPasswordReset(
  { database, providerId, publicUrl }: Mailer,
  identifier: string,
): Promise<void> {
  await database.tenant(providerId, async (trx) => {
    const account = await findCredential(trx, providerId, identifier);
    const person = account && (await findPersonByAccount(trx, providerId, account.id));
    const email = account && (await emailOfAccount(trx, account.id));
    if (!person || !email) return;
    const { token } = await issueLink(trx, providerId, 'password_reset', account.id);
    await notify(trx, providerId, {
      kind: 'password_reset_link',
      recipient: { email, language: person.language },
      validMinutes: LINK_SECONDS.password_reset / 60,
      url: `${publicUrl}/${providerId}/reset-password?token=${token}`,
    });
  });
}

/** Whose password a mailed link changes; uses nothing up. @throws AppError link_expired */
export async function readPasswordReset(scope: Scope, token: string): Promise<{ email: string }> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const subject = await linkSubject(trx, scope.providerId, 'password_reset', token);
    const { email } = await ownerOf(trx, scope, subject);
    return { email };
  });
}

/**
 * Sets the new password, ends every session and token of the account (S17) and tells its owner. Signs nobody in: that is
 * done with the new password, and the second factor where there is one.
 *
 * @throws AppError link_expired, invalid_input on `password`
 */
export async function resetPassword(
  scope: Scope,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const personal = await scope.database.tenant(scope.providerId, async (trx) => {
    const subject = await linkSubject(trx, scope.providerId, 'password_reset', token);
    const { email, person } = await ownerOf(trx, scope, subject);
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    return [email, person.name, person.organisation?.name ?? '', catalogue.name];
  });
  requirePassword(password, personal);
  const hash = await hashPassword(password);
  await scope.database.tenant(scope.providerId, async (trx) => {
    const accountId = await useLink(trx, scope.providerId, 'password_reset', token);
    const { email, person } = await ownerOf(trx, scope, accountId);
    await setPassword(trx, person.accountId, hash);
    await endAccess(trx, person.accountId);
    await tell(trx, scope, person, email);
  });
}

async function ownerOf(
  trx: Transaction,
  scope: Scope,
  accountId: string | null,
): Promise<{ person: Person; email: string }> {
  const person = accountId && (await findPersonByAccount(trx, scope.providerId, accountId));
  const email = accountId && (await emailOfAccount(trx, accountId));
  if (!person || !email) throw new AppError('link_expired');
  return { person, email };
}

async function tell(trx: Transaction, scope: Scope, person: Person, email: string): Promise<void> {
  await notify(trx, scope.providerId, {
    kind: 'password_was_reset',
    recipient: { email, language: person.language },
    at: await databaseNow(trx),
    url: `${scope.publicUrl}/${scope.providerId}/forgotten-password`,
  });
  await record(trx, scope.providerId, {
    actor: { kind: 'person', personId: person.id, name: person.name, role: person.role, via: 'link' },
    action: 'access.password_reset',
    subject: { kind: 'account', reference: email },
    organisationId: person.organisation?.id ?? null,
    partnerId: person.partnerId,
  });
}
