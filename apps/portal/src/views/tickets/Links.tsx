import type { TicketDetail } from '../api-types.ts';
import type { View } from '../view.ts';

export interface LinksProps {
  view: View;
  ticket: TicketDetail;
  /** Address of a ticket on this side of the house. */
  to: (number: string) => string;
}

/** The ticket that this one goes on from, and those that went on from it (K-10, K-12). */
export function Links({ view, ticket, to }: LinksProps) {
  const { ticketLife } = view.messages;
  const { followUpOf, followUps } = ticket;
  if (!followUpOf && followUps.length === 0) return null;
  return (
    <dl class="links">
      {followUpOf && (
        <div>
          <dt class="soft small">{ticketLife.followUpOf}</dt>
          <dd>
            <a href={to(followUpOf.number)}>{followUpOf.number}</a> {followUpOf.subject}
          </dd>
        </div>
      )}
      {followUps.length > 0 && (
        <div>
          <dt class="soft small">{ticketLife.followUps}</dt>
          {followUps.map(({ number, subject }) => (
            <dd key={number}>
              <a href={to(number)}>{number}</a> {subject}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
