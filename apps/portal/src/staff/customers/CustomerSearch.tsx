import { Button, Field } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { Asked } from './list-customers.ts';

/** Narrows the list; the state that is chosen stays. */
export function CustomerSearch({ view, asked }: { view: View; asked: Asked }) {
  const { customersAdmin } = view.messages;
  return (
    <form
      class="form"
      method="get"
      role="search"
      aria-label={customersAdmin.listTitle}
      action={view.to.staffCustomers}
    >
      {asked.state && <input type="hidden" name="state" value={asked.state} />}
      <Field
        name="q"
        kind="search"
        label={customersAdmin.search}
        value={asked.q}
        maxlength={100}
        autocomplete="off"
        spellcheck={false}
        action={<Button icon="search">{customersAdmin.find}</Button>}
      />
    </form>
  );
}
