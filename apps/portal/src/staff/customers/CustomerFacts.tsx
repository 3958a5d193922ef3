import { DefinitionList } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { Dossier } from './customer-types.ts';

/** What one needs while the customer is on the phone: number, whom to call, what ends next. */
export function CustomerFacts({ view, customer }: { view: View; customer: Dossier }) {
  const { customersAdmin: words } = view.messages;
  const contacts = customer.people.map(({ name, phone }) => (
    <li key={`${name} ${phone ?? ''}`}>
      <span>{name}</span>
      <span class="fact-note">{phone ? <Phone number={phone} /> : words.noPhone}</span>
    </li>
  ));
  const endings = customer.endings.map(({ kind, subject, at }) => (
    <li key={`${kind} ${subject} ${at}`}>
      <span>{view.times.day(at)}</span>
      <span class="fact-note">{words.ending[kind]({ subject })}</span>
    </li>
  ));
  return (
    <DefinitionList
      facts={[
        { term: words.customerNumber, value: <span class="customer-number">{customer.customerNumber}</span> },
        { term: words.contacts, value: <FactList items={contacts} empty={view.messages.common.none} /> },
        { term: words.endsNext, value: <FactList items={endings} empty={words.endsNothing} /> },
      ]}
    />
  );
}

function FactList({ items, empty }: { items: preact.JSX.Element[]; empty: string }) {
  if (items.length === 0) return <span class="soft">{empty}</span>;
  return (
    <ul class="fact-list" role="list">
      {items}
    </ul>
  );
}

/** A number that a phone, or the program for it, can call. */
export function Phone({ number }: { number: string }) {
  return (
    <a class="nowrap" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
      {number}
    </a>
  );
}
