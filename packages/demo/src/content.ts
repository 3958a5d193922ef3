import type { AnnouncementAudience, AnnouncementKind, AnnouncementTexts } from '@zusage/announcements';
import type { PastTicket } from '@zusage/operations';
import { readdirSync, readFileSync } from 'node:fs';
import type { Language, Role } from '@zusage/identity';
import { parse } from 'yaml';

/** The shape of `content/`, described in its README. Days and hours are relative to the moment of seeding. */
const CONTENT = new URL('../content/', import.meta.url);

export type Text = Record<Language, string>;

export interface PersonContent {
  key: string;
  name: string;
  email: string;
  phone: string;
  role: Role;
  language: Language;
  timeZone?: string;
  designated?: boolean;
  /** K-6: may open tickets. */
  authorised?: boolean;
  /** SEP-16: of a partner's person; days from today. */
  certified?: { for: string; untilDays: number };
}

export interface ContractContent {
  number: string;
  serviceLevel: string;
  options: string[];
  agreedMinutes?: Record<string, number>;
  /** Key of the catalogue's calendar that serves it (N-2). */
  calendar?: string;
  /** Keys of the catalogue's prerequisites that are met (S7-9). */
  prerequisites?: string[];
  validFromDays: number;
  validUntilDays: number;
}

export interface OrganisationContent {
  key: string;
  name: string;
  customerNumber: string;
  people: PersonContent[];
  sites: { key: string; name: string }[];
  contracts: ContractContent[];
  /** Terms before and after: what has run out and what is to begin. */
  furtherContracts?: ContractContent[];
  /** `status` is what the dates come to; a test holds them together. */
  certificates: { number: string; contract: string; status: string }[];
  /** Of before: another took their place, or they were revoked. */
  earlierCertificates?: {
    number: string;
    contract: string;
    supersededBy?: string;
    revokedDaysAgo?: number;
    reason?: string;
  }[];
  products: {
    key: string;
    name: string;
    environment: 'production' | 'test';
    version: string;
    site: string;
    contract: string;
    supportUntilDays: number;
    identifiers: { kind: string; value: string }[];
  }[];
  units?: {
    purchases: { account: string; amount: number; purchasedDaysAgo: number; reference: string }[];
  };
}

export interface TicketContent {
  organisation: string;
  person: string;
  product: string;
  severity: string;
  channel: 'portal' | 'email' | 'phone' | 'api';
  environment: 'production' | 'test';
  subject: string;
  description: string;
  facts: Record<string, string>;
  openedHoursAgo: number;
  status: 'open' | 'waiting_for_facts' | 'waiting_for_customer' | 'resolved' | 'closed';
  /** Its first answer came late. */
  missed?: boolean;
  /** `internal`: a note that the customer never sees. */
  messages: {
    from: 'person' | 'staff';
    name: string;
    body: string;
    hoursAfter: number;
    internal?: boolean;
  }[];
  /** Key of whoever has it. */
  assignee?: string;
  escalated?: { hoursAfter: number; reason: string };
  /** Work of staff on it, where the provider charges it or a flat rate covers it (SB-4, S7-11). */
  effort?: { by: string; hoursAfter: number; minutes: number; text: string }[];
  /** How it ended, if not by a solution. */
  resolution?: PastTicket['resolution'];
}

export interface ProviderContent {
  provider: string;
  staff: PersonContent[];
  partner: { key: string; name: string; person: PersonContent; origins: string[]; grants: string[] };
  organisations: OrganisationContent[];
  tickets: TicketContent[];
}

export interface ArticleContent {
  slug: string;
  language: Language;
  title: string;
  summary: string;
  audience: 'public' | 'customer' | 'internal';
  /** Key of a topic. */
  topic: string;
  /** Keys of product families. */
  products: string[];
  /** Days since it was checked. */
  checked: number;
  /** Key of one of the staff. */
  checkedBy?: string;
  /** Addresses it had before, the oldest first. */
  formerly?: string[];
  body: string;
}

export interface KnowledgeContent {
  topics: { key: string; name: Text }[];
  products: { key: string; name: Text }[];
  feedback: {
    article: string;
    language: Language;
    helpful: number;
    unhelpful: number;
    remarks: { helpful: boolean; daysAgo: number; text: string }[];
  }[];
}

export interface AnnouncementContent {
  slug: string;
  kind: AnnouncementKind;
  audience: AnnouncementAudience;
  products: string[];
  /** Key of one of the staff. */
  author: string;
  /** A draft if left out. */
  publishedDaysAgo?: number;
  happensInHours?: number;
  lastsHours?: number;
  texts: AnnouncementTexts;
}

/** The providers that have demo content. */
export const demoProviderIds = (): string[] =>
  readdirSync(CONTENT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

export const readProvider = (id: string): ProviderContent =>
  parse(readFileSync(new URL(`${id}/provider.yaml`, CONTENT), 'utf8')) as ProviderContent;

export function readKnowledge(id: string): KnowledgeContent {
  const file = new URL(`${id}/knowledge.yaml`, CONTENT);
  return {
    feedback: [],
    ...(parse(readFileSync(file, 'utf8')) as Partial<KnowledgeContent>),
  } as KnowledgeContent;
}

export function readAnnouncements(id: string): AnnouncementContent[] {
  const file = new URL(`${id}/announcements.yaml`, CONTENT);
  return (parse(readFileSync(file, 'utf8')) as { announcements: AnnouncementContent[] }).announcements;
}

/** German first, so that an article is made in the language that all of them have. */
export function readArticles(id: string): ArticleContent[] {
  const folder = new URL(`${id}/articles/`, CONTENT);
  const order: Language[] = ['de', 'en', 'fr'];
  return readdirSync(folder)
    .map((file) => readArticle(new URL(file, folder), file))
    .sort((a, b) => order.indexOf(a.language) - order.indexOf(b.language) || a.slug.localeCompare(b.slug));
}

function readArticle(url: URL, file: string): ArticleContent {
  const [, slug = '', language = 'de'] = /^([a-z0-9][a-z0-9-]*)\.(de|en|fr)\.md$/.exec(file) ?? [];
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(url, 'utf8')) ?? [];
  const stated = parse(front) as Omit<ArticleContent, 'slug' | 'language' | 'body'>;
  return { ...stated, slug, language: language as Language, body: body.trim() };
}
