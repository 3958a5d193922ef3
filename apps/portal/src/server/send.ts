import type { IncomingMessage, ServerResponse } from 'node:http';
import { describeError, HTTP_STATUS } from '@zusage/api';
import type { AppError } from '@zusage/errors';
import { localeOf } from './request.ts';

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(text);
}

/** The last word when nothing better was sent: the error's sentence, never its inside (S55). */
export function sendFailure(request: IncomingMessage, response: ServerResponse, error: AppError): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of a body that was refused is not read: the connection ends with the answer.
  if (!request.complete) response.setHeader('connection', 'close');
  sendJson(response, HTTP_STATUS[error.code], { error: describeError(error, localeOf(request)) });
}
