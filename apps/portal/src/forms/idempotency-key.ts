import { randomUUID } from 'node:crypto';

/** The key that a form was sent with, or a new one: sending the same form twice does its work once. */
export function idempotencyKey(sent: string): string {
  return /^[\w-]{8,64}$/.test(sent) ? sent : randomUUID();
}
