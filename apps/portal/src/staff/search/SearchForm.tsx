import { Button, Field } from '@zusage/ui';
import type { View } from '../../views/view.ts';

/** Asks again, with what was asked; the page's own field beside the one in its head. */
export function SearchForm({ view, query }: { view: View; query: string }) {
  const { search } = view.messages;
  return (
    <form class="form" method="get" action={view.to.search} role="search" aria-label={search.title}>
      <Field
        name="q"
        id="search-again"
        kind="search"
        label={search.label}
        hint={search.hint}
        value={query}
        maxlength={200}
        action={<Button look="primary">{search.submit}</Button>}
      />
    </form>
  );
}
