import { AppError } from '@zusage/errors';
import { listOutgoingMail } from '@zusage/notifications';
import { toInstant } from '@zusage/operations';
import { publicProcedure } from '../../trpc.ts';

const SHOWN_MAX = 50;

/** Mails as they left, newest first; only in development, where nobody's inbox is at hand. */
export const list = publicProcedure.query(async ({ ctx }) => {
  if (!ctx.development) throw new AppError('not_found');
  const { database, providerId } = ctx.scope;
  const mails = await database.tenant(providerId, (trx) => listOutgoingMail(trx, providerId, SHOWN_MAX));
  const items = mails.map((mail) => ({
    id: mail.id,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    at: toInstant(mail.createdAt),
    sentAt: mail.sentAt && toInstant(mail.sentAt),
  }));
  return { items, nextCursor: null };
});
