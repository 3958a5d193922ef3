import { Notice, RadioCards } from '@zusage/ui';
import { amountOf } from '../../views/engagements/engagement-words.ts';
import { LifeField, LifeForm } from '../../views/products/LifeForm.tsx';
import type { ReportProps } from '../../views/reports/ReportState.tsx';
import type { Draft } from '../customers/draft.ts';

/** In full, in part or not; what goes back to an expired purchase is said beforehand. */
export function DecideForm({ view, session, report, draft }: ReportProps & { draft: Draft }) {
  const { decide: words } = view.messages.completion;
  const { unit } = session;
  const amount = amountOf(view, unit, report.amount);
  const isTime = unit.unit === 'minute' && unit.minutesPerUnit === null;
  return (
    <section class="section" aria-labelledby="decide">
      <h2 id="decide">{words.outcome}</h2>
      {report.chargedFrom
        .filter(({ isExpired }) => isExpired)
        .map(({ reference, expiresAt }) => (
          <Notice
            key={reference}
            kind="warn"
            title={words.expired({ lot: reference, day: view.times.day(expiresAt) })}
          />
        ))}
      <LifeForm view={view} draft={draft} intent="decide" submit={words.submit}>
        <RadioCards
          name="outcome"
          legend={words.outcome}
          value={draft.text('outcome')}
          choices={[
            { value: 'full', label: words.full({ amount }) },
            { value: 'partial', label: words.partial },
            { value: 'none', label: words.none({ amount }) },
          ]}
          required
          {...(draft.errors['outcome'] ? { error: draft.errors['outcome'] } : {})}
        />
        <LifeField
          draft={draft}
          name="amount"
          size="short"
          label={words.amount({ unit: isTime ? words.inMinutes : words.inUnits })}
          hint={words.amountHint({ max: amount })}
          optional={view.messages.common.optional}
          maxlength={12}
          autocomplete="off"
        />
        <LifeField
          draft={draft}
          name="reason"
          kind="textarea"
          rows={4}
          label={words.reason}
          maxlength={4000}
          required
        />
      </LifeForm>
    </section>
  );
}
