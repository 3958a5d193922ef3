import { DefinitionList, Notice } from '@zusage/ui';
import type { View } from '../view.ts';
import { HardwareState } from './ProductParts.tsx';
import type { Replacement } from './product-types.ts';

/** Whose turn it is and until when; plainly, when a day has passed (N-7). */
export function ReplacementState({
  view,
  replacement,
  staff,
}: {
  view: View;
  replacement: Replacement;
  /** For the provider's people: whose turn it is. */
  staff?: boolean;
}) {
  const { hardware: words } = view.messages.productLife;
  const { status, until, isLate, rule } = replacement;
  const day = until ? view.times.day(until) : '';
  const isReturn = status === 'delivered' || status === 'sent_back';
  return (
    <>
      <p class="lead">
        {staff ? words.turnOf({ who: words.whose[replacement.whose] }) : words.next[status]}{' '}
        {until && !isLate && (isReturn ? words.returnBy({ day }) : words.deliveryBy({ day }))}
      </p>
      {until && isLate && (
        <Notice
          kind="warn"
          title={`${isReturn ? words.returnLate({ day }) : words.deliveryLate({ day })} (${rule.rule})`}
        />
      )}
    </>
  );
}

export function ReplacementFacts({
  view,
  replacement,
  staff,
}: {
  view: View;
  replacement: Replacement;
  /** For the provider's people: with the customer, and links to their own pages. */
  staff?: boolean;
}) {
  const { hardware: words } = view.messages.productLife;
  const { product, delivery, contact } = replacement;
  return (
    <section class="section" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <DefinitionList
        look="rows"
        facts={[
          { term: words.state, value: <HardwareState view={view} status={replacement.status} /> },
          ...(staff
            ? [
                {
                  term: words.customer,
                  value: (
                    <a href={view.to.staffCustomer(replacement.customerNumber)}>{replacement.customer}</a>
                  ),
                  note: replacement.customerNumber,
                },
              ]
            : []),
          {
            term: words.product,
            value: staff ? product.name : <a href={view.to.product(product.key)}>{product.name}</a>,
            note: `${words.serial}: ${replacement.serial}`,
          },
          { term: words.fault, value: <span class="pre-line">{replacement.fault}</span> },
          {
            term: words.address,
            value: <span class="pre-line">{replacement.delivery.address}</span>,
            ...(delivery.site ? { note: delivery.site } : {}),
          },
          { term: words.contactName, value: contact.name, note: contact.phone },
          {
            term: words.contract,
            value: staff ? (
              replacement.contract
            ) : (
              <a href={view.to.contract(replacement.contract)}>{replacement.contract}</a>
            ),
          },
          ...(replacement.clockFrom
            ? [
                {
                  term: words.termDelivery,
                  value: replacement.deliveryDue
                    ? words.deliveryBy({ day: view.times.day(replacement.deliveryDue) })
                    : words.noDelivery,
                  note: words.clockFrom({ day: view.times.day(replacement.clockFrom) }),
                },
              ]
            : []),
          ...(replacement.returnDue
            ? [
                {
                  term: words.termReturn,
                  value: words.returnBy({ day: view.times.day(replacement.returnDue) }),
                },
              ]
            : []),
          ...(replacement.vendorReference
            ? [{ term: words.vendorReference, value: replacement.vendorReference }]
            : []),
          ...(replacement.tracking ? [{ term: words.tracking, value: replacement.tracking }] : []),
        ]}
      />
    </section>
  );
}

/** Every step with its moment and who took it. */
export function ReplacementHistory({ view, replacement }: { view: View; replacement: Replacement }) {
  const { hardware: words } = view.messages.productLife;
  return (
    <section class="section" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol class="life-history" role="list">
        {replacement.history.map((event, index) => (
          <li key={index}>
            <time class="soft small" dateTime={event.at}>
              {view.times.absolute(event.at)}
            </time>
            <span>{words.event[event.kind]}</span>
            {event.actor && <span class="soft small">{event.actor}</span>}
            {event.note && <p class="pre-line">{event.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
