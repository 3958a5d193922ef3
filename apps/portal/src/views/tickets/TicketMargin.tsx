import { DefinitionList, DueTime, ReasonList, type Fact } from '@zusage/ui';
import type { TicketDetail } from '../api-types.ts';
import { phoneHref } from '../next-step.ts';
import { isOver, TicketStatus } from '../ticket-state.tsx';
import { requesterOf } from '../partners/acting.ts';
import type { View } from '../view.ts';

/** The facts beside the conversation: the clock, whose turn it is, what it rests on, and why. */
export function TicketMargin({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { common, tickets } = view.messages;
  return (
    <>
      <Clock view={view} ticket={ticket} />
      <DefinitionList facts={[...stateFacts(view, ticket), ...coverFacts(view, ticket)]} />
      {ticket.reasons.length > 0 && (
        <ReasonList title={tickets.reasons} ruleLabel={common.rule} reasons={ticket.reasons} folded />
      )}
      <Searched view={view} ticket={ticket} />
    </>
  );
}

/** The promised moment, large, and what the clock does. */
function Clock({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { messages, times } = view;
  const { tickets, common } = messages;
  if (!ticket.responseDueAt) {
    return (
      <div class="two-lines">
        <p class="soft small">{tickets.answerBy}</p>
        <p>{common.noFixedTime}</p>
        {ticket.respondedAt && (
          <p class="soft">{tickets.answeredAt({ at: times.absolute(ticket.respondedAt) })}</p>
        )}
      </div>
    );
  }
  const due = times.moment(ticket.responseDueAt);
  const isLate =
    ticket.missed || (!ticket.respondedAt && !isOver(ticket) && times.isPast(ticket.responseDueAt));
  const isRunning = !ticket.respondedAt && !isOver(ticket);
  const relative = !isRunning
    ? undefined
    : isLate
      ? tickets.late({ duration: times.distance(ticket.responseDueAt) })
      : due.relative;
  return (
    <div class="two-lines">
      <p class="soft small">{tickets.answerBy}</p>
      <DueTime
        {...due}
        relative={relative}
        look="figure"
        state={isRunning ? (isLate ? 'late' : 'running') : 'met'}
      />
      <p class="soft">{clockSentence(view, ticket)}</p>
      {isLate && <p>{tickets.missed}</p>}
    </div>
  );
}

function clockSentence({ messages, times }: View, ticket: TicketDetail): string {
  const { tickets } = messages;
  const { clockStartsAt, responseDueAt, respondedAt } = ticket;
  if (respondedAt && responseDueAt) {
    const kept = respondedAt <= responseDueAt;
    const how = kept
      ? tickets.answeredInTime
      : tickets.answeredLate({ duration: times.between(responseDueAt, respondedAt) });
    return `${tickets.answeredAt({ at: times.absolute(respondedAt) })}, ${how}`;
  }
  if (isOver(ticket)) return tickets.clockStopped;
  if (ticket.status === 'waiting_for_facts' && !clockStartsAt) return tickets.clockPaused;
  if (!clockStartsAt) return '';
  const at = times.absolute(clockStartsAt);
  return `${tickets.clock} ${times.isPast(clockStartsAt) ? tickets.clockSince({ at }) : tickets.clockNotStarted({ at })}`;
}

function stateFacts(view: View, ticket: TicketDetail): Fact[] {
  const { tickets, overview } = view.messages;
  const isTheirs = ticket.status === 'waiting_for_facts' || ticket.status === 'waiting_for_customer';
  const next = isOver(ticket)
    ? tickets.nextStepNone
    : isTheirs
      ? tickets.nextStepYours
      : tickets.nextStepOurs;
  const facts: Fact[] = [
    { term: tickets.state, value: <TicketStatus view={view} status={ticket.status} /> },
    { term: tickets.nextStep, value: next },
  ];
  if (ticket.window && !isOver(ticket)) facts.push({ term: overview.serviceWindow, value: ticket.window });
  return facts;
}

function coverFacts({ messages, times }: View, ticket: TicketDetail): Fact[] {
  const { tickets, common, request } = messages;
  const facts: Fact[] = [{ term: request.classTerm, value: ticket.severityName }];
  if (ticket.product)
    facts.push({
      term: tickets.product,
      value: ticket.product.name,
      note: common.environment[ticket.environment],
    });
  if (ticket.contract) facts.push({ term: tickets.contract, value: ticket.contract });
  const channels: Record<string, string> = common.channel;
  facts.push({
    term: tickets.opened,
    value: times.absolute(ticket.openedAt),
    note: `${requesterOf({ messages }, ticket)}, ${channels[ticket.channel] ?? ticket.channel}`,
  });
  if (ticket.hotline && !isOver(ticket)) {
    facts.push({
      term: request.hotline,
      value: <a href={phoneHref(ticket.hotline.number)}>{ticket.hotline.number}</a>,
    });
  }
  return facts;
}

/** What was searched and read before the ticket was opened (K-1). */
function Searched({ view, ticket: { search } }: { view: View; ticket: TicketDetail }) {
  if (!search) return null;
  const { tickets } = view.messages;
  return (
    <details class="fold">
      <summary>{tickets.searched}</summary>
      <div class="two-lines">
        <p>{tickets.searchedFor({ query: search.query })}</p>
        {search.read.length > 0 ? (
          <ul role="list">
            {search.read.map(({ slug, title }) => (
              <li key={slug}>
                <a href={view.to.article(slug)}>{title}</a>
              </li>
            ))}
          </ul>
        ) : (
          <p class="soft">{tickets.noArticleRead}</p>
        )}
      </div>
    </details>
  );
}
