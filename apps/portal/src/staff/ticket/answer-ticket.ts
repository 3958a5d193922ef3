import type { PageLocals } from '../../page-locals.ts';

export type Answered =
  | { done: 'reply' | 'resolve' }
  | {
      done: null;
      status: number;
      /** What is wrong with the text. */ field: string | null;
      /** What else went wrong. */ notice: string | null;
    };

export interface Answering {
  number: string;
  intent: 'reply' | 'resolve';
  body: string;
}

/** Sends the form of a ticket: an answer, or the answer that resolves it. What was typed is never lost. */
export async function answerTicket(
  locals: PageLocals,
  { number, intent, body }: Answering,
): Promise<Answered> {
  const { api, failure, messages } = locals;
  if (body.trim() === '')
    return { done: null, status: 400, field: messages.staff.writeToCustomer, notice: null };
  try {
    await (intent === 'resolve'
      ? api.tickets.resolve({ number, body })
      : api.tickets.reply({ number, body }));
    return { done: intent };
  } catch (error) {
    const told = failure(error);
    const field = told.fields?.['body'] ?? null;
    const notice = field ? null : told.code === 'conflict' ? messages.staff.ticketChanged : told.message;
    return { done: null, status: told.status, field, notice };
  }
}
