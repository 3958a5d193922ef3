import { defineJob } from '@zusage/jobs';

/** Sends one mail of the outbox. Tried for a day and a half: a mail server may be down overnight (S73). */
export const deliverMailJob = defineJob<{ mailId: string }>('deliver_mail', {
  parse: (payload) => {
    const { mailId } = payload as { mailId?: unknown };
    if (typeof mailId !== 'string') throw new Error('deliver_mail needs a mail id');
    return { mailId };
  },
  attemptsMax: 16,
});
