import type { PageLocals } from '../page-locals.ts';
import type { CoverageAnswer, SearchAnswer } from '../views/api-types.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { openInputOf, type RequestForm } from './request-form.ts';

export type SentRequest =
  | { kind: 'opened'; number: string }
  /** It has to go another way; what was typed is kept under this id. */
  | { kind: 'kept'; draftId: string }
  | { kind: 'wrong'; errors: Record<string, string> }
  /** The search that came with it is not the reader's: it was made anew, and the form goes back with its results. */
  | { kind: 'searched_again'; form: RequestForm; search: SearchAnswer | null }
  /** The same form had become a ticket with other words: a new key makes the next attempt a new ticket. */
  | { kind: 'sent_before'; form: RequestForm }
  | { kind: 'failed'; message: string };

type Locals = Pick<PageLocals, 'api' | 'failure' | 'messages' | 'setIdempotencyKey'>;

/** Sends a request to the API and says in the form's terms what became of it. */
export async function sendRequest(form: RequestForm, locals: Locals): Promise<SentRequest> {
  try {
    locals.setIdempotencyKey(form.idempotencyKey);
    const answer = await locals.api.tickets.open(openInputOf(form));
    if (answer.number) return { kind: 'opened', number: answer.number };
    return answer.draftId
      ? { kind: 'kept', draftId: answer.draftId }
      : { kind: 'failed', message: locals.messages.errors.code.internal };
  } catch (error) {
    return refusalOf(form, locals, error);
  }
}

async function refusalOf(form: RequestForm, locals: Locals, error: unknown): Promise<SentRequest> {
  const { code, message, fields } = locals.failure(error);
  if (code === 'search_required' || fields?.['searchId']) return searchAgain(form, locals);
  if (code === 'idempotency_conflict')
    return { kind: 'sent_before', form: { ...form, idempotencyKey: idempotencyKey('') } };
  if (code === 'invalid_input' && fields)
    return { kind: 'wrong', errors: inPlainWords(form, fields, locals) };
  return { kind: 'failed', message };
}

async function searchAgain(form: RequestForm, { api }: Locals): Promise<SentRequest> {
  const query = (form.query || form.subject).trim().slice(0, QUERY_CHARACTERS_MAX);
  const search = query === '' ? null : await api.knowledge.search({ query, limit: ARTICLES_MAX });
  return { kind: 'searched_again', form: { ...form, query, searchId: search?.searchId ?? '' }, search };
}

/** An empty field is told in the words of this form, everything else in the API's. */
function inPlainWords(
  form: RequestForm,
  fields: Record<string, string>,
  { messages }: Locals,
): Record<string, string> {
  const texts = messages.request.errors;
  const empty: Record<string, string> = {
    severity: texts.severity,
    environment: texts.environment,
    product: texts.product,
    customer: messages.partners.chooseMissing,
    subject: texts.subject,
    description: texts.description,
  };
  const isEmpty = (name: string) => name in form && String(form[name as keyof RequestForm]).trim() === '';
  return Object.fromEntries(
    Object.entries(fields).map(([name, message]) => [
      name,
      isEmpty(name) ? (empty[name] ?? message) : message,
    ]),
  );
}

export const QUERY_CHARACTERS_MAX = 200;
/** So few that the step behind them stays in sight. */
export const ARTICLES_MAX = 5;

/** The promise for what is filled in so far; null while too little is, or something of it is unknown. */
export async function previewRequest(
  form: RequestForm,
  { api, failure }: Pick<PageLocals, 'api' | 'failure'>,
): Promise<CoverageAnswer | null> {
  if (form.severity === '' || form.environment === '') return null;
  const { severity, environment, product, facts, customer } = openInputOf(form);
  try {
    const whose = customer === undefined ? {} : { customer };
    return await api.coverage.preview({ severity, environment, product, facts, ...whose, channel: 'portal' });
  } catch (error) {
    // Told at its field when the request is sent; a preview stays silent.
    if (failure(error).code === 'invalid_input') return null;
    throw error;
  }
}
