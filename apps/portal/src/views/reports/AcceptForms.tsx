import type { Draft } from '../../staff/customers/draft.ts';
import { amountOf } from '../engagements/engagement-words.ts';
import { LifeField, LifeForm } from '../products/LifeForm.tsx';
import { FeedbackFields } from './FeedbackPart.tsx';
import type { ReportProps } from './ReportState.tsx';

/** Accept, with how it went; or complain, folded, as long as that is possible (N-17, N-29). */
export function AcceptForms({ view, session, report, draft }: ReportProps & { draft: Draft }) {
  const { report: words } = view.messages.completion;
  const { may, unit } = session;
  if (!may.accept) return null;
  const { complaintWorkdays } = report.acceptance;
  const own = (intent: string): Draft => (draft.intent === intent ? draft : { ...draft, errors: {} });
  return (
    <section class="section screen-only" aria-labelledby="accept">
      <h2 id="accept">{words.accept}</h2>
      <p>{words.acceptsAmount({ amount: amountOf(view, unit, report.amount - report.missing) })}</p>
      <LifeForm view={view} draft={own('accept')} intent="accept" submit={words.accept}>
        <FeedbackFields view={view} draft={own('accept')} />
      </LifeForm>
      {may.complain && (
        <details class="disclosure" open={draft.intent === 'complain'}>
          <summary>{words.complain}</summary>
          <p>
            {complaintWorkdays === null
              ? words.complainHintOpen
              : words.complainHint({ count: complaintWorkdays })}
          </p>
          <LifeForm
            view={view}
            draft={own('complain')}
            intent="complain"
            submit={words.complain}
            look="danger"
          >
            <LifeField
              draft={own('complain')}
              name="text"
              kind="textarea"
              rows={4}
              label={words.complainText}
              maxlength={4000}
              required
            />
          </LifeForm>
        </details>
      )}
    </section>
  );
}
