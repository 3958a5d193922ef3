import type { SentForm } from '../../forms/read-form.ts';
import type { Messages } from '@zusage/i18n';
import type { PhoneInput } from '../api-types.ts';
import { readSeverity } from '../../forms/severity-answers.ts';

/** What stands in the form: all texts, as typed. */
export interface CallForm {
  contact: string;
  product: string;
  severity: string;
  /** What was answered to the questions that lead to it, by their place. */
  answers: Record<string, string>;
  environment: PhoneInput['environment'];
  facts: Record<string, string>;
  subject: string;
  description: string;
}

export function readCallForm(form: SentForm): CallForm {
  return {
    contact: form.word('contact'),
    product: form.word('product'),
    ...readSeverity(form),
    environment: form.word('environment') === 'test' ? 'test' : 'production',
    facts: form.group('facts'),
    subject: form.text('subject'),
    description: form.text('description'),
  };
}

/** What the promise depends on. */
export function questionOf(call: CallForm, customerNumber: string) {
  const { contact, severity, environment, facts } = call;
  return { customerNumber, contact, severity, environment, facts, product: call.product || null };
}

/** What a person forgot, at its field; everything else is told by the API. */
export function missingIn(call: CallForm, { staff, request }: Messages): Record<string, string> {
  const wanted: [name: keyof CallForm, message: string][] = [
    ['contact', staff.phoneCallerMissing],
    ['severity', request.errors.severity],
    ['subject', request.errors.subject],
    ['description', request.errors.description],
  ];
  return Object.fromEntries(wanted.filter(([name]) => String(call[name]).trim() === ''));
}
