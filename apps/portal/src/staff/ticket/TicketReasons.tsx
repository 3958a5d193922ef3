import { ReasonList } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';

/** Why this deadline and no other, with the catalogue that decided it. Folded: staff look it up when somebody asks. */
export function TicketReasons({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { tickets, common, coverage, staff } = view.messages;
  const date = view.times.day(ticket.cataloguePublishedAt);
  if (ticket.reasons.length === 0) return null;
  return (
    <div class="fact">
      <ReasonList
        folded
        title={tickets.reasons}
        ruleLabel={common.rule}
        reasons={ticket.reasons}
        hrefOf={(rule) => `${view.to.description}#${rule}`}
        note={coverage.decidedBy({ version: ticket.catalogueVersion, date })}
      />
      <p class="fact-note">
        <a href={view.to.catalogueVersions}>{staff.catalogueVersion({ version: ticket.catalogueVersion })}</a>
      </p>
    </div>
  );
}
