import { createAnnouncement, publishAnnouncement } from '@zusage/announcements';
import type { Transaction } from '@zusage/db';
import { readAnnouncements, type AnnouncementContent, type PersonContent } from './content.ts';
import { daysAfter, hoursAfter } from './moment.ts';
import type { SeedContext } from './seed-context.ts';

const HOUR_MS = 3_600_000;

/** What the provider has told its customers, and what it is about to. */
export async function seedAnnouncements(
  trx: Transaction,
  context: SeedContext,
  staff: readonly PersonContent[],
): Promise<void> {
  for (const content of readAnnouncements(context.catalogue.id)) await seedOne(trx, context, content, staff);
}

async function seedOne(
  trx: Transaction,
  { catalogue, now }: SeedContext,
  content: AnnouncementContent,
  staff: readonly PersonContent[],
): Promise<void> {
  const { slug, kind, audience, products, texts, happensInHours, lastsHours } = content;
  // To the full hour, as people announce things.
  const from =
    happensInHours === undefined
      ? null
      : new Date(Math.round(hoursAfter(now, happensInHours).getTime() / HOUR_MS) * HOUR_MS);
  const author = staff.find(({ key }) => key === content.author);
  if (!author) throw new Error(`${catalogue.id}: no staff ${content.author} for the announcement ${slug}`);
  const { revision } = await createAnnouncement(trx, catalogue.id, {
    slug,
    authorName: author.name,
    draft: {
      kind,
      audience,
      products,
      texts,
      happensFrom: from,
      happensUntil: from && lastsHours ? hoursAfter(from, lastsHours) : null,
    },
  });
  if (content.publishedDaysAgo === undefined) return;
  await publishAnnouncement(trx, catalogue.id, slug, revision, daysAfter(now, -content.publishedDaysAgo));
}
