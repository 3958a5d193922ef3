import { StatusLabel } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { QueueItem } from '../api-types.ts';
import { ChannelMark } from '../channel.tsx';
import { withoutTerm } from '../severity.ts';
import { StaffStatus } from '../status.tsx';
import { timeLeft } from './time-left.ts';

export interface QueueTableProps {
  view: View;
  tickets: readonly QueueItem[];
  /** The catalogue's word: "Schweregrad". */
  severityTerm: string;
}

/** One line per ticket in due order; folds to three short lines where there is no room. */
export function QueueTable({ view, tickets, severityTerm }: QueueTableProps) {
  const { staff, tickets: words, request } = view.messages;
  const titles: [key: string, title: string][] = [
    ['due', staff.due],
    ['left', staff.remaining],
    ['subject', staff.subject],
    ['customer', staff.customer],
    ['severity', severityTerm],
    ['status', words.state],
    ['channel', request.channel],
    ['number', staff.number],
  ];
  return (
    <table class="queue" role="table">
      <caption class="visually-hidden">{staff.queueTitle}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {titles.map(([key, title]) => (
            <th key={key} class={`queue-${key}`} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {tickets.map((ticket) => (
          <Row key={ticket.number} view={view} ticket={ticket} severityTerm={severityTerm} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ view, ticket, severityTerm }: { view: View; ticket: QueueItem; severityTerm: string }) {
  const left = timeLeft(view, ticket);
  const organisation = ticket.organisation ?? view.messages.common.unknown;
  const { requester, partner } = ticket;
  const person = partner ? view.messages.partners.withPartner({ name: requester, partner }) : requester;
  return (
    <tr class={`queue-row queue-row-${left.state}`} role="row">
      <td class="queue-due" role="cell">
        {ticket.responseDueAt && left.state !== 'none' && (
          <time dateTime={ticket.responseDueAt}>{view.times.absolute(ticket.responseDueAt)}</time>
        )}
      </td>
      <td class="queue-left" role="cell">
        <span class={left.state === 'none' ? 'soft' : undefined}>{left.text}</span>
      </td>
      <th class="queue-subject" scope="row" role="rowheader">
        <a href={view.to.staffTicket(ticket.number)} data-ticket={ticket.number} title={ticket.subject}>
          {ticket.subject}
        </a>
      </th>
      <td class="queue-customer" role="cell" title={`${organisation}, ${person}`}>
        <span class="queue-parties">
          <span>{organisation}</span> <span class="soft">{person}</span>
        </span>
      </td>
      <td class="queue-severity" role="cell">
        {withoutTerm(ticket.severityName, severityTerm)}
      </td>
      <td class="queue-status" role="cell">
        {left.state === 'late' ? (
          <StatusLabel shape="late" text={view.messages.staff.late} />
        ) : (
          <StaffStatus view={view} ticket={ticket} />
        )}
      </td>
      <td class="queue-channel" role="cell">
        <ChannelMark view={view} channel={ticket.channel} />
      </td>
      <td class="queue-number" role="cell">
        {ticket.number}
      </td>
    </tr>
  );
}
