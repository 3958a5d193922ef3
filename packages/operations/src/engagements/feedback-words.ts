import { invalidField } from '@zusage/errors';

export const FEEDBACK_MAX = 2_000;

export interface FeedbackWords {
  rating: number;
  feedback: string | null;
}

/** How it went: 1 to 5, and words for those who want (N-29); null where nothing was said. @throws AppError invalid_input (`rating`, `words`) */
export function readFeedback({
  rating,
  words,
}: {
  rating: number | null;
  words: string | null;
}): FeedbackWords | null {
  const feedback = words?.trim() || null;
  if (rating === null && feedback === null) return null;
  if (rating === null) throw invalidField('rating', 'required');
  if (!Number.isSafeInteger(rating) || rating < 1 || rating > 5)
    throw invalidField('rating', 'unknown_value');
  if (feedback !== null && feedback.length > FEEDBACK_MAX)
    throw invalidField('words', 'too_long', { max: FEEDBACK_MAX });
  return { rating, feedback };
}
