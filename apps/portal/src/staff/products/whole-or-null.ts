import { wholeNumber } from '../customers/draft.ts';

/** Null for a field that was left empty; what is no number becomes one that the API refuses with its sentence. */
export const wholeOrNull = (typed: string): number | null => {
  const text = typed.trim();
  if (text === '') return null;
  return /^\d{1,15}$/.test(text) ? wholeNumber(text) : -1;
};
