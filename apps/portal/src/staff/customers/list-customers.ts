import type { FilterLink } from '@zusage/ui';
import { formatNumber } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { Counts, CustomerState } from './customer-types.ts';

const STATES = ['active', 'expiring', 'upcoming', 'expired', 'none'] as const satisfies CustomerState[];
const QUERY_CHARACTERS = 100;
const CURSOR_CHARACTERS = 200;

/** What the address of the list asks for; anything else in it is left aside. */
export interface Asked {
  q: string;
  state: CustomerState | null;
  cursor: string | null;
}

export function readAsked(search: URLSearchParams): Asked {
  const q = (search.get('q') ?? '').trim().slice(0, QUERY_CHARACTERS).replaceAll('\0', '').toWellFormed();
  const cursor = search.get('cursor');
  return {
    q,
    state: STATES.find((state) => state === search.get('state')) ?? null,
    cursor: cursor && cursor.length <= CURSOR_CHARACTERS ? cursor : null,
  };
}

/** The address of the list with these filters. */
export function listHref(view: View, { q, state, cursor }: Partial<Asked>): string {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  if (state) search.set('state', state);
  if (cursor) search.set('cursor', cursor);
  return search.size > 0 ? `${view.to.staffCustomers}?${search.toString()}` : view.to.staffCustomers;
}

/** The views of the list; a state that no customer is in is not offered. */
export function stateLinks(view: View, asked: Asked, counts: Counts): FilterLink[] {
  const { state: words } = view.messages.customersAdmin;
  const link = (state: CustomerState | null, text: string, count: number): FilterLink => ({
    text,
    href: listHref(view, { q: asked.q, state }),
    current: asked.state === state,
    count: formatNumber(count, view.locale),
  });
  return [
    link(null, words.all, counts.all),
    ...STATES.filter((state) => counts[state] > 0 || asked.state === state).map((state) =>
      link(state, words[state], counts[state]),
    ),
  ];
}
