import { AppError, type FieldFault } from '@zusage/errors';

/** Largest sizes in UTF-16 units. The parser's time grows with the body's, so the limit also bounds that (S50). */
export const limits = {
  title: 200,
  body: 100_000,
  topic: 80,
  query: 200,
  slug: 119,
  summary: 300,
  remark: 1000,
} as const;

/** A published text that nobody has checked for so long is due for review. */
export const reviewAfterDays = 180;

type Limited = keyof typeof limits;

/**
 * Refuses what is too long, and what the database or a reader could not give back unchanged: NUL and half characters (S53).
 * @throws AppError invalid_input naming every field at fault
 */
export function checkTexts(texts: Partial<Record<Limited, string>>, required: readonly Limited[] = []): void {
  const fields: Record<string, FieldFault> = {};
  for (const name of Object.keys(texts) as Limited[]) {
    const text = texts[name] ?? '';
    if (text.length > limits[name]) fields[name] = { problem: 'too_long', params: { max: limits[name] } };
    else if (text.includes('\0') || !text.isWellFormed()) fields[name] = { problem: 'wrong_type' };
    else if (required.includes(name) && text.trim() === '') fields[name] = { problem: 'required' };
  }
  if (Object.keys(fields).length > 0) throw new AppError('invalid_input', { fields });
}
