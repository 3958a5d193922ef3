import { isLocale, type Locale } from '@zusage/i18n';
import { idempotencyKey } from '../../forms/idempotency-key.ts';
import type { PageLocals } from '../../page-locals.ts';
import type { Received } from '../sent-form.ts';

/** What a form starts from: the record as it is, or nothing. Lists are boxes that are ticked. */
export type Stored = Record<string, string | readonly string[]>;

/** A form as it was opened or sent. */
export interface Draft {
  /** What stands in a field: as it was typed, else as it is stored. */
  text: (name: string) => string;
  /** Boxes that are ticked. */
  all: (name: string) => readonly string[];
  /** Sent with the form, so that pressing twice does the work once. */
  key: string;
  /** The button that was pressed; '' when the form was only opened. */
  intent: string;
  /** Name of a field → what is wrong with it. */
  errors: Record<string, string>;
  notice: string | null;
  status: number;
  isDone: boolean;
}

/**
 * Opens a form, or does what its button says. What the API finds wrong is told at the field, and everything that was
 * typed is still there.
 *
 * @param work what each button does with the draft
 */
export async function takeDraft(
  locals: PageLocals,
  { form, intent }: Pick<Received, 'form' | 'intent'>,
  stored: Stored,
  work: Record<string, (draft: Draft) => Promise<unknown>>,
): Promise<Draft> {
  const sent = new Set(form.entries().map(([name]) => name));
  const draft: Draft = {
    text: (name) => (sent.has(name) ? form.text(name) : textOf(stored[name])),
    all: (name) => (sent.has(name) ? form.all(name) : listOf(stored[name])),
    key: idempotencyKey(form.word('key')),
    intent,
    errors: {},
    notice: null,
    status: 200,
    isDone: false,
  };
  const send = Object.hasOwn(work, intent) ? work[intent] : undefined;
  if (!send) return draft;
  locals.setIdempotencyKey(draft.key);
  try {
    await send(draft);
    return { ...draft, isDone: true };
  } catch (error) {
    const { code, fields, message, status } = locals.failure(error);
    const known = new Set([...sent, ...Object.keys(stored)]);
    const errors = fields ? atFields(fields, known) : {};
    const key = code === 'idempotency_conflict' ? idempotencyKey('') : draft.key;
    return { ...draft, key, errors, notice: Object.keys(errors).length > 0 ? null : message, status };
  }
}

/** A fault deep in a value belongs to the field that the value came from: `identifiers.serial.0` to `identifiers.serial`. */
function atFields(faults: Record<string, string>, known: ReadonlySet<string>): Record<string, string> {
  const entries = Object.entries(faults).flatMap(([path, sentence]): [string, string][] => {
    const parts = path.split('.');
    while (parts.length > 0 && !known.has(parts.join('.'))) parts.pop();
    return parts.length > 0 ? [[parts.join('.'), sentence]] : [];
  });
  return Object.fromEntries(entries);
}

const textOf = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : '';
const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  Array.isArray(value) ? value : [];

/** A whole number as it was typed; what is none becomes one that the API refuses with its sentence. */
export const wholeNumber = (typed: string): number => (/^\d{1,15}$/.test(typed.trim()) ? Number(typed) : 0);

/** Null for a field that was left empty. */
export const orNull = (typed: string): string | null => typed.trim() || null;

/** One of ours; German for anything else that was sent. */
export const languageOf = (sent: string): Locale => (isLocale(sent) ? sent : 'de');
