import { isUniqueViolation, newId, sql, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Announcement, AnnouncementDraft } from './announcement.ts';
import { checkDraft } from './check-draft.ts';
import { findAnnouncement } from './read.ts';
import { toAnnouncement, toColumns } from './row.ts';

/**
 * Begins a draft. @param announcement.slug as made from the title; a number is added where it is taken
 * @throws AppError invalid_input
 */
export async function createAnnouncement(
  trx: Transaction,
  providerId: string,
  announcement: { slug: string; authorName: string; draft: AnnouncementDraft },
): Promise<Announcement> {
  checkDraft(announcement.draft);
  const row = await trx
    .insertInto('app.announcement')
    .values({
      provider_id: providerId,
      id: newId(),
      slug: await freeSlug(trx, providerId, announcement.slug),
      author_name: announcement.authorName,
      ...toColumns(announcement.draft),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      // Two drafts of one title in the same moment: whoever is later tries again and gets the next number.
      throw isUniqueViolation(error) ? new AppError('conflict', { cause: error }) : error;
    });
  return toAnnouncement(row);
}

async function freeSlug(trx: Transaction, providerId: string, wanted: string): Promise<string> {
  const rows = await trx
    .selectFrom('app.announcement')
    .select('slug')
    .where('provider_id', '=', providerId)
    .where((where) => where.or([where('slug', '=', wanted), where('slug', 'like', `${wanted}-%`)]))
    .execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  return slug;
}

/**
 * @throws AppError invalid_input; not_found; stale_revision if somebody saved in between; conflict once it is published
 */
export async function saveAnnouncement(
  trx: Transaction,
  providerId: string,
  slug: string,
  change: { revision: number; draft: AnnouncementDraft },
): Promise<Announcement> {
  checkDraft(change.draft);
  await requireDraft(trx, providerId, slug, change.revision);
  const row = await trx
    .updateTable('app.announcement')
    .set({ ...toColumns(change.draft), revision: change.revision + 1 })
    .where('provider_id', '=', providerId)
    .where('slug', '=', slug)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toAnnouncement(row);
}

/** @param at when it came out, for what is brought over; else now. @throws AppError not_found, stale_revision, conflict */
export async function publishAnnouncement(
  trx: Transaction,
  providerId: string,
  slug: string,
  revision: number,
  at?: Date,
): Promise<Announcement> {
  await requireDraft(trx, providerId, slug, revision);
  const row = await trx
    .updateTable('app.announcement')
    .set({ published_at: at ?? sql<Date>`now()` })
    .where('provider_id', '=', providerId)
    .where('slug', '=', slug)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toAnnouncement(row);
}

/** Takes it off the readers' pages; the record stays. @throws AppError not_found; conflict if it is not published */
export async function withdrawAnnouncement(
  trx: Transaction,
  providerId: string,
  slug: string,
): Promise<Announcement> {
  const announcement = await findAnnouncement(trx, providerId, slug, { forUpdate: true });
  if (announcement.state !== 'published') throw new AppError('conflict');
  const row = await trx
    .updateTable('app.announcement')
    .set({ withdrawn_at: sql<Date>`now()` })
    .where('provider_id', '=', providerId)
    .where('slug', '=', slug)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toAnnouncement(row);
}

/** A draft that is not wanted leaves nothing behind. @throws AppError not_found, stale_revision, conflict */
export async function discardAnnouncement(
  trx: Transaction,
  providerId: string,
  slug: string,
  revision: number,
): Promise<void> {
  await requireDraft(trx, providerId, slug, revision);
  await trx
    .deleteFrom('app.announcement')
    .where('provider_id', '=', providerId)
    .where('slug', '=', slug)
    .execute();
}

/** Notes how many were told; a second run of the same job finds it told already. */
export async function markMailed(
  trx: Transaction,
  providerId: string,
  id: string,
  recipients: number,
): Promise<void> {
  await trx
    .updateTable('app.announcement')
    .set({ mailed_to: recipients })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}

async function requireDraft(
  trx: Transaction,
  providerId: string,
  slug: string,
  revision: number,
): Promise<void> {
  const announcement = await findAnnouncement(trx, providerId, slug, { forUpdate: true });
  if (announcement.state !== 'draft') throw new AppError('conflict');
  if (announcement.revision !== revision) throw new AppError('stale_revision');
}
