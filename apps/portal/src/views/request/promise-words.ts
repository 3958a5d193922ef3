import type { CoverageAnswer } from '../api-types.ts';
import { isByPhone } from '../next-step.ts';
import type { View } from '../view.ts';

/** The promise in one sentence, as it is said at the counter and to a screen reader. */
export function promiseSentence(view: View, answer: CoverageAnswer | null): string {
  const { request } = view.messages;
  if (!answer) return '';
  if (answer.outcome === 'redirected' || answer.outcome === 'refused') return sentOnTitle(view, answer.next);
  return answer.responseDueAt
    ? request.acceptedBy({ due: view.times.spoken(answer.responseDueAt) })
    : withoutDeadline(view, answer);
}

/** What is said of a request that goes another way. */
export function sentOnTitle({ messages }: View, next: CoverageAnswer['next']): string {
  return isByPhone(next) ? messages.request.redirectedTitle : messages.request.refusedTitle;
}

/** Taken without a promised time: it waits for something, none is agreed (SB-3), or there is none (K-5). */
export function withoutDeadline({ messages }: View, { outcome, noTime }: CoverageAnswer): string {
  const { coverage, request } = messages;
  if (outcome === 'waiting') return coverage.takenWaiting;
  return noTime === 'not_agreed' ? coverage.takenNotAgreed : request.noDeadline;
}
