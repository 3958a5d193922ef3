import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

const CONTENT = new URL('../../content/', import.meta.url);
const PROVIDERS = [
  'sep-sesam',
  'sektor7-server-management',
  'seitenbau-support',
  'kaseya-technical-support',
  'ntt-securecall',
];
type Text = Record<'de' | 'en' | 'fr', string>;

export interface Person {
  key: string;
  name: string;
  email: string;
  phone: string;
  role: string;
  language: string;
  designated?: boolean;
  authorised?: boolean;
}
export interface Movement {
  account: string;
  kind: 'reserve' | 'release' | 'await' | 'debit';
  amount: number;
  daysAgo: number;
  rule: string;
  reason: Text;
}
export interface Organisation {
  key: string;
  name: string;
  customerNumber: string;
  people: Person[];
  sites: { key: string; name: string }[];
  contracts: {
    number: string;
    serviceLevel: string;
    options: string[];
    validFromDays: number;
    validUntilDays: number;
  }[];
  certificates: { number: string; contract: string; status: string }[];
  products: {
    key: string;
    environment: string;
    site: string;
    contract: string;
    supportUntilDays: number;
    identifiers: { kind: string; value: string }[];
  }[];
  units?: {
    purchases: { account: string; amount: number; purchasedDaysAgo: number; reference: string }[];
    movements: Movement[];
  };
}
export interface Ticket {
  organisation: string;
  person: string;
  product: string;
  severity: string;
  channel: string;
  environment: string;
  subject: string;
  description: string;
  facts: Record<string, unknown>;
  openedHoursAgo: number;
  status: string;
  missed?: boolean;
  messages: { from: 'person' | 'staff'; name: string; body: string; hoursAfter: number }[];
}
export interface Provider {
  provider: string;
  staff: Person[];
  partner: { key: string; name: string; person: Person; origins: string[]; grants: string[] };
  organisations: Organisation[];
  tickets: Ticket[];
}
export interface Article {
  slug: string;
  language: string;
  body: string;
  title: string;
  audience: string;
  product: string;
  lastChecked: number;
  summary: string;
}

function readArticle(provider: string, file: string): Article {
  const [, slug = '', language = ''] = /^([a-z0-9][a-z0-9-]*)\.(de|en|fr)\.md$/.exec(file) ?? [];
  const text = readFileSync(new URL(`${provider}/articles/${file}`, CONTENT), 'utf8');
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { slug, language, body, ...(parse(front) as Omit<Article, 'slug' | 'language' | 'body'>) };
}

/** All demo content as the files give it. */
export const contents = PROVIDERS.map((id) => ({
  id,
  text: readFileSync(new URL(`${id}/provider.yaml`, CONTENT), 'utf8'),
  data: parse(readFileSync(new URL(`${id}/provider.yaml`, CONTENT), 'utf8')) as Provider,
  articles: readdirSync(new URL(`${id}/articles/`, CONTENT)).map((file) => readArticle(id, file)),
}));
