import { RadioCards } from '@zusage/ui';
import type { Draft } from '../../staff/customers/draft.ts';
import { LifeField, LifeForm } from '../products/LifeForm.tsx';
import type { View } from '../view.ts';
import type { ReportProps } from './ReportState.tsx';

/** The two questions of N-29: a rating and, for those who want, words. */
export function FeedbackFields({ view, draft }: { view: View; draft: Draft }) {
  const { report: words } = view.messages.completion;
  return (
    <>
      <RadioCards
        name="rating"
        legend={words.feedback}
        hint={words.feedbackHint}
        value={draft.text('rating')}
        choices={(['5', '4', '3', '2', '1'] as const).map((value) => ({
          value,
          label: words.ratings[value],
        }))}
        {...(draft.errors['rating'] ? { error: draft.errors['rating'] } : {})}
      />
      <LifeField
        draft={draft}
        name="words"
        kind="textarea"
        rows={3}
        label={words.words}
        optional={view.messages.common.optional}
        maxlength={2000}
      />
    </>
  );
}

/** Asked for after the acceptance where nobody has answered yet; else what was answered. */
export function FeedbackPart({ view, session, report, staff, draft }: ReportProps & { draft: Draft | null }) {
  const { report: words } = view.messages.completion;
  const { feedback } = report;
  if (feedback) {
    const rating = String(feedback.rating) as keyof typeof words.ratings;
    return (
      <section class="section" aria-labelledby="feedback">
        <h2 id="feedback">{staff ? words.customersFeedback : words.yourFeedback}</h2>
        <p>{words.ratings[rating]}</p>
        {feedback.words && <p class="pre-line">{feedback.words}</p>}
        <p class="soft small">{view.times.absolute(feedback.at)}</p>
      </section>
    );
  }
  if (!session.may.giveFeedback || !draft) return null;
  return (
    <section class="section screen-only" aria-label={words.feedback}>
      <LifeForm view={view} draft={draft} intent="feedback" submit={words.giveFeedback} look="quiet">
        <FeedbackFields view={view} draft={draft} />
      </LifeForm>
    </section>
  );
}
