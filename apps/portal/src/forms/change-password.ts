import type { PageLocals } from '../page-locals.ts';
import type { SentForm } from './read-form.ts';
import { minutesToWait } from './sign-in.ts';

export type PasswordAnswer =
  | { kind: 'changed' | 'step_up' }
  /** Field name → sentence. */
  | { kind: 'faults'; faults: Record<string, string> }
  | { kind: 'wait'; minutes: number | null }
  | { kind: 'failed'; error: unknown };

/** Changes the password with the fields `current` and `password` of a sent form. */
export async function changePasswordFrom(
  form: SentForm,
  { api, failure, messages: { security } }: Pick<PageLocals, 'api' | 'failure' | 'messages'>,
): Promise<PasswordAnswer> {
  const sent = { current: form.text('current'), password: form.text('password') };
  const missing = Object.entries(sent).filter(([, value]) => value.trim() === '');
  if (missing.length > 0)
    return { kind: 'faults', faults: Object.fromEntries(missing.map(([name]) => [name, security.missing])) };
  try {
    await api.credentials.changePassword(sent);
    return { kind: 'changed' };
  } catch (error) {
    const { code, fields } = failure(error);
    if (code === 'step_up_required') return { kind: 'step_up' };
    if (code === 'rate_limited') return { kind: 'wait', minutes: minutesToWait(error) };
    if (code !== 'invalid_input' || !fields) return { kind: 'failed', error };
    return {
      kind: 'faults',
      faults: { ...fields, ...(fields['current'] ? { current: security.wrongCurrent } : {}) },
    };
  }
}
