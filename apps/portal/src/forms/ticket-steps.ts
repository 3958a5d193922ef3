import type { PageLocals } from '../page-locals.ts';
import { idempotencyKey } from './idempotency-key.ts';
import type { SentForm } from './read-form.ts';
import { noReply, sendReply, type ReplyState } from './reply.ts';

/** What a customer can do to a ticket; each is a form of its own on the ticket's page. */
export const ticketSteps = ['reply', 'reopen', 'escalate', 'close', 'keep'] as const;
export type TicketStep = (typeof ticketSteps)[number];

export type StepOutcome =
  /** Done; the page that follows says so. */
  { done: TicketStep | 'closed' } | { done: null; step: TicketStep; reply: ReplyState };

type Locals = Pick<PageLocals, 'api' | 'failure' | 'messages' | 'setIdempotencyKey'>;
type Ticket = Parameters<typeof sendReply>[1];

export function readStep(form: SentForm): TicketStep {
  const asked = form.word('intent');
  return ticketSteps.find((step) => step === asked) ?? 'reply';
}

/** Takes one step; sending the same form again does it once. What was typed comes back when it does not work. */
export async function takeStep(form: SentForm, ticket: Ticket, locals: Locals): Promise<StepOutcome> {
  const step = readStep(form);
  locals.setIdempotencyKey(idempotencyKey(form.word('idempotencyKey')));
  if (step === 'reply') {
    const reply = await sendReply(form, ticket, locals);
    return reply ? { done: null, step, reply } : { done: 'reply' };
  }
  const body = form.text('body');
  const missing = missingWords(step, body, locals);
  const state: ReplyState = { ...noReply, body, facts: form.group('facts') };
  if (missing) return { done: null, step, reply: { ...state, errors: { [fieldOf(step)]: missing } } };
  try {
    return { done: await run(step, ticket.number, body, locals) };
  } catch (error) {
    const { code, message, fields } = locals.failure(error);
    const said = fields?.['body'] ?? fields?.['reason'];
    if (code === 'invalid_input' && said)
      return { done: null, step, reply: { ...state, errors: { [fieldOf(step)]: said } } };
    const failure = code === 'conflict' ? locals.messages.ticketLife.stateChanged : message;
    return { done: null, step, reply: { ...state, failure } };
  }
}

/** The id of a step's field on the page, where several forms have a `body`. */
export const fieldOf = (step: TicketStep): string => (step === 'reply' ? 'body' : `${step}-body`);

function missingWords(step: TicketStep, body: string, { messages }: Locals): string | null {
  if (body.trim() !== '') return null;
  if (step === 'reopen') return messages.tickets.replyMissing;
  return step === 'escalate' ? messages.ticketLife.escalateMissing : null;
}

async function run(
  step: Exclude<TicketStep, 'reply'>,
  number: string,
  body: string,
  { api }: Locals,
): Promise<TicketStep | 'closed'> {
  switch (step) {
    case 'reopen':
      await api.tickets.reopen({ number, body });
      return step;
    case 'escalate':
      await api.tickets.escalate({ number, reason: body });
      return step;
    case 'keep':
      await api.tickets.keepReply({ number, body });
      return step;
    case 'close': {
      const { status } = await api.tickets.close({ number, ...(body.trim() === '' ? {} : { body }) });
      return status === 'closed' ? 'closed' : step;
    }
  }
}
