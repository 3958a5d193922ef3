import { changeReport } from '@zusage/engagements';
import { AppError, invalidField } from '@zusage/errors';
import type { PersonScope } from '../scope.ts';
import { onEngagement } from './desk.ts';
import { readFeedback } from './feedback-words.ts';
import { reportDesk, reportOf } from './report-desk.ts';
import { writeDown } from './step.ts';

export interface FeedbackRequest {
  number: string;
  position: number;
  rating: number | null;
  words: string | null;
  key?: string | undefined;
}

/**
 * The customer says how a session went, once, after it was accepted or its complaint decided (N-29).
 * @throws AppError forbidden, not_found, conflict (not yet, or said already), invalid_input (`rating`, `words`)
 */
export async function giveFeedback(scope: PersonScope, request: FeedbackRequest): Promise<void> {
  if (!scope.actor.person.organisation) throw new AppError('forbidden');
  await onEngagement(scope, 'engagements.feedback', request, async (desk) => {
    const at = await reportDesk(desk, request.position);
    const { status } = at.session;
    const isOver = status === 'accepted' || status === 'settled';
    if (!isOver || reportOf(at).feedbackAt !== null) throw new AppError('conflict');
    const feedback = readFeedback(request);
    if (!feedback) throw invalidField('rating', 'required');
    await changeReport(desk.trx, desk.providerId, at.session.id, { ...feedback, feedbackAt: desk.now });
    await writeDown(desk, at.session.id, 'feedback', 'N-29', { details: { rating: feedback.rating } });
    return null;
  });
}
