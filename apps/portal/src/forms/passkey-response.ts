import type { PageLocals } from '../page-locals.ts';

type Assertion = Parameters<PageLocals['api']['session']['signInByPasskey']>[0]['response'];

/** What the browser's script put into the form; null for what is no object. The API looks at it closely. */
export function parsed(text: string): Assertion | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Assertion) : null;
  } catch {
    return null;
  }
}
