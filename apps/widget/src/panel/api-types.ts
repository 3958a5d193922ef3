/**
 * What the widget's few procedures take and answer. Written out here so that the panel carries no client library;
 * `test/api-types.test.ts` holds them against the router's own types.
 */
export interface Config {
  provider: { name: string };
  look: { accent?: string; radius?: number };
  visitor: { verified: boolean; name: string | null; email: string | null };
  terms: { severity: string };
  severities: { key: string; name: string; definition: string }[];
  facts: Fact[];
  environments: Environment[];
  hotline: Hotline | null;
  products: { key: string; name: string }[];
  /** IANA name of the provider's zone, to be named where the reader's differs. */
  timeZone: string;
}

export type Environment = 'production' | 'test';

export interface Fact {
  key: string;
  label: string;
  hint: string | null;
  required: boolean;
  multiline: boolean;
  /** Severity keys that ask for it; null: all. */
  severities: string[] | null;
  /** The answers that there are; null: it is answered in words. */
  choices: { key: string; label: string }[] | null;
  /** Asked only where these facts were answered so, '' for "not at all"; null: always. */
  onlyWith: Record<string, string[]> | null;
  onlyWithoutProduct: boolean;
}

export interface Hotline {
  number: string;
  label: string;
}

export interface Found {
  searchId: string;
  items: { slug: string; title: string; language: string; excerpt: string }[];
}

export interface Article {
  slug: string;
  title: string;
  language: string;
  nodes: ArticleNode[];
}

export type ArticleNode = string | { tag: string; href?: string; children: ArticleNode[] };

export interface Answer {
  outcome: 'accepted' | 'waiting' | 'redirected' | 'refused';
  responseDueAt: string | null;
  clockStartsAt: string | null;
  severityName: string;
  window: string | null;
  missingFacts: { key: string; label: string }[];
  reasons: { rule: string; text: string }[];
  next?: { kind: string; label: string; target: string };
}

export type Opened = (Answer & { number: string | null }) | { outcome: 'confirm'; number: null };

/** Input of `coverage.preview`; `widget.open` takes the texts, the search and, of strangers, name and e-mail on top. */
export interface Request {
  severity: string;
  channel: 'widget';
  environment: Environment;
  product: string | null;
  facts: Record<string, string>;
}

export interface OpenInput extends Request {
  subject: string;
  description: string;
  searchId: string;
  name?: string;
  email?: string;
}
