import type { PageLocals } from '../../page-locals.ts';
import type { SentForm } from '../../forms/read-form.ts';

export type Intent = 'reply' | 'resolve';

export type Answered =
  | { done: Intent }
  | {
      done: null;
      status: number;
      /** What is wrong with the text. */ field: string | null;
      /** What went wrong otherwise. */ notice: string | null;
    };

/** Sends the form of a ticket: an answer, or the answer that resolves it. What was typed is never lost. */
export async function answerTicket(locals: PageLocals, number: string, form: SentForm): Promise<Answered> {
  const { api, failure, messages } = locals;
  const body = form.text('body');
  const intent: Intent = form.word('intent') === 'resolve' ? 'resolve' : 'reply';
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
