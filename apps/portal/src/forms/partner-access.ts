import type { PageLocals } from '../page-locals.ts';
import type { SentForm } from './read-form.ts';

const intents = ['approve', 'refuse', 'change', 'revoke'] as const;
type Intent = (typeof intents)[number];

/** A decision about a partner's access that could not be carried out, with what was typed. */
export interface AccessAttempt {
  intent: Intent;
  /** Id of the request or of the partner: the form it came from. */
  subject: string;
  typed: { scopes: string[]; lastDay: string };
  note: string;
  errors: Record<string, string>;
  /** Says why when no single field is to blame. */
  notice: string | null;
  status: number;
}

const DONE = { approve: 'approved', refuse: 'refused', change: 'changed', revoke: 'revoked' } as const;
export type AccessDone = (typeof DONE)[Intent];

/** Carries out what an administrator decided. @returns what was done, or what stood in the way; null for no decision */
export async function decideAccess(
  form: SentForm,
  asked: string,
  locals: PageLocals,
): Promise<{ done: AccessDone } | { attempt: AccessAttempt } | null> {
  const intent = intents.find((each) => each === asked);
  if (!intent) return null;
  const subject = form.word('subject');
  const attempt: AccessAttempt = {
    intent,
    subject,
    typed: { scopes: ticked(form, `scopes-${subject}`), lastDay: form.word('lastDay') },
    note: form.text('note'),
    errors: {},
    notice: null,
    status: 400,
  };
  const { errors } = locals.messages.partners;
  const needsTerms = intent === 'approve' || intent === 'change';
  if (needsTerms && attempt.typed.scopes.length === 0)
    return { attempt: { ...attempt, errors: { scopes: errors.scopes } } };
  try {
    await carryOut(attempt, locals);
    return { done: DONE[intent] };
  } catch (error) {
    const { code, fields, message, status } = locals.failure(error);
    if (fields?.['lastDay']) return { attempt: { ...attempt, errors: { lastDay: errors.lastDay } } };
    const isGone = code === 'not_found' || code === 'conflict' || code === 'invalid_input';
    const gone = intent === 'approve' || intent === 'refuse' ? errors.decided : errors.gone;
    return { attempt: { ...attempt, notice: isGone ? gone : message, status } };
  }
}

async function carryOut({ intent, subject, typed, note }: AccessAttempt, { api }: PageLocals): Promise<void> {
  // Checked by the API like everything else: a form can hold any word.
  const terms = {
    scopes: typed.scopes as Parameters<typeof api.partnerAccess.approve>[0]['scopes'],
    lastDay: typed.lastDay || null,
  };
  if (intent === 'approve') await api.partnerAccess.approve({ request: subject, ...terms });
  else if (intent === 'refuse') await api.partnerAccess.refuse({ request: subject, note });
  else if (intent === 'change') await api.partnerAccess.change({ partner: subject, ...terms });
  else await api.partnerAccess.revoke({ partner: subject });
}

/** Every box of that name which is ticked. */
export const ticked = (form: SentForm, name: string): string[] =>
  form.entries().flatMap(([each, value]) => (each === name ? [value] : []));
