import { sql, type Transaction } from '@zusage/db';

export interface OutgoingMail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  language: string;
  createdAt: Date;
  /** null: not sent yet, or never because there is no mail server */
  sentAt: Date | null;
}

/** The newest mails first. */
export async function listOutgoingMail(
  trx: Transaction,
  providerId: string,
  limit: number,
): Promise<OutgoingMail[]> {
  return await selectMail(trx, providerId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function findUnsentMail(
  trx: Transaction,
  providerId: string,
  mailId: string,
): Promise<OutgoingMail | undefined> {
  return await selectMail(trx, providerId)
    .where('id', '=', mailId)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
}

/** Notes that a mail has gone out. A link's token leaves the outbox with it: what remains opens nothing (S18). */
export async function markMailSent(trx: Transaction, providerId: string, mailId: string): Promise<void> {
  await trx
    .updateTable('app.outgoing_mail')
    .set({
      sent_at: sql<Date>`now()`,
      body_text: sql<string>`regexp_replace(body_text, 'token=[A-Za-z0-9_-]+', 'token=…', 'g')`,
    })
    .where('provider_id', '=', providerId)
    .where('id', '=', mailId)
    .execute();
}

function selectMail(trx: Transaction, providerId: string) {
  return trx
    .selectFrom('app.outgoing_mail')
    .select([
      'id',
      'recipient',
      'subject',
      'body_text as text',
      'language',
      'created_at as createdAt',
      'sent_at as sentAt',
    ])
    .where('provider_id', '=', providerId);
}
