import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describeError, HTTP_STATUS, type RestFile } from '@zusage/api';
import type { AppError } from '@zusage/errors';
import { attachmentNamed } from '@zusage/files/attachment';
import type { Locale } from '@zusage/i18n';
import { FAILURE_PAGE_POLICY, failurePage } from './failure-page.ts';
import { localeOf, wantsPage } from './request.ts';

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

/** A file to be saved, never shown in place (S57). */
export async function sendFile(response: ServerResponse, file: RestFile): Promise<void> {
  response.writeHead(200, {
    'content-type': file.mediaType,
    'content-length': file.bytes,
    'content-disposition': attachmentNamed(file.fileName),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  await pipeline(Readable.fromWeb(file.content() as ReadableStream), response);
}

/** The last word when nothing better was sent: the error's sentence, never its inside (S55). */
export function sendFailure(request: IncomingMessage, response: ServerResponse, error: AppError): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of a body that was refused is not read: the connection ends with the answer.
  if (!request.complete) response.setHeader('connection', 'close');
  const status = HTTP_STATUS[error.code];
  if (status >= 500 && wantsPage(request)) sendFailurePage(response, status, localeOf(request));
  else sendJson(response, status, { error: describeError(error, localeOf(request)) });
}

function sendFailurePage(response: ServerResponse, status: number, locale: Locale): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': FAILURE_PAGE_POLICY,
    'cache-control': 'no-store',
  });
  response.end(failurePage(locale));
}
