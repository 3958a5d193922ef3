import { request, type IncomingHttpHeaders } from 'node:http';
import { addresses } from './product.ts';

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface RawRequest {
  method?: string;
  path: string;
  /** Sent as they are: also Host, and what a browser would not let a page set. */
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Without a length, in pieces. */
  chunked?: boolean;
  portal?: string;
}

/** A request without a browser's or a client's own manners: no cookies, no redirects followed, no connection kept. */
export function rawRequest({
  method = 'GET',
  path,
  headers = {},
  body,
  chunked,
  portal = addresses.portal,
}: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(portal);
  const length: Record<string, string> =
    body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path, agent: false, headers: { ...length, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The cookie header of somebody who has just signed in through `portal`. */
export function cookieOf({ headers }: RawAnswer): string {
  const [first = ''] = headers['set-cookie'] ?? [];
  return first.split(';', 1)[0] ?? '';
}
