import { formatNumber } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { Dossier } from './customer-types.ts';

/** The page at a glance: its parts, and how much stands in each. */
export function CustomerContents({ view, customer }: { view: View; customer: Dossier }) {
  const { section, contents } = view.messages.customersAdmin;
  const parts: [id: keyof typeof section, count: number | null][] = [
    ['contracts', customer.contracts.length],
    ['products', customer.products.length],
    ['certificates', customer.certificates.length],
    ['people', customer.people.length],
    ['units', customer.units.length],
    ['tickets', customer.tickets.openCount],
    ['grants', customer.grants.length],
    ['audit', null],
  ];
  return (
    <nav class="customer-contents" aria-label={contents}>
      <ul role="list">
        {parts.map(([id, count]) => (
          <li key={id}>
            <a href={`#${id}`}>{section[id]}</a>
            {count !== null && <span class="soft"> {formatNumber(count, view.locale)}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
