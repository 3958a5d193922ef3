import {
  createAnnouncement,
  discardAnnouncement,
  findAnnouncement,
  LANGUAGES,
  listForStaff,
  publishAnnouncement,
  saveAnnouncement,
  withdrawAnnouncement,
  type Announcement,
  type AnnouncementDraft,
  type AnnouncementLanguage,
  type AnnouncementText,
} from '@zusage/announcements';
import { currentCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';
import { listRequesters } from '@zusage/identity';
import { enqueue } from '@zusage/jobs';
import { listShelves, previewArticle, slugOf } from '@zusage/knowledge';
import { localMoment } from '@zusage/service-time';
import { audit } from '../audit.ts';
import { toInstant, type Instant } from '../instant.ts';
import type { PersonScope, Scope } from '../scope.ts';
import { mailAnnouncementJob } from './mail-announcement.ts';
import { productNames } from './read.ts';

/** What staff send: texts per language ('' in both parts: not written), times on the provider's clock. */
export interface AnnouncementRequest extends Pick<AnnouncementDraft, 'kind' | 'audience' | 'products'> {
  texts: Record<AnnouncementLanguage, AnnouncementText>;
  /** `YYYY-MM-DDTHH:mm`; '' is none */
  happensFrom: string;
  happensUntil: string;
}

export interface ManagedAnnouncement {
  slug: string;
  kind: Announcement['kind'];
  audience: Announcement['audience'];
  state: Announcement['state'];
  products: { key: string; name: string }[];
  texts: Partial<Record<AnnouncementLanguage, AnnouncementText>>;
  /** Sanitised bodies, as readers will see them. */
  html: Partial<Record<AnnouncementLanguage, string>>;
  happensFrom: Instant | null;
  happensUntil: Instant | null;
  author: string;
  revision: number;
  createdAt: Instant;
  publishedAt: Instant | null;
  withdrawnAt: Instant | null;
  mailedTo: number | null;
}

/** All of them, drafts first, and the products that one can concern. */
export async function listManagedAnnouncements(
  scope: PersonScope,
): Promise<{ items: ManagedAnnouncement[]; products: { key: string; name: string }[] }> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const announcements = await listForStaff(trx, scope.providerId);
    const shelves = await listShelves(trx, scope.providerId, 'product');
    return {
      items: await Promise.all(announcements.map((each) => managed(trx, scope, each))),
      products: shelves.map(({ key, name }) => ({ key, name: name[scope.locale] })),
    };
  });
}

/** With how many people a mail would reach. @throws AppError not_found */
export async function getManagedAnnouncement(
  scope: PersonScope,
  slug: string,
): Promise<ManagedAnnouncement & { recipients: number }> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const announcement = await findAnnouncement(trx, scope.providerId, slug);
    const recipients = await listRequesters(trx, scope.providerId);
    return { ...(await managed(trx, scope, announcement)), recipients: recipients.length };
  });
}

/** Begins a draft, or saves one. @throws AppError invalid_input, not_found, stale_revision, conflict (published) */
export async function keepAnnouncement(
  scope: PersonScope,
  request: AnnouncementRequest,
  existing: { slug: string; revision: number } | null,
): Promise<ManagedAnnouncement> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const draft = await toDraft(trx, scope, request);
    const kept = existing
      ? await saveAnnouncement(trx, scope.providerId, existing.slug, { revision: existing.revision, draft })
      : await createAnnouncement(trx, scope.providerId, {
          slug: slugOf(draft.texts.de.title),
          authorName: scope.actor.person.name,
          draft,
        });
    return managed(trx, scope, kept);
  });
}

/**
 * Puts it before its readers, and by mail before every contact who takes such mails.
 * @throws AppError not_found, stale_revision, conflict
 */
export async function releaseAnnouncement(
  scope: PersonScope,
  { slug, revision, mail }: { slug: string; revision: number; mail: boolean },
): Promise<void> {
  await scope.database.tenant(scope.providerId, async (trx) => {
    const announcement = await publishAnnouncement(trx, scope.providerId, slug, revision);
    await audit(trx, scope, {
      action: 'announcement.published',
      subject: { kind: 'announcement', reference: announcement.texts.de.title },
      details: { mail },
    });
    if (mail) await enqueue(trx, mailAnnouncementJob, { slug });
  });
}

/** @throws AppError not_found, conflict */
export async function takeBackAnnouncement(scope: PersonScope, slug: string): Promise<void> {
  await scope.database.tenant(scope.providerId, async (trx) => {
    const announcement = await withdrawAnnouncement(trx, scope.providerId, slug);
    await audit(trx, scope, {
      action: 'announcement.withdrawn',
      subject: { kind: 'announcement', reference: announcement.texts.de.title },
    });
  });
}

/** @throws AppError not_found, stale_revision, conflict */
export async function dropAnnouncement(
  scope: PersonScope,
  { slug, revision }: { slug: string; revision: number },
): Promise<void> {
  await scope.database.tenant(scope.providerId, (trx) =>
    discardAnnouncement(trx, scope.providerId, slug, revision),
  );
}

async function toDraft(
  trx: Transaction,
  scope: PersonScope,
  request: AnnouncementRequest,
): Promise<AnnouncementDraft> {
  const { catalogue } = await currentCatalogue(trx, scope.providerId);
  const known = new Set((await listShelves(trx, scope.providerId, 'product')).map(({ key }) => key));
  if (request.products.some((key) => !known.has(key))) throw invalidField('products', 'unknown_value');
  const written = LANGUAGES.filter(
    (language) =>
      language === 'de' || Object.values(request.texts[language]).some((part) => part.trim() !== ''),
  );
  return {
    kind: request.kind,
    audience: request.audience,
    products: request.products,
    texts: {
      de: request.texts.de,
      ...Object.fromEntries(written.map((language) => [language, trimmed(request.texts[language])])),
    },
    happensFrom: momentOf('happensFrom', request.happensFrom, catalogue.timeZone),
    happensUntil: momentOf('happensUntil', request.happensUntil, catalogue.timeZone),
  };
}

const trimmed = ({ title, body }: AnnouncementText): AnnouncementText => ({
  title: title.replaceAll(/\s+/g, ' ').trim(),
  body: body.trim(),
});

function momentOf(field: string, text: string, timeZone: string): Date | null {
  if (text === '') return null;
  const moment = localMoment(text, timeZone);
  if (!moment) throw invalidField(field, 'invalid_time');
  return moment;
}

async function managed(
  trx: Transaction,
  { providerId, locale }: Scope,
  announcement: Announcement,
): Promise<ManagedAnnouncement> {
  const shelves = await listShelves(trx, providerId, 'product');
  const instant = (date: Date | null): Instant | null => date && toInstant(date);
  const { texts, slug, kind, audience, state, revision, mailedTo, authorName } = announcement;
  return {
    slug,
    kind,
    audience,
    state,
    revision,
    mailedTo,
    author: authorName,
    texts,
    html: Object.fromEntries(
      Object.entries(texts).map(([language, { body }]) => [language, previewArticle(body).html]),
    ),
    products: announcement.products.flatMap((key) =>
      productNames([key], shelves, locale).map((name) => ({ key, name })),
    ),
    happensFrom: instant(announcement.happensFrom),
    happensUntil: instant(announcement.happensUntil),
    createdAt: toInstant(announcement.createdAt),
    publishedAt: instant(announcement.publishedAt),
    withdrawnAt: instant(announcement.withdrawnAt),
  };
}
