import type { Locale } from '@zusage/i18n';

/** The same words in every language that a certificate is made out in. */
export type Words = Record<Locale, string>;

export const STATEMENT_FORMAT = 'zusage-certificate/1';

/**
 * What a certificate states, word for word (N-1, SEP-2). Frozen when it is issued: a contract that changes later changes
 * nothing in it. Numbers are whole, days are `YYYY-MM-DD`, moments `YYYY-MM-DDTHH:mm:ssZ`.
 */
export type Statement = {
  format: typeof STATEMENT_FORMAT;
  /** `name` is the company that promises, `service` what it calls its service. */
  provider: { id: string; name: string; service: string; accent: string };
  number: string;
  /** Opens the public page that says what the certificate is worth; in no list and not to be guessed (S46). */
  code: string;
  /** Address of that page. */
  address: string;
  issuedAt: string;
  /** The day of it in the provider's zone. */
  issuedOn: string;
  /** First and last day, both included. */
  validFrom: string;
  validUntil: string;
  holder: { name: string; customerNumber: string };
  contract: string;
  /** Of the catalogue that the promises were read from. */
  catalogueVersion: number;
  level: { key: string; name: Words; description: Words };
  options: { key: string; name: Words }[];
  /** The service window's hours in words. */
  window: Words | null;
  /** What the provider calls a severity, and what its times are times until. */
  terms: { severity: Words; response: Words };
  targets: StatedTarget[];
  products: StatedProduct[];
  sites: string[];
};

export type StatedTarget = {
  severity: string;
  name: Words;
  /** Null where no time is promised (K-5) or none was agreed (SB-3). */
  minutes: number | null;
  /** The clock runs on real time; otherwise in a window alone. */
  elapsed: boolean;
  /** "binnen 4 Stunden", "nicht vereinbart", "keine feste Zeit". */
  time: Words;
  /** When the clock runs; null where none does. */
  clock: Words | null;
  /** Under which circumstances alone it holds; null: always. */
  condition: Words | null;
  note: Words | null;
  rule: string;
};

export type StatedProduct = {
  name: string;
  version: string | null;
  environment: Words;
  /** How it is recognised: License ID, serial number, … (SEP-2, N-23). */
  identifiers: { kind: string; name: Words; value: string }[];
  site: string | null;
};
