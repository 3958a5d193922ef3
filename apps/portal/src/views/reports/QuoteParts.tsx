import { DataTable, DefinitionList, StatusLabel, type StatusShape } from '@zusage/ui';
import { amountOf } from '../engagements/engagement-words.ts';
import type { View } from '../view.ts';
import type { Quote } from './report-types.ts';

const shapes: Record<Quote['state'], StatusShape> = {
  open: 'ring',
  ordered: 'half',
  bought: 'done',
  lapsed: 'struck',
  withdrawn: 'struck',
};

export function QuoteState({ view, state }: { view: View; state: Quote['state'] }) {
  return <StatusLabel shape={shapes[state]} text={view.messages.completion.quotes.status[state]} />;
}

/** Where staff book the purchase of a quote, with its figures filled in. */
export function bookingOf(view: View, { customer, unit, amount, number, ordered }: Quote): string {
  const units = unit.unit === 'piece' ? amount : amount / (unit.minutesPerUnit ?? 1);
  const proposed = new URLSearchParams({
    unit: unit.key,
    units: String(units),
    reference: ordered?.reference ?? number,
  });
  return `${view.to.bookPurchase(customer.customerNumber)}?${proposed}`;
}

/** An engagement's quotes: what is missing, until when it can be ordered, and what became of it (N-15). */
export function QuotesPart({
  view,
  quotes,
  staff,
  mayBook,
}: {
  view: View;
  quotes: readonly Quote[];
  staff?: boolean;
  /** The reader may book purchases. */
  mayBook?: boolean;
}) {
  const { quotes: words } = view.messages.completion;
  if (quotes.length === 0) return null;
  return (
    <section class="section" aria-labelledby="quotes">
      <h2 id="quotes">{words.title}</h2>
      <DataTable
        caption={words.title}
        captionHidden
        rows={quotes}
        rowKey={({ number }) => number}
        columns={[
          {
            key: 'number',
            title: words.number,
            names: true,
            cell: ({ number, engagement }) =>
              staff ? number : <a href={view.to.quote(engagement, number)}>{number}</a>,
          },
          {
            key: 'state',
            title: words.state,
            cell: (quote) => <QuoteState view={view} state={quote.state} />,
          },
          { key: 'until', title: words.until, cell: ({ orderUntil }) => view.times.day(orderUntil) },
          {
            key: 'amount',
            title: words.amount,
            number: true,
            cell: ({ unit, amount }) => amountOf(view, unit, amount),
          },
        ]}
      />
      <NextForQuote view={view} quotes={quotes} staff={staff === true} mayBook={mayBook === true} />
    </section>
  );
}

interface NextProps {
  view: View;
  quotes: readonly Quote[];
  staff: boolean;
  mayBook: boolean;
}

function NextForQuote({ view, quotes, staff, mayBook }: NextProps) {
  const { quotes: words } = view.messages.completion;
  const waiting = quotes.find(({ state }) => state === 'open' || state === 'ordered');
  if (!waiting) return null;
  if (!staff)
    return waiting.mayOrder ? (
      <p class="actions screen-only">
        <a class="button button-primary" href={view.to.quote(waiting.engagement, waiting.number)}>
          {words.toQuote}
        </a>
      </p>
    ) : (
      <p>{words.waiting}</p>
    );
  if (waiting.unit.settlement !== 'prepaid') return null;
  return (
    <>
      {waiting.state === 'ordered' && <p>{words.orderedStaff}</p>}
      {mayBook && (
        <p class="actions screen-only">
          <a class="button button-quiet" href={bookingOf(view, waiting)}>
            {words.book}
          </a>
        </p>
      )}
    </>
  );
}

/** What is quoted, how much of it, until when, and who ordered it. */
export function QuoteFacts({ view, quote }: { view: View; quote: Quote }) {
  const { quotes: words } = view.messages.completion;
  const { session, unit, ordered, engagement } = quote;
  const amount = amountOf(view, unit, quote.amount);
  return (
    <>
      <p class="lead">
        {session
          ? words.forSession({ amount, session: session.title })
          : words.forStatement({ amount, number: engagement })}
      </p>
      <DefinitionList
        look="rows"
        facts={[
          { term: words.state, value: <QuoteState view={view} state={quote.state} /> },
          { term: words.amount, value: amount, note: `${unit.name}. ${words.rounded}` },
          {
            term: words.until,
            value: view.times.day(quote.orderUntil),
            note: words.quotedOn({ moment: view.times.absolute(quote.quotedAt) }),
          },
        ]}
      />
      {ordered?.by && (
        <p>
          {words.orderedBy({
            name: ordered.by,
            moment: view.times.absolute(ordered.at),
            reference: ordered.reference ?? '',
          })}
        </p>
      )}
      {quote.state === 'ordered' && <p>{words.waiting}</p>}
    </>
  );
}
