import { listPublished, type Announcement, type AnnouncementAudience } from '@zusage/announcements';
import type { Locale } from '@zusage/i18n';
import { listShelves, previewArticle, type Shelf } from '@zusage/knowledge';
import { databaseNow, toInstant, type Instant } from '../instant.ts';
import { isStaff, type Actor, type Scope } from '../scope.ts';

/** An announcement as its readers see it. */
export interface AnnouncementView {
  slug: string;
  kind: Announcement['kind'];
  title: string;
  /** Sanitised. */
  html: string;
  /** Differs from the reader's where nobody translated it. */
  language: Locale;
  /** Names of the products it concerns; none: everybody's. */
  products: string[];
  publishedAt: Instant;
  happensFrom: Instant | null;
  happensUntil: Instant | null;
  /** It has not happened yet, or came out within the last days: worth a place on the overview. */
  current: boolean;
}

const NEWS_DAYS = 14;
const DAY_MS = 86_400_000;

/** What the provider tells, newest first. Drafts and withdrawn ones are not there for anybody (S14). */
export async function listAnnouncements(scope: Scope): Promise<{ items: AnnouncementView[] }> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const published = await listPublished(trx, scope.providerId, audiencesFor(scope.actor));
    const products = published.some((each) => each.products.length > 0)
      ? await listShelves(trx, scope.providerId, 'product')
      : [];
    const now = await databaseNow(trx);
    return { items: published.map((each) => toView(each, products, scope.locale, now)) };
  });
}

function audiencesFor(actor: Actor): AnnouncementAudience[] {
  return actor.kind === 'person' || isStaff(actor) ? ['public', 'customer'] : ['public'];
}

function toView(
  announcement: Announcement,
  products: readonly Shelf[],
  locale: Locale,
  now: Date,
): AnnouncementView {
  const language = announcement.texts[locale] ? locale : 'de';
  const { title, body } = announcement.texts[language] ?? announcement.texts.de;
  const publishedAt = announcement.publishedAt ?? announcement.createdAt;
  const { happensFrom, happensUntil } = announcement;
  return {
    slug: announcement.slug,
    kind: announcement.kind,
    title,
    html: previewArticle(body).html,
    language,
    products: productNames(announcement.products, products, locale),
    publishedAt: toInstant(publishedAt),
    happensFrom: happensFrom && toInstant(happensFrom),
    happensUntil: happensUntil && toInstant(happensUntil),
    current: isCurrent({ publishedAt, happensFrom, happensUntil }, now),
  };
}

/** What happens is current until it is over; what happens at no time, for two weeks. */
export function isCurrent(
  {
    publishedAt,
    happensFrom,
    happensUntil,
  }: { publishedAt: Date; happensFrom: Date | null; happensUntil: Date | null },
  now: Date,
): boolean {
  const until = happensUntil ?? happensFrom ?? new Date(publishedAt.getTime() + NEWS_DAYS * DAY_MS);
  return now < until;
}

/** A product that was since removed is left out rather than shown as a key. */
export const productNames = (keys: readonly string[], shelves: readonly Shelf[], locale: Locale): string[] =>
  shelves.filter(({ key }) => keys.includes(key)).map(({ name }) => name[locale]);
