import type { Catalogue } from '@zusage/catalogue';
import { currentCatalogue, findProducts, productNames } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { findOrganisationByNumber, organisationNames } from '@zusage/identity';
import {
  countTickets,
  listTickets,
  OPEN_STATUSES,
  searchTicketIds,
  type Ticket,
  type TicketCriteria,
  type TicketReach,
  type TicketStatus,
} from '@zusage/tickets';
import type { PersonScope } from './scope.ts';
import { severitiesByRank, toSummary, type TicketSummary } from './ticket-summary.ts';
import { visibleRecords } from './visibility.ts';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface ListRequest {
  limit: number;
  cursor?: string | undefined;
}

/** What a list of tickets is narrowed to. */
export interface TicketFilter {
  status?: TicketStatus | 'unresolved' | 'waiting' | undefined;
  /** The beginning of a number, or words of the subject. */
  q?: string | undefined;
  /** Key of a product. */
  product?: string | undefined;
  /** `mine`: what the reader opened. */
  person?: 'mine' | undefined;
  /** Number of a customer; one out of reach has no tickets. */
  customer?: string | undefined;
}

export interface TicketLine extends TicketSummary {
  organisation: string | null;
  requester: string;
  /** The partner that acts for the customer. */
  partner: string | null;
  product: string | null;
}

/** Tickets that the reader may see: the newest first, or in due order. */
export async function listTicketSummaries(
  scope: PersonScope,
  request: ListRequest & TicketFilter & { sort?: 'newest' | 'due' | undefined },
): Promise<Page<TicketLine>> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { tickets: reach } = await visibleRecords(trx, scope);
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    const page = await listTickets(trx, scope.providerId, {
      ...(await criteriaOf(trx, scope, reach, request)),
      statuses: statusesOf(request.status),
      order:
        request.sort === 'due' ? { by: 'due', severities: severitiesByRank(catalogue) } : { by: 'newest' },
      limit: request.limit,
      cursor: request.cursor,
    });
    return { items: await toLines(trx, scope, page.items, catalogue, reach), nextCursor: page.nextCursor };
  });
}

export interface TicketCounts {
  unresolved: number;
  waiting: number;
  resolved: number;
  closed: number;
  all: number;
}

/** How many tickets each view holds, under the same filters. */
export async function countTicketViews(scope: PersonScope, filter: TicketFilter): Promise<TicketCounts> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { tickets: reach } = await visibleRecords(trx, scope);
    const counts = await countTickets(trx, scope.providerId, await criteriaOf(trx, scope, reach, filter));
    const waiting = counts.waiting_for_facts + counts.waiting_for_customer;
    const unresolved = counts.open + waiting;
    const { resolved, closed } = counts;
    return { unresolved, waiting, resolved, closed, all: unresolved + resolved + closed };
  });
}

const FOUND_MAX = 2_000;
/** No customer has this id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

async function criteriaOf(
  trx: Transaction,
  scope: PersonScope,
  reach: TicketReach,
  { q, product, person, customer }: TicketFilter,
): Promise<TicketCriteria> {
  const products = product && (await findProducts(trx, scope.providerId, product, reach.organisationIds));
  const searched = q?.trim();
  const organisation =
    customer === undefined ? null : await findOrganisationByNumber(trx, scope.providerId, customer);
  return {
    reach,
    ...(customer === undefined ? {} : { organisationId: organisation?.id ?? NOBODY }),
    ...(products ? { productIds: products.map(({ id }) => id) } : {}),
    ...(person === 'mine' ? { personId: scope.actor.person.id } : {}),
    ...(searched
      ? { ids: await searchTicketIds(trx, { query: searched, visible: reach, limit: FOUND_MAX }) }
      : {}),
  };
}

function statusesOf(status: TicketFilter['status']): readonly TicketStatus[] | undefined {
  if (status === undefined) return undefined;
  if (status === 'unresolved') return OPEN_STATUSES;
  return status === 'waiting' ? ['waiting_for_facts', 'waiting_for_customer'] : [status];
}

async function toLines(
  trx: Transaction,
  { providerId, locale }: PersonScope,
  tickets: readonly Ticket[],
  catalogue: Catalogue,
  reach: TicketReach,
): Promise<TicketLine[]> {
  // A contact sees one customer, whose name stands on the page already.
  const nameOf =
    reach.organisationIds?.length === 1
      ? () => null
      : await organisationNames(
          trx,
          providerId,
          tickets.map((ticket) => ticket.organisation_id),
        );
  const productOf = await productNames(
    trx,
    providerId,
    tickets.map((ticket) => ticket.product_id),
  );
  return tickets.map((ticket) => ({
    ...toSummary(ticket, catalogue, locale),
    organisation: nameOf(ticket.organisation_id),
    requester: ticket.requester_name,
    partner: ticket.requester_partner,
    product: productOf(ticket.product_id),
  }));
}
