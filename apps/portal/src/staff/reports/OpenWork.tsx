import { DataTable } from '@zusage/ui';
import { amountOf } from '../../views/engagements/engagement-words.ts';
import { bookingOf, QuoteState } from '../../views/reports/QuoteParts.tsx';
import type { OpenWork } from '../../views/reports/report-types.ts';
import type { View } from '../../views/view.ts';

/** Complaints that wait for their decision, in due order. */
export function OpenComplaints({ view, complaints }: { view: View; complaints: OpenWork['complaints'] }) {
  const { open: words, quotes } = view.messages.completion;
  return (
    <section class="section" aria-labelledby="complaints">
      <h2 id="complaints">{words.complaints}</h2>
      <DataTable
        caption={words.complaints}
        captionHidden
        dense
        rows={complaints}
        rowKey={({ number, position }) => `${number}/${position}`}
        empty={<p class="soft">{words.noComplaints}</p>}
        columns={[
          {
            key: 'session',
            title: words.session,
            names: true,
            cell: ({ number, position, title }) => (
              <a href={view.to.staffComplaint(number, position)}>
                {number}, {title}
              </a>
            ),
          },
          {
            key: 'customer',
            title: quotes.customer,
            cell: ({ customer }) => (
              <a href={view.to.staffCustomer(customer.customerNumber)}>{customer.name}</a>
            ),
          },
          {
            key: 'until',
            title: words.decideUntil,
            cell: ({ decideUntil, isLate }) =>
              decideUntil === null ? (
                words.noLimit
              ) : (
                <>
                  {view.times.absolute(decideUntil)}
                  {isLate && <strong class="late"> {words.late}</strong>}
                </>
              ),
          },
        ]}
      />
    </section>
  );
}

/** Quotes that are open or ordered: what is ordered first, because its purchase is to be booked. */
export function OpenQuotes({
  view,
  quotes,
  mayBook,
}: {
  view: View;
  quotes: OpenWork['quotes'];
  /** The reader may book purchases. */
  mayBook: boolean;
}) {
  const { open, quotes: words } = view.messages.completion;
  return (
    <section class="section" aria-labelledby="quotes">
      <h2 id="quotes">{open.quotes}</h2>
      <DataTable
        caption={open.quotes}
        captionHidden
        dense
        rows={quotes}
        rowKey={({ number }) => number}
        empty={<p class="soft">{open.noQuotes}</p>}
        columns={[
          {
            key: 'number',
            title: words.number,
            names: true,
            cell: ({ number, engagement }) => (
              <a href={view.to.staffEngagement(engagement)}>
                {number}, {engagement}
              </a>
            ),
          },
          {
            key: 'customer',
            title: words.customer,
            cell: ({ customer }) => (
              <a href={view.to.staffCustomer(customer.customerNumber)}>{customer.name}</a>
            ),
          },
          {
            key: 'state',
            title: words.state,
            cell: (quote) => (
              <>
                <QuoteState view={view} state={quote.state} />
                {mayBook && quote.state === 'ordered' && quote.unit.settlement === 'prepaid' && (
                  <>
                    {' '}
                    <a href={bookingOf(view, quote)}>
                      {words.book}
                      <span class="visually-hidden">: {quote.number}</span>
                    </a>
                  </>
                )}
              </>
            ),
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
    </section>
  );
}
