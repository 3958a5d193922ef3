export const KINDS = ['maintenance', 'security', 'end_of_support', 'news'] as const;
export type AnnouncementKind = (typeof KINDS)[number];

export const AUDIENCES = ['public', 'customer'] as const;
export type AnnouncementAudience = (typeof AUDIENCES)[number];

export const LANGUAGES = ['de', 'en', 'fr'] as const;
export type AnnouncementLanguage = (typeof LANGUAGES)[number];

export const limits = { title: 160, body: 20_000, products: 50 } as const;

/** Title on one line, body in Markdown. */
export interface AnnouncementText {
  title: string;
  body: string;
}

/** German always; a reader of another language gets it in German where nobody translated it. */
export type AnnouncementTexts = { de: AnnouncementText } & Partial<
  Record<AnnouncementLanguage, AnnouncementText>
>;

/** What staff write. */
export interface AnnouncementDraft {
  kind: AnnouncementKind;
  audience: AnnouncementAudience;
  /** Keys of product families; none: it concerns everybody. */
  products: readonly string[];
  texts: AnnouncementTexts;
  happensFrom: Date | null;
  happensUntil: Date | null;
}

export type AnnouncementState = 'draft' | 'published' | 'withdrawn';

export interface Announcement extends AnnouncementDraft {
  id: string;
  /** Stands in addresses; never changes. */
  slug: string;
  state: AnnouncementState;
  authorName: string;
  revision: number;
  createdAt: Date;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  /** How many were told by mail; null if nobody was to be. */
  mailedTo: number | null;
}
