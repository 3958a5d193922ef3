import { Button, Notice } from '@zusage/ui';
import type { StepOutcome } from '../../forms/ticket-steps.ts';
import type { TicketDetail } from '../api-types.ts';
import { newRequestHref } from '../search-links.ts';
import type { View } from '../view.ts';
import { StepForm } from './StepForm.tsx';

export interface EndingProps {
  view: View;
  ticket: TicketDetail;
  outcome: Extract<StepOutcome, { done: null }> | null;
}

/** A ticket that is over: how it ended, until when it can be opened again, and where the matter goes on (K-9, K-10). */
export function Ending(props: EndingProps) {
  return props.ticket.status === 'resolved' ? <Resolved {...props} /> : <Closed {...props} />;
}

function Resolved({ view, ticket, outcome }: EndingProps) {
  const { ticketLife } = view.messages;
  const kind = ticketLife.resolution[ticket.resolution ?? 'solved'];
  return (
    <>
      <Notice kind="success" title={ticketLife.resolvedTitle({ kind: kind.name })}>
        <p>{kind.sentence}</p>
        <p>{periodWords(view, ticket)}</p>
      </Notice>
      {ticket.may.reopen && (
        <section class="section" aria-labelledby="reopen-title">
          <h2 id="reopen-title">{ticketLife.reopenTitle}</h2>
          <StepForm
            view={view}
            step="reopen"
            outcome={outcome}
            label={ticketLife.reopenWhy}
            hint={ticketLife.reopenHint}
            submit={ticketLife.reopenSend}
            look="primary"
          />
          {ticket.may.close && <Confirm view={view} outcome={outcome} />}
        </section>
      )}
      {!ticket.may.reopen && ticket.may.close && <Confirm view={view} outcome={outcome} />}
      {ticket.may.followUp && <FollowUp view={view} ticket={ticket} />}
    </>
  );
}

/** The customer's own word that it is settled: nothing has to wait for the period's end. */
function Confirm({ view, outcome }: Pick<EndingProps, 'view' | 'outcome'>) {
  const { confirm } = view.messages.ticketLife;
  return <StepForm view={view} step="close" outcome={outcome} label="" submit={confirm} wordless />;
}

function periodWords({ messages, times }: View, { may, reopenUntil, closesAt }: TicketDetail): string {
  const { ticketLife } = messages;
  const until = !reopenUntil
    ? ''
    : may.reopen
      ? ticketLife.reopenUntil({ at: times.absolute(reopenUntil) })
      : ticketLife.reopenOver;
  const then = !closesAt
    ? ''
    : closesAt === reopenUntil
      ? ticketLife.thenClosed
      : ticketLife.closesAt({ at: times.absolute(closesAt) });
  return [until, then].filter(Boolean).join(' ');
}

function Closed({ view, ticket }: EndingProps) {
  const { tickets, ticketLife } = view.messages;
  return (
    <Notice
      title={tickets.closedNotice}
      action={<Button href={followUpHref(view, ticket)}>{ticketLife.followUp}</Button>}
    >
      {ticket.closedAt && <p>{ticketLife.closedAt({ at: view.times.absolute(ticket.closedAt) })}</p>}
      <p>{ticketLife.followUpHelp}</p>
    </Notice>
  );
}

function FollowUp({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { ticketLife } = view.messages;
  return (
    <p>
      {ticketLife.followUpHelp} <a href={followUpHref(view, ticket)}>{ticketLife.followUp}</a>
    </p>
  );
}

/** The same matter goes on: the new request begins at the same product. */
const followUpHref = ({ to }: View, { number, product }: TicketDetail): string =>
  newRequestHref(to, { followUp: number, product: product?.key ?? '' });
