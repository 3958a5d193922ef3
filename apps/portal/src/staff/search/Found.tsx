import { EmptyState, RuledList, type RuledItem } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { Findings } from '../api-types.ts';
import { editorHref } from '../articles/article-paths.ts';
import { StaffStatus } from '../status.tsx';

export interface FoundProps {
  view: View;
  found: Findings;
}

/** Results by kind, each line a link; kinds without any are left out. */
export function Found({ view, found }: FoundProps) {
  const texts = view.messages.search;
  const groups: { title: string; items: RuledItem[] }[] = [
    { title: texts.tickets, items: found.tickets.map((ticket) => ticketItem(view, ticket)) },
    { title: texts.customers, items: found.customers.map((customer) => customerItem(view, customer)) },
    { title: texts.articles, items: found.articles.map((article) => articleItem(view, article)) },
  ].filter(({ items }) => items.length > 0);
  if (groups.length === 0)
    return (
      <EmptyState title={texts.nothing}>
        <p>{texts.nothingHelp}</p>
      </EmptyState>
    );
  return (
    <>
      {groups.map(({ title, items }) => (
        <section class="section" key={title}>
          <h2>{title}</h2>
          <RuledList label={title} items={items} />
        </section>
      ))}
    </>
  );
}

function ticketItem(view: View, ticket: Findings['tickets'][number]): RuledItem {
  return {
    key: ticket.number,
    title: ticket.subject,
    href: view.to.staffTicket(ticket.number),
    detail: (
      <>
        <span>{ticket.number}</span>
        {ticket.customer && <span>{ticket.customer}</span>}
        <time dateTime={ticket.openedAt}>{view.times.day(ticket.openedAt)}</time>
      </>
    ),
    aside: <StaffStatus view={view} ticket={ticket} />,
  };
}

function customerItem(view: View, { customerNumber, name }: Findings['customers'][number]): RuledItem {
  return {
    key: customerNumber,
    title: name,
    href: view.to.staffCustomer(customerNumber),
    detail: <span>{customerNumber}</span>,
  };
}

function articleItem(view: View, { slug, title, language }: Findings['articles'][number]): RuledItem {
  return {
    key: `${slug} ${language}`,
    title: <span lang={language}>{title}</span>,
    href: editorHref(view, slug, language),
    detail: <span>{view.messages.knowledge.languageName[language]}</span>,
  };
}
