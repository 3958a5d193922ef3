import type { IncomingMessage } from 'node:http';
import { AppError } from '@zusage/errors';
import { header } from './request.ts';

/**
 * For requests that a cookie authenticates: a browser names the page that sends them, and it must be one of ours.
 * A missing Origin is foreign too (S27).
 *
 * @throws AppError forbidden
 */
export function requireSameOrigin(request: IncomingMessage): void {
  const origin = URL.parse(header(request, 'origin') ?? '');
  if (!origin || origin.host !== header(request, 'host')) throw new AppError('forbidden');
}
