import { EmptyState, RuledList } from '@zusage/ui';
import type { TicketSummary } from '../api-types.ts';
import { ticketItem } from '../tickets/ticket-item.tsx';
import type { View } from '../view.ts';

/** So many that the contracts below stay in sight; the rest is a page of its own. */
const TICKETS_SHOWN = 8;

/** Open tickets in due order, with the time that is left. */
export function OpenTickets({ view, tickets }: { view: View; tickets: readonly TicketSummary[] }) {
  const { overview, knowledge } = view.messages;
  const empty = (
    <EmptyState title={overview.openTicketsEmpty} action={<a href={view.to.knowledge}>{knowledge.title}</a>}>
      <p>{overview.openTicketsEmptyHelp}</p>
    </EmptyState>
  );
  const shown = tickets.slice(0, TICKETS_SHOWN);
  const more = tickets.length - shown.length;
  return (
    <>
      <RuledList items={shown.map((ticket) => ticketItem(view, ticket))} empty={empty} ordered />
      {more > 0 && (
        <p>
          <a href={view.to.tickets}>{overview.moreTickets({ count: more })}</a>
        </p>
      )}
    </>
  );
}
