import { newId, sql, type Transaction } from '@zusage/db';
import { enqueue } from '@zusage/jobs';
import { isAddress, oneLine } from '@zusage/mail';
import { AppError } from '@zusage/errors';
import { compose, type Sender } from './compose.ts';
import { deliverMailJob } from './deliver-mail-job.ts';
import type { NotificationEvent } from './event.ts';
import { isMuted } from './preference.ts';

/**
 * Puts the mail of an event into the outbox, with the job that sends it: both exist if this transaction commits. A kind
 * of mail that its recipient has turned off is not written.
 *
 * @throws AppError invalid_input for a recipient that is not one plain mail address (S69)
 */
export async function notify(trx: Transaction, providerId: string, event: NotificationEvent): Promise<void> {
  const { email, language } = event.recipient;
  if (!isAddress(email))
    throw new AppError('invalid_input', { fields: { email: { problem: 'invalid_email' } } });
  if (await isMuted(trx, providerId, event)) return;
  const mail = compose(event, await senderOf(trx, providerId));
  const id = newId();
  await trx
    .insertInto('app.outgoing_mail')
    .values({
      provider_id: providerId,
      id,
      recipient: email,
      subject: oneLine(mail.subject),
      body_text: mail.text,
      language,
    })
    .execute();
  await enqueue(trx, deliverMailJob, { mailId: id });
}

async function senderOf(trx: Transaction, providerId: string): Promise<Sender> {
  return await trx
    .selectFrom('app.provider')
    .select(['name as provider', 'time_zone as timeZone', sql<Date>`now()`.as('now')])
    .where('provider_id', '=', providerId)
    .executeTakeFirstOrThrow();
}
