import { AppError } from '@zusage/errors';
import {
  confirmEmailChange,
  findPersonByAccount,
  LINK_SECONDS,
  limitRate,
  requestEmailChange,
} from '@zusage/identity';
import { notify } from '@zusage/notifications';
import { databaseNow } from '../instant.ts';
import type { Scope } from '../scope.ts';
import type { SessionScope } from './session-scope.ts';
import { recordOwn } from './tell-owner.ts';

// S38: no more mail to an address that nobody has verified.
const MAILS = { points: 3, windowSeconds: 3_600 };

/**
 * Sends a link to the wanted address. The answer is the same whether or not somebody else has it (S20).
 *
 * @throws AppError invalid_input on `email`; rate_limited after three within an hour
 */
export async function requestOwnEmail(scope: SessionScope, email: string): Promise<{ email: string }> {
  const { database, providerId, publicUrl, session } = scope;
  const { language } = scope.actor.person;
  await limitRate(database, `email-change:${session.accountId}`, MAILS);
  return database.tenant(providerId, async (trx) => {
    const request = await requestEmailChange(trx, providerId, session.accountId, email);
    const recipient = { email: request.email, language };
    await (request.kind === 'taken'
      ? notify(trx, providerId, { kind: 'email_taken', recipient })
      : notify(trx, providerId, {
          kind: 'confirm_email',
          recipient,
          url: `${publicUrl}/${providerId}/confirm-email?token=${request.token}`,
          validMinutes: LINK_SECONDS.email / 60,
        }));
    return { email: request.email };
  });
}

/** Uses the link; the address of before is told (S25). @throws AppError link_expired */
export async function confirmEmail(scope: Scope, token: string): Promise<{ email: string }> {
  const { database, providerId } = scope;
  return database.tenant(providerId, async (trx) => {
    const changed = await confirmEmailChange(trx, providerId, token);
    const person = await findPersonByAccount(trx, providerId, changed.accountId);
    if (!person) throw new AppError('link_expired');
    await notify(trx, providerId, {
      kind: 'access_changed',
      recipient: { email: changed.was, language: person.language },
      change: 'email',
      newEmail: changed.is,
      at: await databaseNow(trx),
      timeZone: person.timeZone,
      url: null,
    });
    await recordOwn(trx, scope, person, 'access.address_changed', { was: changed.was, is: changed.is });
    return { email: changed.is };
  });
}
