import { formatNumber, formatUnits } from '@zusage/i18n';
import { RadioCards } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { Draft } from '../customers/draft.ts';
import { DraftField, errorAt, FormShell } from '../customers/FormShell.tsx';
import type { AdjustmentDesk } from './types.ts';

interface Props {
  view: View;
  draft: Draft;
  desk: AdjustmentDesk;
  cancel: string;
}

/** What is given or taken, how much, until when and why; says beforehand when a second person decides. */
export function AdjustForm({ view, draft, desk, cancel }: Props) {
  const { unitOffice: words } = view.messages;
  const { unit, limit } = desk;
  return (
    <FormShell view={view} draft={draft} intent="save" submit={words.submit} cancel={cancel}>
      <p class="soft">
        {limit === 0 ? words.limitNone : words.limit({ amount: formatUnits(unit, limit, view.locale) })}
      </p>
      <RadioCards
        name="direction"
        legend={words.direction}
        value={draft.text('direction')}
        required
        choices={(['give', 'take'] as const).map((value) => ({
          value,
          label: words[value],
          definition: words[`${value}Help`],
        }))}
        {...errorAt(draft, 'direction')}
      />
      <DraftField
        draft={draft}
        name="amount"
        label={words.amount[unit.unit]}
        {...(unit.minutesPerUnit
          ? { hint: words.amountHint({ minutes: formatNumber(unit.minutesPerUnit, view.locale) }) }
          : {})}
        inputmode="numeric"
        size="short"
        maxlength={15}
        required
        autocomplete="off"
      />
      <DraftField
        draft={draft}
        name="lastDay"
        kind="date"
        label={words.lastDay}
        hint={words.lastDayHint}
        size="short"
      />
      <DraftField
        draft={draft}
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        maxlength={500}
        required
        autocomplete="off"
        spellcheck
      />
    </FormShell>
  );
}
