import type { AppError, ErrorCode, FieldFault } from '@zusage/errors';
import { formatDate, messagesFor, type Locale } from '@zusage/i18n';

/** What a client is told of a failure, in the reader's language. */
export interface ErrorBody {
  code: ErrorCode;
  message: string;
  /** Path of the field → sentence. */
  fields?: Record<string, string>;
}

export function describeError(error: AppError, locale: Locale): ErrorBody {
  const texts = messagesFor(locale).errors;
  const fields = error.fields && describeFields(error.fields, locale);
  return { code: error.code, message: texts.code[error.code], ...(fields ? { fields } : {}) };
}

function describeFields(faults: NonNullable<AppError['fields']>, locale: Locale): Record<string, string> {
  // Built from entries: a field that a client named `__proto__` is a plain key here (S40).
  return Object.fromEntries(
    Object.entries(faults).map(([path, fault]) => [path, describeField(fault, locale)]),
  );
}

function describeField({ problem, params }: FieldFault, locale: Locale): string {
  const texts = messagesFor(locale).errors.field;
  if (problem === 'too_long') return texts.too_long({ max: params?.['max'] ?? '' });
  if (problem === 'too_far')
    return texts.too_far({ max: formatDate(String(params?.['max']), { locale, timeZone: 'UTC' }) });
  if (problem === 'too_early')
    return texts.too_early({ min: formatDate(String(params?.['min']), { locale, timeZone: 'UTC' }) });
  if (problem === 'too_short') return texts.too_short({ min: params?.['min'] ?? '' });
  const sentence = texts[problem];
  // What it is about was written for this reader where it was found.
  return typeof sentence === 'function' ? sentence({ what: String(params?.['what'] ?? '') }) : sentence;
}
