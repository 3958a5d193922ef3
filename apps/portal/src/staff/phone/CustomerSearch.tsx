import { Button, EmptyState, Field, RuledList } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { Customer } from '../api-types.ts';

export interface CustomerSearchProps {
  view: View;
  query: string;
  found: readonly Customer[];
}

/** The first question of a call: for whom? */
export function CustomerSearch({ view, query, found }: CustomerSearchProps) {
  const { staff } = view.messages;
  return (
    <>
      <form class="form" method="get" role="search">
        <Field
          name="q"
          kind="search"
          size="title"
          label={staff.phoneCustomer}
          value={query}
          maxlength={100}
          required
          autofocus
          autocomplete="off"
          spellcheck={false}
          action={
            <Button look="primary" icon="search">
              {staff.phoneFind}
            </Button>
          }
        />
      </form>
      {query.trim() !== '' && <Matches view={view} query={query} found={found} />}
    </>
  );
}

function Matches({ view, query, found }: CustomerSearchProps) {
  const { staff } = view.messages;
  if (found.length === 0) {
    return (
      <EmptyState title={staff.phoneNothing({ query })}>
        <p>{staff.phoneNothingHelp}</p>
      </EmptyState>
    );
  }
  return (
    <section class="section">
      <h2>{staff.phoneMatches({ count: found.length })}</h2>
      <RuledList
        items={found.map(({ customerNumber, name, contacts }) => ({
          key: customerNumber,
          title: name,
          href: `${view.to.phoneTicket}?customer=${encodeURIComponent(customerNumber)}`,
          detail: contacts.map((contact) => contact.name).join(', '),
          aside: customerNumber,
        }))}
      />
    </section>
  );
}
