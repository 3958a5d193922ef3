import { Button, EmptyState, RadioCards } from '@zusage/ui';
import type { CustomerChoice } from '../../forms/request-customer.ts';
import { newRequestHref, type CarriedSearch } from '../search-links.ts';
import type { View } from '../view.ts';

/** The first question to somebody who acts for several customers; what was searched for goes along. */
export function ChooseCustomer({
  view,
  customers,
  carried,
  action = view.to.newRequest,
}: {
  view: View;
  customers: readonly CustomerChoice[];
  carried: Partial<CarriedSearch> & { step?: string };
  /** The page that asks. */
  action?: string;
}) {
  const { partners, common } = view.messages;
  if (customers.length === 0)
    return (
      <EmptyState
        title={partners.chooseNone}
        action={<a href={view.to.partnerCustomers}>{partners.customersTitle}</a>}
      >
        <p>{partners.customersEmptyHelp}</p>
      </EmptyState>
    );
  const along = { query: carried.query, search: carried.searchId, read: carried.read, step: carried.step };
  return (
    <form class="form" method="get" action={action}>
      {Object.entries(along).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <RadioCards
        name="customer"
        legend={partners.chooseTitle}
        hint={partners.chooseHint}
        required
        choices={customers.map(({ number, name }) => ({ value: number, label: name, consequence: number }))}
      />
      <div class="actions">
        <Button look="primary" wide>
          {common.actions.next}
        </Button>
      </div>
    </form>
  );
}

/** Says for whom, on every step of the way. */
export function ChosenCustomer({
  view,
  customer,
  hasOthers,
  otherHref = newRequestHref(view.to, {}),
}: {
  view: View;
  customer: CustomerChoice;
  hasOthers: boolean;
  /** Where another is chosen. */
  otherHref?: string;
}) {
  const { partners } = view.messages;
  return (
    <p class="chosen-customer">
      <strong>{partners.chosenFor({ customer: `${customer.name} (${customer.number})` })}</strong>
      {hasOthers && <a href={otherHref}>{partners.chooseOther}</a>}
    </p>
  );
}
