import type { Draft, OpenInput } from '../views/api-types.ts';
import { idempotencyKey } from './idempotency-key.ts';
import type { SentForm } from './read-form.ts';
import { readSeverity } from './severity-answers.ts';

/** A request as far as it has been typed; '' and {} where nothing was said yet. */
export interface RequestForm {
  /** What was searched for, and the search's id (K-1). */
  query: string;
  searchId: string;
  /** Number of the ticket that it goes on from (K-10, K-12). */
  followUp: string;
  idempotencyKey: string;
  /** Number of the customer that a partner asks for. */
  customer: string;
  product: string;
  severity: string;
  /** What was answered to the questions that lead to it, by their place. */
  answers: Record<string, string>;
  environment: string;
  subject: string;
  description: string;
  facts: Record<string, string>;
}

export function emptyRequest({
  query,
  searchId,
  customer = '',
  product = '',
  followUp = '',
}: {
  query: string;
  searchId: string;
  customer?: string;
  product?: string;
  followUp?: string;
}): RequestForm {
  return {
    query,
    searchId,
    followUp,
    customer,
    idempotencyKey: idempotencyKey(''),
    product,
    severity: '',
    answers: {},
    environment: 'production',
    subject: query,
    description: '',
    facts: {},
  };
}

export function readRequest(form: SentForm): RequestForm {
  return {
    query: form.word('query'),
    searchId: form.word('searchId'),
    followUp: form.word('followUp'),
    idempotencyKey: idempotencyKey(form.word('idempotencyKey')),
    customer: form.word('customer'),
    product: form.word('product'),
    ...readSeverity(form),
    environment: form.word('environment'),
    subject: form.text('subject'),
    description: form.text('description'),
    facts: form.group('facts'),
  };
}

/** A request that was kept because it had to go another way; sending it again is a new attempt with a new key. */
export function requestOfDraft(draft: Draft): RequestForm {
  return {
    ...emptyRequest({
      query: draft.subject,
      searchId: draft.searchId ?? '',
      followUp: draft.followUpOf ?? '',
    }),
    customer: draft.customer ?? '',
    product: draft.product ?? '',
    severity: draft.severity,
    environment: draft.environment,
    subject: draft.subject,
    description: draft.description,
    facts: draft.facts,
  };
}

/** What the API is asked; the portal's own channel. */
export function openInputOf(form: RequestForm): OpenInput {
  const { severity, subject, description, facts } = form;
  return {
    channel: 'portal',
    severity,
    // Checked by the API like everything else: a form can hold any word.
    environment: form.environment as OpenInput['environment'],
    product: form.product || null,
    subject,
    description,
    facts,
    ...(form.customer ? { customer: form.customer } : {}),
    ...(form.searchId ? { searchId: form.searchId } : {}),
    ...(form.followUp ? { followUpOf: form.followUp } : {}),
  };
}
