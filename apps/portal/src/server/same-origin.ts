import type { IncomingMessage } from 'node:http';
import { AppError } from '@zusage/errors';
import { header } from './request.ts';

/**
 * Whether a browser says that one of our own pages sends this. A missing Origin is foreign too (S27): browsers name it
 * with everything that changes something.
 */
export function isSameOrigin(request: IncomingMessage): boolean {
  const origin = URL.parse(header(request, 'origin') ?? '');
  return origin !== null && origin.host === header(request, 'host');
}

/** For requests that a cookie authenticates. @throws AppError forbidden */
export function requireSameOrigin(request: IncomingMessage): void {
  if (!isSameOrigin(request)) throw new AppError('forbidden');
}
