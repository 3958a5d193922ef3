import { EmptyState, RadioCards } from '@zusage/ui';
import { formatMinutes } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { Offer } from './customer-types.ts';
import type { Draft } from './draft.ts';
import { DraftField, errorAt, FormShell } from './FormShell.tsx';

interface Props {
  view: View;
  draft: Draft;
  cancel: string;
}

/** A purchase: which units, how many, under which order, bought when. The catalogue knows the rest. */
export function PurchaseForm({ view, draft, offer, cancel }: Props & { offer: Offer }) {
  const { customersAdmin: words } = view.messages;
  if (offer.units.length === 0) return <EmptyState title={words.noPrepaid} />;
  const isOpenEnded = offer.units.some(({ validMonths }) => validMonths === null);
  return (
    <FormShell view={view} draft={draft} intent="save" submit={words.purchaseSubmit} cancel={cancel}>
      <RadioCards
        name="unit"
        legend={words.purchaseWhat}
        value={draft.text('unit')}
        required
        choices={offer.units.map((unit) => ({
          value: unit.key,
          label: unit.name,
          definition: unitWords(view, unit),
        }))}
        {...errorAt(draft, 'unit')}
      />
      <DraftField
        draft={draft}
        name="units"
        label={words.purchaseUnits}
        hint={words.purchaseUnitsHint}
        inputmode="numeric"
        size="short"
        maxlength={15}
        required
        autocomplete="off"
      />
      <DraftField
        draft={draft}
        name="reference"
        label={words.reference}
        hint={words.referenceHint}
        size="short"
        maxlength={80}
        required
        autocomplete="off"
        spellcheck={false}
      />
      <DraftField draft={draft} name="boughtOn" kind="date" label={words.boughtOn} size="short" required />
      {isOpenEnded && (
        <DraftField
          draft={draft}
          name="lastDay"
          kind="date"
          label={words.lastDay}
          hint={words.lastDayHint}
          size="short"
        />
      )}
    </FormShell>
  );
}

function unitWords(view: View, { minutesPerUnit, validMonths }: Offer['units'][number]): string {
  const { customersAdmin: words } = view.messages;
  const parts = [
    minutesPerUnit === null
      ? null
      : words.unitHolds({ duration: formatMinutes(minutesPerUnit, view.locale) }),
    validMonths === null ? words.unitValidOpen : words.unitValid({ count: validMonths }),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** A mistake is taken back by a second movement, with its reason. */
export function ReverseForm({ view, draft, cancel }: Props) {
  const { customersAdmin: words } = view.messages;
  return (
    <FormShell
      view={view}
      draft={draft}
      intent="save"
      submit={words.reverseSubmit}
      look="danger"
      cancel={cancel}
    >
      <p>{words.reverseHelp}</p>
      <DraftField
        draft={draft}
        name="reason"
        label={words.reverseReason}
        maxlength={300}
        required
        autocomplete="off"
        spellcheck
      />
    </FormShell>
  );
}
