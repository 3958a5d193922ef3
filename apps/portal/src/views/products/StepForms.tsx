import { cityOf } from '@zusage/i18n';
import type { Draft } from '../../staff/customers/draft.ts';
import type { View } from '../view.ts';
import { LifeField, LifeForm } from './LifeForm.tsx';
import type { Replacement, StepName } from './product-types.ts';

const TRACKED: readonly StepName[] = ['shipped', 'sent_back'];
const AT_VENDOR: readonly StepName[] = ['sent_to_vendor', 'authorised'];
/** Steps that end it against somebody's wish stand apart. */
const ASIDE: readonly StepName[] = ['declined', 'withdrawn', 'fee_charged'];

export interface StepFormsProps {
  view: View;
  replacement: Replacement;
  draft: Draft;
  /** Staff enter when it happened; customers report what just did. */
  staff?: boolean;
  timeZone: string;
}

/** What the reader's side can do now: the usual step open, the others folded. */
export function StepForms(props: StepFormsProps) {
  const { view, replacement } = props;
  const { hardware: words } = view.messages.productLife;
  const main = replacement.steps.filter((step) => !ASIDE.includes(step));
  const others = replacement.steps.filter((step) => ASIDE.includes(step));
  if (replacement.steps.length === 0) return null;
  return (
    <section class="section" aria-label={words.more}>
      {main.map((step) => (
        <StepForm key={step} {...props} step={step} />
      ))}
      {others.map((step) => (
        <details class="disclosure" key={step} open={props.draft.intent === step}>
          <summary>{words.step[step]}</summary>
          <StepForm {...props} step={step} />
        </details>
      ))}
    </section>
  );
}

function StepForm({ view, draft, step, staff, timeZone }: StepFormsProps & { step: StepName }) {
  const { productLife, common } = view.messages;
  const { hardware: words } = productLife;
  const own = draft.intent === step || draft.intent === '' ? draft : { ...draft, errors: {} };
  const submit = !staff && step === 'delivered' ? words.arrived : words.step[step];
  const isAside = ASIDE.includes(step);
  const id = (name: string) => `${step}-${name}`;
  return (
    <LifeForm
      view={view}
      draft={own}
      intent={step}
      submit={submit}
      look={step === 'declined' ? 'danger' : isAside ? 'quiet' : 'primary'}
    >
      {staff && (
        <LifeField
          draft={own}
          name="at"
          id={id('at')}
          kind="datetime-local"
          size="short"
          label={words.at}
          hint={words.atHint({ zone: cityOf(timeZone) })}
          optional={common.optional}
        />
      )}
      {AT_VENDOR.includes(step) && (
        <LifeField
          draft={own}
          name="vendorReference"
          id={id('vendorReference')}
          label={words.vendorReference}
          optional={common.optional}
          maxlength={120}
          autocomplete="off"
        />
      )}
      {TRACKED.includes(step) && (
        <LifeField
          draft={own}
          name="tracking"
          id={id('tracking')}
          label={words.tracking}
          optional={common.optional}
          maxlength={120}
          autocomplete="off"
        />
      )}
      {staff && (
        <LifeField
          draft={own}
          name="note"
          id={id('note')}
          kind="textarea"
          rows={2}
          label={step === 'declined' ? words.declineNote : words.noteOf}
          maxlength={2000}
          {...(step === 'declined' ? { required: true } : { optional: common.optional })}
        />
      )}
    </LifeForm>
  );
}
