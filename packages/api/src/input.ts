import { AppError, type FieldFault } from '@zusage/errors';
import { isReckoned, isStorable } from '@zusage/operations/customers';
import { z } from 'zod';

/** A procedure's parser: strict, nothing is coerced, every fault is named at its field. */
export function input<S extends z.ZodType>(schema: S): InputParser<z.input<S>, z.output<S>> {
  const parse = (raw: unknown): z.output<S> => {
    const result = schema.safeParse(raw ?? {}, { reportInput: true });
    if (result.success) return result.data;
    throw new AppError('invalid_input', {
      fields: Object.fromEntries(result.error.issues.flatMap(faultsOf)),
    });
  };
  return { parse } as InputParser<z.input<S>, z.output<S>>;
}

/** What tRPC takes as a parser; the two types exist for the compiler alone: what callers may leave out, and what procedures get. */
interface InputParser<In, Out> {
  parse: (raw: unknown) => Out;
  _input: In;
  _output: Out;
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue): [string, FieldFault][] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [path ? `${path}.${key}` : key, { problem: 'unknown_key' }]);
  }
  return [[path || 'body', faultOf(issue)]];
}

function faultOf(issue: Issue): FieldFault {
  switch (issue.code) {
    case 'invalid_type':
      return { problem: issue.input === undefined ? 'required' : 'wrong_type' };
    case 'too_big':
      if (issue.origin === 'string') return { problem: 'too_long', params: { max: Number(issue.maximum) } };
      return { problem: issue.origin === 'number' || issue.origin === 'int' ? 'unknown_value' : 'too_many' };
    case 'too_small':
      if (issue.origin !== 'string') return { problem: 'unknown_value' };
      return issue.minimum === 1
        ? { problem: 'required' }
        : { problem: 'too_short', params: { min: Number(issue.minimum) } };
    case 'invalid_format':
      return {
        problem:
          issue.format === 'date'
            ? 'invalid_day'
            : issue.format === 'email'
              ? 'invalid_email'
              : issue.format === 'datetime'
                ? 'invalid_time'
                : 'unknown_value',
      };
    case 'custom':
      return { problem: (issue.params?.['problem'] as FieldFault['problem'] | undefined) ?? 'unknown_value' };
    case 'invalid_union':
      return { problem: issue.input === undefined ? 'required' : 'wrong_type' };
    default:
      return { problem: 'unknown_value' };
  }
}

const NOT_BLANK = { params: { problem: 'required' } };
const STORABLE = { params: { problem: 'invalid_text' } };

const text = (max: number) => z.string().max(max).refine(isStorable, STORABLE);
const word = (max: number) => z.string().min(1).max(max).refine(isStorable, STORABLE);

export const fields = {
  key: z
    .string()
    .min(1)
    .max(64)
    .refine((value) => /^[\w.:-]*$/.test(value), { params: { problem: 'unknown_value' } }),
  optionalText: text,
  /** Something must be said; blanks alone do not count. */
  requiredText: (max: number) => text(max).refine((value) => value.trim() !== '', NOT_BLANK),
  email: z.email().max(254),
  id: z.uuid(),
  slug: word(120),
  language: z.enum(['de', 'en', 'fr']),
  number: word(40),
  limit: z.int().min(1).max(100).default(20),
  cursor: word(200),
  /** A day of the calendar, `YYYY-MM-DD`, in the years that deadlines are reckoned in. */
  day: z.iso.date().refine(isReckoned, { params: { problem: 'invalid_day' } }),
  /** A moment with its offset; a time without one is refused. */
  instant: z.iso.datetime({ offset: true }).transform((value) => new Date(value)),
};

/** What every list takes. */
export const pageInput = { limit: fields.limit, cursor: fields.cursor.optional() };
