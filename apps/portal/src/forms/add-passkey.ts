import type { PageLocals } from '../page-locals.ts';
import type { SentForm } from './read-form.ts';

type Add = PageLocals['api']['credentials']['addPasskey'];

export type AddedPasskey =
  | { kind: 'added'; recoveryCodes: readonly string[] | null }
  | { kind: 'refused'; title: string | null; help: string | null; name: string | null }
  | { kind: 'step_up' }
  | { kind: 'failed'; error: unknown };

/** Adds the passkey that the browser's script put into the form. */
export async function addPasskeyFrom(
  form: SentForm,
  { api, failure, messages: { security } }: Pick<PageLocals, 'api' | 'failure' | 'messages'>,
): Promise<AddedPasskey> {
  const name = form.word('name');
  if (name === '') return { kind: 'refused', title: null, help: null, name: security.missing };
  const broken = {
    kind: 'refused',
    title: security.wrongPasskey,
    help: security.passkeyStopped,
    name: null,
  } as const;
  const response = made(form.text('response'));
  if (response === null) return broken;
  try {
    const { recoveryCodes } = await api.credentials.addPasskey({ name, response });
    return { kind: 'added', recoveryCodes };
  } catch (error) {
    const { code } = failure(error);
    if (code === 'step_up_required') return { kind: 'step_up' };
    if (code === 'conflict') return { ...broken, help: security.passkeyExists };
    return code === 'invalid_input' ? broken : { kind: 'failed', error };
  }
}

/** The API looks at it closely. */
function made(text: string): Parameters<Add>[0]['response'] | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Parameters<Add>[0]['response']) : null;
  } catch {
    return null;
  }
}
