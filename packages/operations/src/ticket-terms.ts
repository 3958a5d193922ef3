import {
  catalogueServedBy,
  heldAnswers,
  targetFor,
  type AskerKind,
  type Catalogue,
  type ChannelKey,
  type RequestKind,
  type Target,
  type TargetCircumstances,
} from '@zusage/catalogue';
import {
  catalogueOfVersion,
  contractById,
  productById,
  type Contract,
  type Product,
} from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { decide, type Decision } from '@zusage/entitlement';
import type { Ticket } from '@zusage/tickets';
import { productFacts } from './product-facts.ts';

/** What a ticket's promise rests on: the catalogue version that decided it, by its contract's calendar; contract; product. */
export interface TicketTerms {
  catalogue: Catalogue;
  /** When that version was published. */
  publishedAt: Date;
  contract: Contract | null;
  product: Product | null;
}

export async function termsOf(trx: Transaction, providerId: string, ticket: Ticket): Promise<TicketTerms> {
  const { catalogue, publishedAt } = await catalogueOfVersion(trx, providerId, ticket.catalogue_version);
  const contract = ticket.contract_id ? await contractById(trx, providerId, ticket.contract_id) : null;
  return {
    catalogue: catalogueServedBy(catalogue, contract?.calendar),
    publishedAt,
    contract,
    product: ticket.product_id ? await productById(trx, providerId, ticket.product_id) : null,
  };
}

export function circumstancesOf(ticket: Ticket, { catalogue, contract }: TicketTerms): TargetCircumstances {
  const channel = ticket.channel as ChannelKey;
  // As `decide` reads them: an answer that is not asked for chooses no target.
  const stated = ticket.facts as Record<string, string>;
  const facts = heldAnswers(catalogue, { hasProduct: ticket.product_id !== null, facts: stated });
  if (!contract) return { channel, facts };
  const { serviceLevel: level, options, agreedMinutes } = contract;
  return { channel, facts, level, options, agreedMinutes };
}

/** The response target that holds for the ticket: chosen when its clock first started, or when it was opened. */
export function targetOf(ticket: Ticket, terms: TicketTerms): Target | null {
  const at = ticket.clock_starts_at ?? ticket.opened_at;
  return targetFor(terms.catalogue, ticket.severity, at, circumstancesOf(ticket, terms));
}

/** When a ticket is decided again, and what has changed about it. */
export interface ChangedTicket {
  at: Date;
  severity?: string;
  channel?: ChannelKey;
  facts?: Record<string, string>;
  request?: RequestKind;
}

/** What is stated, without what was asked for once more and has not come. */
export const givenFacts = ({ facts, missing_facts: missing }: Ticket): Record<string, string> =>
  Object.fromEntries(
    Object.entries(facts as Record<string, string>).filter(([key]) => !missing.includes(key)),
  );

/**
 * The decision that takes the ticket: by its own channel or, where that one refuses it or makes it another severity, as by
 * phone, for somebody has spoken with the customer (N-3). Null when the catalogue takes it in no way.
 */
export function takenDecision(ticket: Ticket, terms: TicketTerms, changed: ChangedTicket): Decision | null {
  const others = (['phone', 'portal'] as const).filter((channel) =>
    terms.catalogue.channels.some(({ key }) => key === channel),
  );
  const ways = [{}, ...others.map((channel) => ({ channel }))];
  const decisions = ways.map((way) => decideTicket(ticket, terms, { ...changed, ...way }));
  const taken = decisions.filter(({ outcome }) => outcome === 'accepted' || outcome === 'waiting');
  const severity = changed.severity ?? ticket.severity;
  return taken.find((one) => one.severity === severity) ?? taken[0] ?? null;
}

/** The decision that the ticket's own catalogue makes for it at a moment, with what has changed about it. */
export function decideTicket(
  ticket: Ticket,
  { catalogue, contract, product }: TicketTerms,
  changed: ChangedTicket,
): Decision {
  return decide(
    {
      at: changed.at,
      severity: changed.severity ?? ticket.severity,
      channel: changed.channel ?? (ticket.channel as ChannelKey),
      environment: ticket.environment as 'production' | 'test',
      contract,
      product: productFacts(product, catalogue, changed.at),
      asker: { kind: ticket.asker as AskerKind, certified: ticket.asker_certified },
      facts: changed.facts ?? (ticket.facts as Record<string, string>),
      ...(changed.request ? { request: changed.request } : {}),
    },
    catalogue,
  );
}
