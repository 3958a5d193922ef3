import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PersonContent } from './content.ts';

/** The shape of `partners.yaml`, described in the content's README. */
export interface PartnersContent {
  /** What the partner of `provider.yaml` wrote when it asked its customers. */
  reason: string;
  /** Key of a person of that partner's customers → what its person asked for them. */
  tickets: PartnerTicketContent[];
  /** System houses beside it: each asks one customer, and may have had access to another. */
  others: OtherPartnerContent[];
  /** What visitors of the demo site looked for. */
  searches: string[];
}

export interface OtherPartnerContent {
  name: string;
  person: PersonContent;
  /** Key of the customer that has yet to decide. */
  asks: string;
  reason: string;
  /** Key of a customer that has taken its access back. */
  had?: string;
}

/** A ticket that the partner's person opened for a customer: the product says for whom. */
export interface PartnerTicketContent {
  product: string;
  severity: string;
  subject: string;
  description: string;
  facts: Record<string, string>;
  openedHoursAgo: number;
}

export const readPartners = (id: string): PartnersContent =>
  parse(readFileSync(new URL(`../content/${id}/partners.yaml`, import.meta.url), 'utf8')) as PartnersContent;
