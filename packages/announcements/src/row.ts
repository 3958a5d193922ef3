import type { Selectable, Schema } from '@zusage/db';
import type {
  Announcement,
  AnnouncementAudience,
  AnnouncementDraft,
  AnnouncementKind,
  AnnouncementTexts,
} from './announcement.ts';

type Row = Selectable<Schema['app.announcement']>;

// The columns' checks hold these words to ours.
export const toAnnouncement = (row: Row): Announcement => ({
  id: row.id,
  slug: row.slug,
  kind: row.kind as AnnouncementKind,
  audience: row.audience as AnnouncementAudience,
  products: row.products,
  texts: row.texts as AnnouncementTexts,
  happensFrom: row.happens_from,
  happensUntil: row.happens_until,
  state: row.withdrawn_at ? 'withdrawn' : row.published_at ? 'published' : 'draft',
  authorName: row.author_name,
  revision: row.revision,
  createdAt: row.created_at,
  publishedAt: row.published_at,
  withdrawnAt: row.withdrawn_at,
  mailedTo: row.mailed_to,
});

export const toColumns = (draft: AnnouncementDraft) => ({
  kind: draft.kind,
  audience: draft.audience,
  products: [...draft.products],
  texts: JSON.stringify(draft.texts),
  happens_from: draft.happensFrom,
  happens_until: draft.happensUntil,
});
