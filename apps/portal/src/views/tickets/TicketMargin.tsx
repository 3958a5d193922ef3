import { DefinitionList, ReasonList, type Fact } from '@zusage/ui';
import type { TicketDetail } from '../api-types.ts';
import { phoneHref } from '../next-step.ts';
import { requesterOf } from '../partners/acting.ts';
import { isOver, TicketStatus } from '../ticket-state.tsx';
import type { View } from '../view.ts';
import { History } from './History.tsx';
import { Links } from './Links.tsx';
import { TicketClock } from './TicketClock.tsx';
import { WaitsFor } from './WaitsFor.tsx';
import { TicketTimeline } from './TicketTimeline.tsx';

/** The facts beside the conversation: the clock, whose turn it is, what it rests on, and why. */
export function TicketMargin({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { common, tickets, coverage } = view.messages;
  return (
    <>
      <TicketClock view={view} ticket={ticket} reader="customer" />
      <DefinitionList
        facts={[...stateFacts(view, ticket), ...coverFacts(view, ticket), ...peopleFacts(view, ticket)]}
      />
      <Links view={view} ticket={ticket} to={view.to.ticket} />
      {view.orders && (
        <p>
          <a href={view.to.engagementsFor(ticket.number)}>{view.messages.engagements.forTicket}</a>
        </p>
      )}
      <div class="folds">
        <TicketTimeline view={view} ticket={ticket} />
        {ticket.reasons.length > 0 && (
          <ReasonList
            title={tickets.reasons}
            ruleLabel={common.rule}
            reasons={ticket.reasons}
            hrefOf={(rule) => `${view.to.description}#${rule}`}
            note={coverage.decidedBy({
              version: ticket.catalogueVersion,
              date: view.times.day(ticket.cataloguePublishedAt),
            })}
            folded
          />
        )}
        <Searched view={view} ticket={ticket} />
        <History view={view} ticket={ticket} />
      </div>
    </>
  );
}

function stateFacts(view: View, ticket: TicketDetail): Fact[] {
  const { tickets, overview, ticketLife, coverage } = view.messages;
  const isTheirs =
    ticket.status === 'waiting_for_customer' ||
    ticket.waitingFor.some(({ from }) => from === 'customer') ||
    (ticket.status === 'waiting_for_facts' && ticket.waitingFor.length === 0);
  const next = isOver(ticket)
    ? tickets.nextStepNone
    : isTheirs
      ? tickets.nextStepYours
      : tickets.nextStepOurs;
  const state: Fact = {
    term: tickets.state,
    value: <TicketStatus view={view} status={ticket.status} waitsForLevel={ticket.waitsForLevel} />,
  };
  if (ticket.escalatedAt && !isOver(ticket))
    state.note = ticketLife.escalatedAt({ at: view.times.absolute(ticket.escalatedAt) });
  const facts: Fact[] = [state, { term: tickets.nextStep, value: next }];
  if (ticket.waitingFor.length > 0)
    facts.push({
      term: coverage.waitsFor,
      value: <WaitsFor waitingFor={ticket.waitingFor} suppliers={coverage.suppliers} />,
    });
  if (ticket.window && !isOver(ticket)) facts.push({ term: overview.serviceWindow, value: ticket.window });
  return facts;
}

function coverFacts({ messages }: View, ticket: TicketDetail): Fact[] {
  const { tickets, common, request, ticketLife } = messages;
  const facts: Fact[] = [{ term: request.classTerm, value: ticket.severityName }];
  if (ticket.product) {
    const place = [ticket.product.site, common.environment[ticket.environment]].filter(Boolean).join(', ');
    facts.push({ term: tickets.product, value: ticket.product.name, note: place });
  }
  if (ticket.contract) {
    const level = ticket.serviceLevel && `${ticketLife.level}: ${ticket.serviceLevel}`;
    facts.push({ term: tickets.contract, value: ticket.contract, ...(level ? { note: level } : {}) });
  }
  if (ticket.hotline && !isOver(ticket)) {
    facts.push({
      term: request.hotline,
      value: <a href={phoneHref(ticket.hotline.number)}>{ticket.hotline.number}</a>,
    });
  }
  return facts;
}

function peopleFacts({ messages }: View, ticket: TicketDetail): Fact[] {
  const { common, ticketLife } = messages;
  const channels: Record<string, string> = common.channel;
  const requester = `${requesterOf({ messages }, ticket)}, ${channels[ticket.channel] ?? ticket.channel}`;
  const assignee = ticket.assignee && ticketLife.assignee({ name: ticket.assignee.name });
  return [{ term: ticketLife.people, value: requester, ...(assignee ? { note: assignee } : {}) }];
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
