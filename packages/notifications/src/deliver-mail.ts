import { handle, type JobHandler } from '@zusage/jobs';
import { MessageError, type Transport } from '@zusage/mail';
import { deliverMailJob } from './deliver-mail-job.ts';
import { findUnsentMail, markMailSent } from './outbox.ts';

/**
 * Sends a mail and notes it. The server is spoken to outside any transaction. If the process dies in between, the mail
 * goes out once more with the same Message-ID (S73); one that was noted is never sent again.
 * @param onRefused told of a mail that no try can send
 */
export function deliverMail(
  transport: Transport,
  onRefused: (mailId: string, error: MessageError) => void,
): JobHandler {
  return handle(deliverMailJob, async ({ mailId }, { database, providerId }) => {
    const mail = await database.tenant(providerId, (trx) => findUnsentMail(trx, providerId, mailId));
    if (!mail) return;
    try {
      const outcome = await transport.send({
        id: mail.id,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.text,
        language: mail.language,
      });
      if (outcome === 'sent')
        await database.tenant(providerId, (trx) => markMailSent(trx, providerId, mailId));
    } catch (error) {
      if (!(error instanceof MessageError)) throw error;
      onRefused(mailId, error);
    }
  });
}
