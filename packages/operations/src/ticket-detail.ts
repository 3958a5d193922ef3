import type { Decision } from '@zusage/entitlement';
import { catalogueOfVersion, contractById, productById, type Contract } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { findOrganisation } from '@zusage/identity';
import { getSearch } from '@zusage/knowledge';
import { findTicket, listMessages, type Ticket } from '@zusage/tickets';
import { targetFor, type Catalogue, type ChannelKey } from '@zusage/catalogue';
import { factLabels, reasonsIn, windowLabel, type Reason } from './answer.ts';
import { toInstant, toInstantOrNull, type Instant } from './instant.ts';
import { isStaff, type PersonScope } from './scope.ts';
import { toSummary, type TicketSummary } from './ticket-summary.ts';
import { visibleRecords } from './visibility.ts';

export interface MessageView {
  author: string;
  /** The house the author comes from when a partner acts for the customer. */
  partner: string | null;
  authorKind: 'requester' | 'staff' | 'system';
  body: string;
  at: Instant;
}

export interface TicketDetail extends TicketSummary {
  clockStartsAt: Instant | null;
  channel: string;
  environment: 'production' | 'test';
  product: { key: string; name: string } | null;
  contract: string | null;
  organisation: { customerNumber: string; name: string } | null;
  requester: { name: string; email: string | null; partner: string | null };
  facts: { key: string; label: string; value: string }[];
  missingFacts: { key: string; label: string }[];
  messages: MessageView[];
  reasons: Reason[];
  /** The catalogue that decided: a later one never changes this promise. */
  catalogueVersion: number;
  window: string | null;
  hotline: { number: string; label: string } | null;
  /** What was searched and read before the ticket was opened (K-1). */
  search: { query: string; read: { slug: string; title: string }[] } | null;
}

/** @throws AppError not_found, also for a ticket that the actor may not see */
export async function ticketDetail(scope: PersonScope, number: string): Promise<TicketDetail> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { tickets: reach } = await visibleRecords(trx, scope);
    const ticket = await findTicket(trx, scope.providerId, number, { reach });
    if (!ticket) throw new AppError('not_found');
    const { catalogue } = await catalogueOfVersion(trx, scope.providerId, ticket.catalogue_version);
    const messages = await listMessages(trx, scope.providerId, ticket.id, { withInternal: false });
    const contract = ticket.contract_id
      ? await contractById(trx, scope.providerId, ticket.contract_id)
      : null;
    const parties = await partiesOf(trx, scope, ticket, contract);
    const search = ticket.search_id
      ? await getSearch(trx, scope.providerId, ticket.search_id, scope.locale)
      : null;
    return {
      ...toSummary(ticket, catalogue, scope.locale),
      ...promiseOf(ticket, contract, catalogue, scope),
      ...parties,
      requester: {
        name: ticket.requester_name,
        email: isStaff(scope.actor) ? ticket.requester_email : null,
        partner: ticket.requester_partner,
      },
      messages: messages.map((message) => ({
        author: message.author_name,
        partner: message.author_partner,
        authorKind: message.author_kind as MessageView['authorKind'],
        body: message.body,
        at: toInstant(message.at),
      })),
      search: search && { query: search.query, read: search.read },
    };
  });
}

function promiseOf(ticket: Ticket, contract: Contract | null, catalogue: Catalogue, { locale }: PersonScope) {
  const facts = ticket.facts as Record<string, string>;
  const target = targetFor(catalogue, ticket.severity, ticket.opened_at, {
    channel: ticket.channel as ChannelKey,
    ...(contract ? { level: contract.serviceLevel, options: contract.options } : {}),
  });
  return {
    clockStartsAt: toInstantOrNull(ticket.clock_starts_at),
    channel: ticket.channel,
    environment: ticket.environment as TicketDetail['environment'],
    facts: factLabels(catalogue, Object.keys(facts), locale).map((fact) => ({
      ...fact,
      value: facts[fact.key] ?? '',
    })),
    missingFacts: factLabels(catalogue, ticket.missing_facts, locale),
    reasons: reasonsIn(ticket.reasons as Decision['reasons'], locale),
    catalogueVersion: ticket.catalogue_version,
    window: ticket.response_due_at ? windowLabel(catalogue, target?.window ?? null, locale) : null,
    hotline: catalogue.hotline
      ? { number: catalogue.hotline.number, label: catalogue.hotline.label[locale] }
      : null,
  };
}

async function partiesOf(
  trx: Transaction,
  { providerId }: PersonScope,
  ticket: Ticket,
  contract: Contract | null,
) {
  const product = ticket.product_id ? await productById(trx, providerId, ticket.product_id) : null;
  const organisation = ticket.organisation_id
    ? await findOrganisation(trx, providerId, ticket.organisation_id)
    : null;
  return {
    product: product && { key: product.key, name: product.name },
    contract: contract?.number ?? null,
    organisation: organisation && { customerNumber: organisation.customerNumber, name: organisation.name },
  };
}
