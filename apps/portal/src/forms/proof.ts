import type { PageLocals } from '../page-locals.ts';
import { parsed } from './passkey-response.ts';
import type { SentForm } from './read-form.ts';
import { minutesToWait } from './sign-in.ts';

/** The ways to show who one is; `by` of the form. */
export const PROOFS = ['password', 'code', 'passkey', 'recovery'] as const;
export type ProofBy = (typeof PROOFS)[number];

export type ProofFailure =
  | { kind: 'missing' | 'wrong' }
  /** Too many attempts; the wait is null when it was not told. */
  | { kind: 'wait'; minutes: number | null }
  /** The password's ten minutes are over. */
  | { kind: 'over' };

type Call = PageLocals['api']['credentials']['stepUp'];
type Proof = Parameters<Call>[0]['proof'];

export const isProofBy = (word: string): word is ProofBy => (PROOFS as readonly string[]).includes(word);

/** What a sent form shows; null while it shows nothing. */
export function proofOf(form: SentForm): Proof | null {
  const by = form.word('by');
  if (by === 'password') return form.text('password') === '' ? null : { by, password: form.text('password') };
  if (by === 'passkey') {
    const response = parsed(form.text('response'));
    return response === null ? null : { by, response };
  }
  if (by !== 'code' && by !== 'recovery') return null;
  return form.word('code') === '' ? null : { by, code: form.word('code') };
}

/** Shows once more who one is. Null when it was right: credentials may be changed for ten minutes. */
export function stepUpFrom(form: SentForm, locals: Locals): Promise<ProofFailure | null> {
  return prove(form, locals, (proof) => locals.api.credentials.stepUp({ proof }));
}

/** The second step of signing in. Null when it was right: the session's cookie goes out with the answer. */
export function finishSignInFrom(form: SentForm, locals: Locals): Promise<ProofFailure | null> {
  return prove(form, locals, async (proof) => {
    if (proof.by !== 'password') await locals.api.session.finishSignIn({ proof });
  });
}

type Locals = Pick<PageLocals, 'api' | 'failure'>;

async function prove(
  form: SentForm,
  locals: Locals,
  send: (proof: Proof) => Promise<unknown>,
): Promise<ProofFailure | null> {
  const proof = proofOf(form);
  if (!proof) return { kind: 'missing' };
  try {
    await send(proof);
    return null;
  } catch (error) {
    const { code } = locals.failure(error);
    if (code === 'rate_limited') return { kind: 'wait', minutes: minutesToWait(error) };
    if (code === 'link_expired') return { kind: 'over' };
    // What no code, key or password looks like is as wrong as any other.
    if (code === 'unauthorized' || code === 'invalid_input') return { kind: 'wrong' };
    throw error;
  }
}

export const statusOf = (failure: ProofFailure): number =>
  ({ missing: 400, wrong: 401, wait: 429, over: 410 })[failure.kind];
