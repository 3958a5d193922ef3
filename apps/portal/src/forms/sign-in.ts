import type { PageLocals } from '../page-locals.ts';
import type { SentForm } from './read-form.ts';

export type SignInFailure =
  | { kind: 'missing'; identifier: boolean; password: boolean }
  | { kind: 'wrong' }
  /** Too many attempts; the wait is null when it was not told. */
  | { kind: 'wait'; minutes: number | null };

/**
 * Signs in with the fields `identifier` and `password` of a sent form. Null when it worked: the session's cookie goes out
 * with the answer, and the next request is the person's. What is nobody's mistake is thrown.
 */
export async function signInFrom(
  form: SentForm,
  locals: Pick<PageLocals, 'api' | 'failure'>,
): Promise<SignInFailure | null> {
  const credentials = { identifier: form.word('identifier'), password: form.text('password') };
  const missing = { identifier: credentials.identifier === '', password: credentials.password === '' };
  if (missing.identifier || missing.password) return { kind: 'missing', ...missing };
  try {
    await locals.api.session.signIn(credentials);
    return null;
  } catch (error) {
    const { code } = locals.failure(error);
    if (code === 'rate_limited') return { kind: 'wait', minutes: minutesToWait(error) };
    // Too long for a name or a password is as wrong as any other.
    if (code === 'unauthorized' || code === 'invalid_input') return { kind: 'wrong' };
    throw error;
  }
}

/** The error crosses from the server's classes into the pages' bundle, so it is read by its shape. */
function minutesToWait(error: unknown): number | null {
  for (let at: unknown = error; typeof at === 'object' && at !== null; at = 'cause' in at ? at.cause : null) {
    if ('retryAfterSeconds' in at && typeof at.retryAfterSeconds === 'number')
      return Math.ceil(at.retryAfterSeconds / 60);
  }
  return null;
}
