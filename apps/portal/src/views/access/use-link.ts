import type { PageLocals } from '../../page-locals.ts';

/** What became of reading or using a mailed link. */
export type LinkOutcome<Answer> =
  | { kind: 'done'; answer: Answer }
  /** Unknown, used, replaced or too old: nobody is told which. */
  | { kind: 'ended' }
  /** A sentence for the password's field. */
  | { kind: 'password'; message: string; status: number }
  /** The state of the account has changed meanwhile: read the link again. */
  | { kind: 'changed' }
  | { kind: 'failed'; message: string; status: number };

/** Asks the API and sorts its answers; what is nobody's mistake is thrown. */
export async function useLink<Answer>(
  { failure, messages }: Pick<PageLocals, 'failure' | 'messages'>,
  ask: () => Promise<Answer>,
): Promise<LinkOutcome<Answer>> {
  try {
    return { kind: 'done', answer: await ask() };
  } catch (error) {
    const { code, message, fields, status } = failure(error);
    if (code === 'link_expired' || fields?.['token']) return { kind: 'ended' };
    if (code === 'unauthorized') return { kind: 'password', message: messages.access.passwordWrong, status };
    if (fields?.['password']) return { kind: 'password', message: fields['password'], status };
    if (code === 'conflict') return { kind: 'changed' };
    if (code === 'rate_limited') return { kind: 'failed', message, status };
    throw error;
  }
}
