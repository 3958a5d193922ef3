import { CheckList, Notice } from '@zusage/ui';
import type { Draft } from '../../staff/customers/draft.ts';
import { LifeField, LifeForm } from '../products/LifeForm.tsx';
import type { View } from '../view.ts';
import type { Engagement, Statement } from './engagement-types.ts';
import { Reservation } from './Reservation.tsx';

export interface DecisionProps {
  view: View;
  engagement: Engagement;
  draft: Draft;
}

/** What the customer can decide now: approve, with what will be reserved beside it; return; withdraw. */
export function DecisionForms(props: DecisionProps) {
  const { view, engagement, draft } = props;
  const { approve: words } = view.messages.engagements;
  const { steps, statement } = engagement;
  if (steps.length === 0) return null;
  return (
    <section class="section screen-only" aria-labelledby="decision">
      <h2 id="decision">{words.title}</h2>
      {statement && steps.includes('approve') && <ApproveForm {...props} statement={statement} />}
      {steps.includes('return') && (
        <details class="disclosure" open={draft.intent === 'return'}>
          <summary>{words.return}</summary>
          <LifeForm
            view={view}
            draft={own(draft, 'return')}
            intent="return"
            submit={words.returnSubmit}
            look="quiet"
          >
            <LifeField
              draft={own(draft, 'return')}
              name="remarks"
              kind="textarea"
              label={words.remarks}
              hint={words.remarksHint}
              maxlength={4000}
              required
            />
          </LifeForm>
        </details>
      )}
      {steps.includes('withdraw') && (
        <details class="disclosure" open={draft.intent === 'withdraw'}>
          <summary>{words.withdraw}</summary>
          <p>{words.withdrawHelp}</p>
          <LifeForm
            view={view}
            draft={own(draft, 'withdraw')}
            intent="withdraw"
            submit={words.withdrawSubmit}
            look="danger"
          >
            <LifeField
              draft={own(draft, 'withdraw')}
              name="reason"
              label={words.withdrawReason}
              optional={view.messages.common.optional}
              maxlength={2000}
            />
          </LifeForm>
        </details>
      )}
    </section>
  );
}

/** Faults of one form do not show in the others. */
const own = (draft: Draft, intent: string): Draft =>
  draft.intent === intent ? draft : { ...draft, errors: {} };

function ApproveForm({ view, engagement, draft, statement }: DecisionProps & { statement: Statement }) {
  const { approve: words, statement: document } = view.messages.engagements;
  const { orderedUntil, preconditions } = statement;
  const sent = own(draft, 'approve');
  const isOver = orderedUntil !== null && view.times.daysUntil(orderedUntil) < 0;
  if (isOver) return <Notice kind="warn" title={words.expired({ date: view.times.day(orderedUntil) })} />;
  return (
    <>
      <Reservation view={view} engagement={engagement} />
      <LifeForm view={view} draft={sent} intent="approve" submit={words.submit}>
        <input type="hidden" name="version" value={statement.version} />
        {preconditions.length > 0 && (
          <CheckList
            name="confirmed"
            legend={document.preconditions}
            choices={preconditions.map(({ key, label }) => ({ value: key, label }))}
            values={sent.all('confirmed')}
            {...(sent.errors['confirmed'] ? { error: sent.errors['confirmed'] } : {})}
          />
        )}
      </LifeForm>
    </>
  );
}
