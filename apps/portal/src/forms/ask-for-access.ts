import type { PageLocals } from '../page-locals.ts';
import { ticked } from './partner-access.ts';
import type { SentForm } from './read-form.ts';

/** A partner's request to a customer as it was typed, and what was wrong with it. */
export interface AskAttempt {
  typed: { customerNumber: string; name: string; scopes: string[]; reason: string };
  errors: Record<string, string>;
  notice: string | null;
  status: number;
}

/** Reads the form; nothing is sent. For no form at all the scope that most need is ticked. */
export function readAsk(form: SentForm, isSent: boolean): AskAttempt {
  const scopes = ticked(form, 'scopes');
  return {
    typed: {
      customerNumber: form.word('customerNumber'),
      name: form.word('name'),
      scopes: isSent ? scopes : ['tickets'],
      reason: form.text('reason'),
    },
    errors: {},
    notice: null,
    status: 200,
  };
}

/** Sends it. @returns null when it went out */
export async function sendAsk(
  attempt: AskAttempt,
  { api, failure, messages }: PageLocals,
): Promise<AskAttempt | null> {
  const { typed } = attempt;
  const texts = messages.partners.errors;
  const errors: Record<string, string> = {
    ...(typed.customerNumber === '' ? { customerNumber: texts.customerNumber } : {}),
    ...(typed.name === '' ? { name: texts.name } : {}),
    ...(typed.scopes.length === 0 ? { scopes: texts.scopes } : {}),
    ...(typed.reason.trim() === '' ? { reason: texts.reason } : {}),
  };
  if (Object.keys(errors).length > 0) return { ...attempt, errors, status: 400 };
  try {
    // Checked by the API like everything else: a form can hold any word.
    const scopes = typed.scopes as Parameters<typeof api.partnerCustomers.ask>[0]['scopes'];
    await api.partnerCustomers.ask({ ...typed, scopes });
    return null;
  } catch (error) {
    const { code, fields, message, status } = failure(error);
    if (code === 'conflict') return { ...attempt, errors: { customerNumber: texts.asked }, status };
    return fields ? { ...attempt, errors: fields, status } : { ...attempt, notice: message, status };
  }
}
