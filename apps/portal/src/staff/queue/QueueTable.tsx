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
  const { staff, staffTicket, tickets: words } = view.messages;
  const titles: [key: string, title: string][] = [
    ['left', staff.remaining],
    ['due', staff.due],
    ['subject', staff.subject],
    ['customer', staff.customer],
    ['severity', severityTerm],
    ['status', words.state],
    ['assignee', staffTicket.assignee],
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
  return (
    <tr class={`queue-row queue-row-${left.state}`} role="row">
      <td class="queue-left" role="cell">
        <span class={left.state === 'none' ? 'soft' : undefined}>{left.text}</span>
      </td>
      <td class="queue-due" role="cell">
        {ticket.responseDueAt && left.state !== 'none' && (
          <time dateTime={ticket.responseDueAt}>{view.times.absolute(ticket.responseDueAt)}</time>
        )}
      </td>
      <th class="queue-subject" scope="row" role="rowheader">
        <a href={view.to.staffTicket(ticket.number)} data-ticket={ticket.number}>
          {ticket.subject}
        </a>
      </th>
      <Parties view={view} ticket={ticket} />
      <td class="queue-severity" role="cell">
        {withoutTerm(ticket.severityName, severityTerm)}
      </td>
      <td class="queue-status" role="cell">
        <State view={view} ticket={ticket} isLate={left.state === 'late'} />
      </td>
      <td class="queue-assignee" role="cell">
        {ticket.assignee}
      </td>
      <td class="queue-number" role="cell">
        <ChannelMark view={view} channel={ticket.channel} /> {ticket.number}
      </td>
    </tr>
  );
}

/** Whose ticket it is, and who waits. */
function Parties({ view, ticket }: { view: View; ticket: QueueItem }) {
  const { staffTicket, partners } = view.messages;
  const { requester, partner } = ticket;
  const organisation = ticket.organisation ?? staffTicket.visitor;
  const person = partner ? partners.withPartner({ name: requester, partner }) : requester;
  return (
    <td class="queue-customer" role="cell" title={`${organisation}, ${person}`}>
      <span class="queue-parties">
        <span>{organisation}</span> <span class="soft">{person}</span>
      </span>
    </td>
  );
}

function State({ view, ticket, isLate }: { view: View; ticket: QueueItem; isLate: boolean }) {
  const { staff, staffTicket } = view.messages;
  return (
    <>
      {isLate ? <StatusLabel shape="late" text={staff.late} /> : <StaffStatus view={view} ticket={ticket} />}
      {ticket.escalated && <span class="queue-mark">{staffTicket.escalatedMark}</span>}
    </>
  );
}
