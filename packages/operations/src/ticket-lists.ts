import { currentCatalogue } from '@zusage/contracts';
import { organisationNames } from '@zusage/identity';
import { listQueue, listTickets, OPEN_STATUSES, type TicketStatus } from '@zusage/tickets';
import type { PersonScope } from './scope.ts';
import { toSummary, type TicketSummary } from './ticket-summary.ts';
import { visibleRecords } from './visibility.ts';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface ListRequest {
  limit: number;
  cursor?: string | undefined;
}

/** Tickets that the actor may see, newest first. */
export async function listTicketSummaries(
  scope: PersonScope,
  request: ListRequest & { status?: TicketStatus | 'unresolved' | undefined },
): Promise<Page<TicketSummary & { organisation: string | null }>> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { tickets: reach } = await visibleRecords(trx, scope);
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    const statuses =
      request.status === 'unresolved' ? OPEN_STATUSES : request.status ? [request.status] : null;
    const page = await listTickets(trx, scope.providerId, {
      reach,
      limit: request.limit,
      cursor: request.cursor,
      ...(statuses ? { statuses } : {}),
    });
    // A contact sees one customer, whose name stands on the page already.
    const nameOf =
      reach.organisationIds?.length === 1
        ? () => null
        : await organisationNames(
            trx,
            scope.providerId,
            page.items.map((ticket) => ticket.organisation_id),
          );
    return {
      items: page.items.map((ticket) => ({
        ...toSummary(ticket, catalogue, scope.locale),
        organisation: nameOf(ticket.organisation_id),
      })),
      nextCursor: page.nextCursor,
    };
  });
}

export interface QueueItem extends TicketSummary {
  organisation: string | null;
  requester: string;
  /** The partner that acts for the customer. */
  partner: string | null;
  channel: string;
}

/** What staff answer next: in due order. */
export async function listQueueItems(scope: PersonScope, request: ListRequest): Promise<Page<QueueItem>> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    const page = await listQueue(trx, scope.providerId, request);
    const nameOf = await organisationNames(
      trx,
      scope.providerId,
      page.items.map((ticket) => ticket.organisation_id),
    );
    return {
      items: page.items.map((ticket) => ({
        ...toSummary(ticket, catalogue, scope.locale),
        organisation: nameOf(ticket.organisation_id),
        requester: ticket.requester_name,
        partner: ticket.requester_partner,
        channel: ticket.channel,
      })),
      nextCursor: page.nextCursor,
    };
  });
}
