import { EmptyState, RuledList } from '@zusage/ui';
import type { TicketSummary } from '../api-types.ts';
import { ticketItem } from '../tickets/ticket-item.tsx';
import type { View } from '../view.ts';

/** Open tickets in due order, with the time that is left. */
export function OpenTickets({ view, tickets }: { view: View; tickets: readonly TicketSummary[] }) {
  const { overview, knowledge } = view.messages;
  const empty = (
    <EmptyState title={overview.openTicketsEmpty} action={<a href={view.to.knowledge}>{knowledge.title}</a>}>
      <p>{overview.openTicketsEmptyHelp}</p>
    </EmptyState>
  );
  return <RuledList items={tickets.map((ticket) => ticketItem(view, ticket))} empty={empty} ordered />;
}
