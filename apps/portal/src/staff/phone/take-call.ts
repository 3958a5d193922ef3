import { idempotencyKey } from '../../forms/idempotency-key.ts';
import type { Received } from '../sent-form.ts';
import type { PageLocals } from '../../page-locals.ts';
import type { CallAnswer } from '../api-types.ts';
import { missingIn, questionOf, readCallForm, type CallForm } from './call-form.ts';

/** Where a call stands after its form was opened or sent. */
export interface Call {
  form: CallForm;
  /** Sent with the form, so that pressing twice opens one ticket. */
  key: string;
  /** The ticket, once there is one. */
  number: string | null;
  /** The promise as it would be now, or the answer that no ticket could be opened on. */
  answer: CallAnswer | null;
  /** The answer is no promise: there is another way to go. */
  isSentOn: boolean;
  /** Name of a field → what is wrong with it. */
  errors: Record<string, string>;
  notice: string | null;
  status: number;
}

/** Takes the form of a call: shows its promise, or enters it. Nothing typed is lost on the way. */
export async function takeCall(
  locals: PageLocals,
  customerNumber: string,
  { form: sent, intent }: Received,
): Promise<Call> {
  const form = readCallForm(sent);
  const start: Call = {
    form,
    key: idempotencyKey(sent.word('key')),
    number: null,
    answer: null,
    isSentOn: false,
    errors: {},
    notice: null,
    status: 200,
  };
  if (intent === 'preview') return { ...start, answer: await promiseOf(locals, form, customerNumber) };
  if (intent !== 'create') return start;
  const errors = missingIn(form, locals.messages);
  if (Object.keys(errors).length > 0) {
    return { ...start, errors, status: 400, answer: await promiseOf(locals, form, customerNumber) };
  }
  return enter(locals, customerNumber, start);
}

async function enter(locals: PageLocals, customerNumber: string, call: Call): Promise<Call> {
  const { subject, description } = call.form;
  locals.setIdempotencyKey(call.key);
  try {
    const answer = await locals.api.tickets.enterByPhone({
      ...questionOf(call.form, customerNumber),
      subject,
      description,
    });
    if (answer.number) return { ...call, number: answer.number };
    // The answer belongs to this key; what is changed now is another request.
    return { ...call, answer, isSentOn: true, key: idempotencyKey('') };
  } catch (error) {
    const { status, code, message, fields } = locals.failure(error);
    const key = code === 'idempotency_conflict' ? idempotencyKey('') : call.key;
    return { ...call, key, status, errors: fields ?? {}, notice: fields ? null : message };
  }
}

/** Null while too little is known; what is wrong is told when the form is sent. */
async function promiseOf(
  locals: PageLocals,
  form: CallForm,
  customerNumber: string,
): Promise<CallAnswer | null> {
  if (!form.contact || !form.severity) return null;
  try {
    return await locals.api.coverage.previewByPhone(questionOf(form, customerNumber));
  } catch (error) {
    if (locals.failure(error).status >= 500) throw error;
    return null;
  }
}
