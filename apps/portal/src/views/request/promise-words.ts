import type { CoverageAnswer } from '../api-types.ts';
import type { View } from '../view.ts';

/** The promise in one sentence, as it is said at the counter and to a screen reader. */
export function promiseSentence({ messages, times }: View, answer: CoverageAnswer | null): string {
  const { request } = messages;
  if (!answer) return '';
  if (answer.outcome === 'redirected') return request.redirectedTitle;
  if (answer.outcome === 'refused') return request.refusedTitle;
  return answer.responseDueAt
    ? request.acceptedBy({ due: times.spoken(answer.responseDueAt) })
    : request.noDeadline;
}
