import type { SentForm } from '../../forms/read-form.ts';
import { idempotencyKey } from '../../forms/idempotency-key.ts';
import type { PageLocals } from '../../page-locals.ts';

/** What support does to a ticket; each stands on the page as a form or a button of its own. */
export const staffIntents = [
  'reply',
  'resolve',
  'draft',
  'note',
  'ask',
  'severity',
  'escalate',
  'assign',
  'take',
  'effort',
  'effort_back',
] as const;
export type StaffIntent = (typeof staffIntents)[number];

export type Worked =
  | { done: StaffIntent }
  | {
      done: null;
      intent: StaffIntent;
      status: number;
      /** Field name → sentence. */
      fields: Record<string, string>;
      /** What else is wrong. */
      notice: string | null;
    };

export interface Working {
  number: string;
  intent: StaffIntent;
  form: SentForm;
  /** E-mail of whoever works: takes a ticket for themselves. */
  own: string;
}

export const isStaffIntent = (intent: string): intent is StaffIntent =>
  (staffIntents as readonly string[]).includes(intent);

/** Does one thing; the same form sent twice does it once. What was typed is never lost. */
export async function workOnTicket(locals: PageLocals, work: Working): Promise<Worked> {
  const { intent, form } = work;
  const missing = missingIn(locals, work);
  if (missing) return { done: null, intent, status: 400, fields: missing, notice: null };
  try {
    locals.setIdempotencyKey(idempotencyKey(form.word('idempotencyKey')));
    await run(locals, work);
    return { done: intent };
  } catch (error) {
    const { staff, staffTicket } = locals.messages;
    const told = locals.failure(error);
    const fields = { ...told.fields };
    if (intent === 'severity' && fields['severity']) fields['severity'] = staffTicket.severityRefused;
    if (intent === 'effort' && fields['minutes']) fields['minutes'] = locals.messages.effort.minutesWrong;
    const known = Object.keys(fields).length > 0;
    const notice = known ? null : told.code === 'conflict' ? staff.ticketChanged : told.message;
    return { done: null, intent, status: told.status, fields, notice };
  }
}

function missingIn({ messages }: PageLocals, { intent, form }: Working): Record<string, string> | null {
  const { staff, staffTicket } = messages;
  const isBlank = (name: string): boolean => form.text(name).trim() === '';
  if ((intent === 'reply' || intent === 'resolve' || intent === 'ask') && isBlank('body'))
    return { body: staff.writeToCustomer };
  if (intent === 'ask' && form.all('facts').length === 0) return { facts: staffTicket.askMissing };
  if (intent === 'note' && isBlank('body')) return { body: staffTicket.noteMissing };
  if ((intent === 'severity' || intent === 'escalate') && isBlank('reason'))
    return { reason: staffTicket.severityMissing };
  if (intent === 'effort') return missingEffort(messages, form);
  if (intent === 'effort_back' && isBlank('reason')) return { reason: messages.effort.takeBackMissing };
  return null;
}

function missingEffort({ effort }: PageLocals['messages'], form: SentForm): Record<string, string> | null {
  const missing = {
    ...(/^\d{1,4}$/.test(form.text('minutes').trim()) ? {} : { minutes: effort.minutesWrong }),
    ...(form.text('text').trim() === '' ? { text: effort.textMissing } : {}),
  };
  return Object.keys(missing).length > 0 ? missing : null;
}

function run({ api }: PageLocals, { number, intent, form, own }: Working): Promise<unknown> {
  const body = form.text('body');
  const reason = form.text('reason');
  switch (intent) {
    case 'reply':
      return api.tickets.reply({ number, body });
    case 'resolve': {
      // Checked by the API like everything else: a form can hold any word.
      const resolution = form.word('resolution') as 'solved';
      return api.tickets.resolve({ number, body, ...(resolution ? { resolution } : {}) });
    }
    case 'draft':
      return api.tickets.keepReply({ number, body });
    case 'note':
      return api.tickets.note({ number, body });
    case 'ask':
      return api.tickets.askForFacts({ number, body, facts: form.all('facts') });
    case 'severity':
      return api.tickets.changeSeverity({ number, severity: form.word('severity'), reason });
    case 'escalate':
      return api.tickets.escalate({ number, reason });
    case 'assign':
      return api.tickets.assign({ number, assignee: form.optional('assignee') });
    case 'take':
      return api.tickets.assign({ number, assignee: own });
    case 'effort': {
      const minutes = Number(form.text('minutes').trim());
      return api.effort.book({ number, day: form.word('day'), minutes, text: form.text('text') });
    }
    case 'effort_back':
      return api.effort.takeBack({ number, reference: form.word('reference'), reason });
  }
}

/** What the page says after it was done. */
export function workedWords(
  { staff, staffTicket, effort }: PageLocals['messages'],
  done: string | null,
): string | null {
  const words: Record<StaffIntent, string> = {
    reply: staff.replySent,
    resolve: staff.resolved,
    draft: staffTicket.draftSaved,
    note: staffTicket.noteSaved,
    ask: staffTicket.askSent,
    severity: staffTicket.severityChanged,
    escalate: staffTicket.escalationNoted,
    assign: staffTicket.assigned,
    take: staffTicket.assigned,
    effort: effort.booked,
    effort_back: effort.takenBack,
  };
  return done !== null && isStaffIntent(done) ? words[done] : null;
}
