import { formatList } from '@zusage/i18n';
import { Notice, ReasonList } from '@zusage/ui';
import type { TicketDetail } from '../api-types.ts';
import type { View } from '../view.ts';

/** Right after a request was taken: its number, by when there will be an answer, and why. */
export function Opened({ view, ticket, draftKey }: { view: View; ticket: TicketDetail; draftKey: string }) {
  const { request, tickets, common } = view.messages;
  const missing = ticket.missingFacts.map(({ label }) => label);
  return (
    <div class="page-notice" data-forget-draft={draftKey}>
      <Notice
        kind={ticket.status === 'waiting_for_facts' ? 'warn' : 'success'}
        title={request.acceptedTitle({ number: ticket.number })}
        live
      >
        <p>
          {ticket.responseDueAt
            ? request.acceptedBy({ due: view.times.spoken(ticket.responseDueAt) })
            : request.acceptedNoDeadline}
        </p>
        {missing.length > 0 && (
          <p>
            {request.missingFacts({ list: formatList(missing, view.locale) })}{' '}
            {ticket.status === 'waiting_for_facts' ? tickets.factsHelp : tickets.factsFaster}
          </p>
        )}
        <p>{request.quoteNumber}</p>
        {/* The rest stands in the margin; the first one is the promise's own. */}
        <ReasonList title={request.reasons} ruleLabel={common.rule} reasons={ticket.reasons.slice(0, 1)} />
      </Notice>
    </div>
  );
}
