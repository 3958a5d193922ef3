import type { PageLocals } from '../../page-locals.ts';
import { orNull, takeDraft, type Draft } from '../../staff/customers/draft.ts';
import type { Received } from '../../staff/sent-form.ts';

/** What the customer does about a report, by the button that was pressed. */
export function takeReportStep(
  locals: PageLocals,
  received: Received,
  at: { number: string; position: number },
): Promise<Draft> {
  const { api } = locals;
  const feedbackOf = ({ text }: Draft) => ({
    rating: text('rating') === '' ? null : Number(text('rating')),
    words: orNull(text('words')),
  });
  return takeDraft(
    locals,
    received,
    { rating: '', words: '', text: '' },
    {
      accept: (draft) => api.reports.accept({ ...at, ...feedbackOf(draft) }),
      complain: ({ text }) => api.reports.complain({ ...at, text: text('text') }),
      feedback: (draft) => {
        const { rating, words } = feedbackOf(draft);
        return api.reports.giveFeedback({ ...at, rating: rating ?? 0, words });
      },
    },
  );
}
