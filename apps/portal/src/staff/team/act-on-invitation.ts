import type { SentForm } from '../../forms/read-form.ts';
import type { PageLocals } from '../../page-locals.ts';
import type { Done } from './done.ts';

/** Sends an invitation again or withdraws it, as the pressed button says; null for any other form. */
export async function actOnInvitation(
  { api }: PageLocals,
  form: SentForm,
  partner: string | undefined,
): Promise<Done | null> {
  const intent = form.word('intent');
  if (intent !== 'resend' && intent !== 'withdraw') return null;
  const named = { handle: Number(form.word('handle')) || 0, ...(partner === undefined ? {} : { partner }) };
  await api.team[intent](named);
  return intent === 'resend' ? 'resent' : 'withdrawn';
}
