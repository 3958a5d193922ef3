import { findAnnouncement, markMailed } from '@zusage/announcements';
import type { Database } from '@zusage/db';
import { listRequesters } from '@zusage/identity';
import { defineJob } from '@zusage/jobs';
import { notify } from '@zusage/notifications';

/** Tells every contact of a published announcement. */
export const mailAnnouncementJob = defineJob<{ slug: string }>('mail_announcement', {
  parse: (payload) => {
    const { slug } = payload as { slug?: unknown };
    if (typeof slug !== 'string') throw new Error('mail_announcement needs a slug');
    return { slug };
  },
});

/**
 * Writes all mails in one transaction with the note that they are written, so that a second run of the job tells nobody
 * twice. What was withdrawn meanwhile is told to nobody. Whoever turned such mails off is left out by `notify`.
 */
export async function mailAnnouncement(
  { database, providerId, publicUrl }: { database: Database; providerId: string; publicUrl: string },
  slug: string,
): Promise<void> {
  await database.tenant(providerId, async (trx) => {
    const announcement = await findAnnouncement(trx, providerId, slug, { forUpdate: true });
    if (announcement.state !== 'published' || announcement.mailedTo !== null) return;
    const recipients = await listRequesters(trx, providerId);
    for (const { email, language } of recipients) {
      const text = announcement.texts[language] ?? announcement.texts.de;
      await notify(trx, providerId, {
        kind: 'announcement',
        recipient: { email, language },
        title: text.title,
        text: text.body,
        url: `${publicUrl}/${providerId}/announcements#${slug}`,
      });
    }
    await markMailed(trx, providerId, announcement.id, recipients.length);
  });
}
