import { currentCatalogue, findProducts } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { findOrganisationByNumber, listStaff, organisationNames, personNames } from '@zusage/identity';
import {
  countQueue,
  listTickets,
  OPEN_STATUSES,
  searchTicketIds,
  type QueueCounts,
  type TicketCriteria,
} from '@zusage/tickets';
import { databaseNow } from './instant.ts';
import type { PersonScope } from './scope.ts';
import type { ListRequest, Page } from './ticket-lists.ts';
import { severitiesByRank, toSummary, type TicketSummary } from './ticket-summary.ts';

export interface QueueItem extends TicketSummary {
  organisation: string | null;
  requester: string;
  /** The partner that acts for the customer. */
  partner: string | null;
  channel: string;
  /** Name of whoever has it; null: nobody. */
  assignee: string | null;
}

/** The views of the queue. */
export const QUEUE_VIEWS = ['all', 'mine', 'unassigned', 'waiting', 'escalated', 'late'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export interface QueueFilter {
  view?: QueueView | undefined;
  severity?: string | undefined;
  customerNumber?: string | undefined;
  /** Key of a product; of every customer that has one of that key. */
  product?: string | undefined;
  /** The beginning of a number, or words of the subject. */
  q?: string | undefined;
}

const EVERYTHING = { organisationIds: null };
const FOUND_MAX = 2_000;

/** What staff answer next: in due order. A customer or product that is not there has no tickets. */
export async function listQueueItems(
  scope: PersonScope,
  request: ListRequest & QueueFilter,
): Promise<Page<QueueItem>> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    const page = await listTickets(trx, scope.providerId, {
      ...(await criteriaOf(trx, scope, request)),
      order: { by: 'due', severities: severitiesByRank(catalogue) },
      limit: request.limit,
      cursor: request.cursor,
    });
    const ids = page.items.map((ticket) => ticket.organisation_id);
    const nameOf = await organisationNames(trx, scope.providerId, ids);
    const assignees = page.items.map((ticket) => ticket.assignee_id);
    const personOf = await personNames(trx, scope.providerId, assignees);
    return {
      items: page.items.map((ticket) => ({
        ...toSummary(ticket, catalogue, scope.locale),
        organisation: nameOf(ticket.organisation_id),
        requester: ticket.requester_name,
        partner: ticket.requester_partner,
        channel: ticket.channel,
        assignee: personOf(ticket.assignee_id),
      })),
      nextCursor: page.nextCursor,
    };
  });
}

/** How many tickets each view of the queue holds. */
export async function countQueueViews(scope: PersonScope): Promise<QueueCounts> {
  return scope.database.tenant(scope.providerId, async (trx) =>
    countQueue(trx, scope.providerId, { personId: scope.actor.person.id, now: await databaseNow(trx) }),
  );
}

/** The provider's people to whom a ticket can be given, by name. */
export async function listColleagues(
  scope: PersonScope,
): Promise<{ items: { name: string; email: string; you: boolean }[] }> {
  const staff = await scope.database.tenant(scope.providerId, (trx) => listStaff(trx, scope.providerId));
  const own = scope.actor.person.id;
  return { items: staff.map(({ id, name, email }) => ({ name, email, you: id === own })) };
}

async function criteriaOf(
  trx: Transaction,
  scope: PersonScope,
  filter: QueueFilter,
): Promise<TicketCriteria> {
  const { providerId } = scope;
  const { severity, customerNumber, product, q } = filter;
  const customer = customerNumber && (await findOrganisationByNumber(trx, providerId, customerNumber));
  const products = product && (await findProducts(trx, providerId, product, null));
  const searched = q?.trim();
  const none = customerNumber && !customer ? { ids: [] } : {};
  return {
    reach: EVERYTHING,
    statuses: OPEN_STATUSES,
    ...(await viewOf(trx, scope, filter.view)),
    ...(severity ? { severity } : {}),
    ...(customer ? { organisationId: customer.id } : {}),
    ...(products ? { productIds: products.map(({ id }) => id) } : {}),
    ...(searched
      ? { ids: await searchTicketIds(trx, { query: searched, visible: EVERYTHING, limit: FOUND_MAX }) }
      : {}),
    ...none,
  };
}

async function viewOf(
  trx: Transaction,
  { actor }: PersonScope,
  view: QueueView = 'all',
): Promise<Partial<TicketCriteria>> {
  switch (view) {
    case 'all':
      return {};
    case 'mine':
      return { assigneeId: actor.person.id };
    case 'unassigned':
      return { assigneeId: null };
    case 'waiting':
      return { statuses: ['waiting_for_facts', 'waiting_for_customer'] };
    case 'escalated':
      return { escalated: true };
    case 'late':
      return { lateAt: await databaseNow(trx) };
  }
}
