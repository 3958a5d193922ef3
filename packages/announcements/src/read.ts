import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Announcement, AnnouncementAudience } from './announcement.ts';
import { toAnnouncement } from './row.ts';

const LIST_MAX = 200;

/** Published ones that these readers may see, newest first. */
export async function listPublished(
  trx: Transaction,
  providerId: string,
  audiences: readonly AnnouncementAudience[],
): Promise<Announcement[]> {
  const rows = await trx
    .selectFrom('app.announcement')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('published_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('audience', 'in', audiences)
    .orderBy('published_at', 'desc')
    .limit(LIST_MAX)
    .execute();
  return rows.map(toAnnouncement);
}

/** Every one, for staff: drafts first, then the newest. */
export async function listForStaff(trx: Transaction, providerId: string): Promise<Announcement[]> {
  const rows = await trx
    .selectFrom('app.announcement')
    .selectAll()
    .where('provider_id', '=', providerId)
    .orderBy((order) => order.case().when('published_at', 'is', null).then(0).else(1).end())
    .orderBy('published_at', 'desc')
    .orderBy('created_at', 'desc')
    .limit(LIST_MAX)
    .execute();
  return rows.map(toAnnouncement);
}

/** @throws AppError not_found */
export async function findAnnouncement(
  trx: Transaction,
  providerId: string,
  slug: string,
  { forUpdate = false }: { forUpdate?: boolean } = {},
): Promise<Announcement> {
  const row = await trx
    .selectFrom('app.announcement')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('slug', '=', slug)
    .$if(forUpdate, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return toAnnouncement(row);
}
