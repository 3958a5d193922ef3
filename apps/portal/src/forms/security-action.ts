import type { PageLocals } from '../page-locals.ts';
import type { SentForm } from './read-form.ts';

/** What was done, for the sentence on the page that follows. */
export type Done = 'ended' | 'others' | 'code-removed' | 'passkey-removed' | 'revoked';

export type SecurityAnswer =
  | { kind: 'done'; done: Done; count: number }
  | { kind: 'step_up' | 'nothing' }
  | { kind: 'failed'; error: unknown };

type Locals = Pick<PageLocals, 'api' | 'failure'>;

/** Does what one of the page's buttons says: `do`, with the `handle` of its line. */
export async function securityActionFrom(form: SentForm, locals: Locals): Promise<SecurityAnswer> {
  try {
    return await act(form.word('do'), form.word('handle'), locals.api);
  } catch (error) {
    const { code } = locals.failure(error);
    if (code === 'step_up_required') return { kind: 'step_up' };
    // It has gone in the meantime, in another window for example: the page shows what is left.
    if (code === 'not_found' || code === 'invalid_input') return { kind: 'nothing' };
    return { kind: 'failed', error };
  }
}

async function act(
  word: string,
  handle: string,
  { credentials }: PageLocals['api'],
): Promise<SecurityAnswer> {
  const done = (what: Done, count = 1): SecurityAnswer => ({ kind: 'done', done: what, count });
  switch (word) {
    case 'end-session':
      await credentials.endSession({ handle });
      return done('ended');
    case 'end-others':
      return done('others', (await credentials.endOtherSessions()).ended);
    case 'remove-code':
      await credentials.removeCode();
      return done('code-removed');
    case 'remove-passkey':
      await credentials.removePasskey({ handle });
      return done('passkey-removed');
    case 'revoke-token':
      await credentials.revokeToken({ handle });
      return done('revoked');
    default:
      return { kind: 'nothing' };
  }
}
