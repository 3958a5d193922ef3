import { createHash } from 'node:crypto';
import type { PageLocals } from '../page-locals.ts';

/**
 * Under what name a browser keeps this reader's unfinished request: another person on the same device gets another name
 * and is never shown it. Says nothing about who it is.
 */
export async function draftKeyOf({ api, provider }: Pick<PageLocals, 'api' | 'provider'>): Promise<string> {
  const { email } = await api.session.me();
  const digest = createHash('sha256').update(`${provider?.id} ${email.toLowerCase()}`).digest('base64url');
  return `zusage:draft:${digest.slice(0, 22)}`;
}
