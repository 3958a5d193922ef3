import type { PageLocals } from '../page-locals.ts';
import { parsed } from './passkey-response.ts';
import type { SentForm } from './read-form.ts';

export type SignInFailure =
  | { kind: 'missing'; identifier: boolean; password: boolean }
  | { kind: 'wrong' }
  /** Too many attempts; the wait is null when it was not told. */
  | { kind: 'wait'; minutes: number | null }
  /** The passkey belongs to no access here. */
  | { kind: 'unknown_passkey' };

/** The password was right and the account has a second factor: no session yet. */
export interface SecondStepNext {
  kind: 'second_step';
  secondSteps: readonly ('code' | 'passkey' | 'recovery')[];
}

/**
 * Signs in with the fields `identifier` and `password` of a sent form, or with the passkey in `response`. Null when it
 * worked: the session's cookie goes out with the answer, and the next request is the person's. What is nobody's mistake is
 * thrown.
 */
export async function signInFrom(
  form: SentForm,
  locals: Pick<PageLocals, 'api' | 'failure'>,
): Promise<SignInFailure | SecondStepNext | null> {
  if (form.word('by') === 'passkey') return byPasskey(form, locals);
  const credentials = { identifier: form.word('identifier'), password: form.text('password') };
  const missing = { identifier: credentials.identifier === '', password: credentials.password === '' };
  if (missing.identifier || missing.password) return { kind: 'missing', ...missing };
  try {
    const answer = await locals.api.session.signIn(credentials);
    return answer.role === null ? { kind: 'second_step', secondSteps: answer.secondSteps } : null;
  } catch (error) {
    const { code } = locals.failure(error);
    if (code === 'rate_limited') return { kind: 'wait', minutes: minutesToWait(error) };
    // Too long for a name or a password is as wrong as any other.
    if (code === 'unauthorized' || code === 'invalid_input') return { kind: 'wrong' };
    throw error;
  }
}

async function byPasskey(
  form: SentForm,
  { api, failure }: Pick<PageLocals, 'api' | 'failure'>,
): Promise<SignInFailure | null> {
  const response = parsed(form.text('response'));
  if (response === null) return { kind: 'unknown_passkey' };
  try {
    await api.session.signInByPasskey({ response });
    return null;
  } catch (error) {
    const { code } = failure(error);
    if (code === 'rate_limited') return { kind: 'wait', minutes: minutesToWait(error) };
    if (code === 'unauthorized' || code === 'invalid_input') return { kind: 'unknown_passkey' };
    throw error;
  }
}

/** The error crosses from the server's classes into the pages' bundle, so it is read by its shape. */
export function minutesToWait(error: unknown): number | null {
  for (let at: unknown = error; typeof at === 'object' && at !== null; at = 'cause' in at ? at.cause : null) {
    if ('retryAfterSeconds' in at && typeof at.retryAfterSeconds === 'number')
      return Math.ceil(at.retryAfterSeconds / 60);
  }
  return null;
}
