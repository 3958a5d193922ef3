import { createHash } from 'node:crypto';
import type { PageLocals } from '../page-locals.ts';

/**
 * Under what name a browser keeps this reader's unfinished request: another person on the same device gets another name
 * and is never shown it. Says nothing about who it is.
 *
 * @param customer number of the customer that a partner asks for: each has a draft of its own
 */
export async function draftKeyOf(
  { api, provider }: Pick<PageLocals, 'api' | 'provider'>,
  customer = '',
): Promise<string> {
  const { email } = await api.session.me();
  const reader = `${provider?.id} ${email.toLowerCase()}${customer && ` ${customer}`}`;
  const digest = createHash('sha256').update(reader).digest('base64url');
  return `zusage:draft:${digest.slice(0, 22)}`;
}
