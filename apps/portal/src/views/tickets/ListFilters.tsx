import { Button, Field } from '@zusage/ui';
import type { Product } from '../api-types.ts';
import type { View } from '../view.ts';
import { isNarrowed, ticketListHref, type TicketFilters } from './filters.ts';

export interface ListFiltersProps {
  view: View;
  filters: TicketFilters;
  products: readonly Product[];
  /** The reader sees tickets of other people too. */
  withPeople: boolean;
  /** Of a partner, who sees tickets of several. */
  customers?: readonly { number: string; name: string }[];
}

/** What narrows and orders the list, as a form of GET: the answer's address can be kept and sent on. */
export function ListFilters({ view, filters, products, withPeople, customers = [] }: ListFiltersProps) {
  const { ticketLife, partners } = view.messages;
  return (
    <details class="fold" open={isNarrowed(filters)}>
      <summary>{ticketLife.listFilter}</summary>
      <form class="list-filters" method="get" action={view.to.tickets} role="search">
        {filters.view !== 'unresolved' && <input type="hidden" name="status" value={filters.view} />}
        <Field name="q" kind="search" label={ticketLife.listSearch} value={filters.q} maxlength={200} />
        {customers.length > 1 && (
          <Field
            name="customer"
            kind="select"
            label={partners.customer}
            value={filters.customer}
            options={[
              { value: '', label: partners.allCustomers },
              ...customers.map(({ number, name }) => ({ value: number, label: name })),
            ]}
          />
        )}
        {products.length > 1 && (
          <Field
            name="product"
            kind="select"
            label={ticketLife.listProduct}
            value={filters.product}
            options={[
              { value: '', label: ticketLife.listAllProducts },
              ...uniqueProducts(products).map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
        )}
        {withPeople && (
          <Field
            name="person"
            kind="select"
            label={ticketLife.listPerson}
            value={filters.person}
            options={[
              { value: '', label: ticketLife.listEverybody },
              { value: 'mine', label: ticketLife.listMine },
            ]}
          />
        )}
        <Field
          name="sort"
          kind="select"
          label={ticketLife.listSort}
          value={filters.sort}
          options={[
            { value: 'due', label: ticketLife.sortDue },
            { value: 'newest', label: ticketLife.sortNewest },
          ]}
        />
        <div class="actions">
          <Button>{ticketLife.listApply}</Button>
          {isNarrowed(filters) && (
            <a href={ticketListHref(view.to, { ...filters, q: '', product: '', person: '', customer: '' })}>
              {ticketLife.listReset}
            </a>
          )}
        </div>
      </form>
    </details>
  );
}

/** Several customers of a partner may use one key. */
function uniqueProducts(products: readonly Product[]): Product[] {
  return [...new Map(products.map((product) => [product.key, product])).values()];
}
