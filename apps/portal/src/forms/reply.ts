import type { PageLocals } from '../page-locals.ts';
import type { FollowUp } from '../views/api-types.ts';
import type { SentForm } from './read-form.ts';

/** A reply as it was typed, and what was wrong with it. */
export interface ReplyState {
  body: string;
  facts: Record<string, string>;
  /** Field name → sentence. */
  errors: Record<string, string>;
  /** What it has become; '' unchanged (SEP-5). */
  severity: string;
  /** It has to go another way, and is kept. */
  followUp: FollowUp | null;
  /** Says why it did not go out when no single field is to blame. */
  failure: string | null;
}

interface MissingFact {
  key: string;
  label: string;
  /** The answers that there are; null: it is answered in words. */
  choices: readonly { key: string; label: string }[] | null;
}

export const noReply: ReplyState = {
  body: '',
  facts: {},
  errors: {},
  severity: '',
  followUp: null,
  failure: null,
};

/**
 * Sends a reply, with missing facts if any were filled in (K-4). Facts alone are a reply too: they are then written into
 * the conversation, so that both sides see what was added. Null when it went out.
 *
 * @param ticket the missing facts as the page shows them
 */
export async function sendReply(
  form: SentForm,
  ticket: { number: string; missingFacts: readonly MissingFact[] },
  locals: Pick<PageLocals, 'api' | 'failure' | 'messages'>,
): Promise<ReplyState | null> {
  const facts = form.group('facts');
  const severity = form.word('severity');
  const state: ReplyState = { ...noReply, body: form.text('body'), facts, severity };
  const supplied = ticket.missingFacts.flatMap(({ key, label, choices }) => {
    const value = facts[key];
    const choice = choices?.find((candidate) => candidate.key === value);
    return value === undefined ? [] : [`${label}: ${choice?.label ?? value}`];
  });
  const body = state.body.trim() === '' ? supplied.join('\n') : state.body;
  if (body === '') return { ...state, errors: { body: locals.messages.tickets.replyMissing } };
  try {
    const known = Object.fromEntries(
      Object.entries(facts).filter(([key]) => ticket.missingFacts.some((fact) => fact.key === key)),
    );
    const { sent, followUp } = await locals.api.tickets.reply({
      number: ticket.number,
      body,
      ...(supplied.length > 0 ? { facts: known } : {}),
      ...(severity ? { severity } : {}),
    });
    return sent ? null : { ...state, body, followUp: followUp ?? null };
  } catch (error) {
    const { code, message, fields } = locals.failure(error);
    return code === 'invalid_input' && fields ? { ...state, errors: fields } : { ...state, failure: message };
  }
}
