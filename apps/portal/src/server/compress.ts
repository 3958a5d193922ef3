import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this a packet is sent either way. */
const BYTES_MIN = 1_024;
/** What is longer is no page: it is sent as it comes, and never held in memory. */
const BYTES_MAX = 2 * 1_048_576;
/** Quality 4 costs about a millisecond for a page of 60 kB and is a fifth smaller than gzip. */
const BROTLI_QUALITY = 4;
const GZIP_LEVEL = 6;

const COMPRESSIBLE = /^(?:text\/(?!event-stream)|application\/(?:json|xml|javascript)|image\/svg\+xml)/;

type Encoding = 'br' | 'gzip';

/**
 * Makes the answer to this request travel compressed, where the reader takes that and nobody else can learn from its
 * length (see `mayVaryInLength`). To be called before anything is written; the answer is held until it ends.
 */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  const encoding = encodingFor(request);
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let held: Buffer[] = [];
  let bytes = 0;

  const asItComes = (): void => {
    Object.assign(response, original);
    // The original sends the head together with the first part.
    for (const part of held) original.write(part);
    held = [];
  };
  const hold = (chunk: unknown, charset: unknown): void => {
    const part = toBuffer(chunk, charset);
    held.push(part);
    bytes += part.length;
  };
  const writeHead = (status: number, ...rest: unknown[]): ServerResponse => {
    response.statusCode = status;
    const headers = rest.at(-1);
    if (typeof headers === 'object' && headers !== null) setHeaders(response, headers);
    held = [];
    bytes = 0;
    return response;
  };
  const write = (chunk: unknown, charset?: unknown): boolean => {
    hold(chunk, charset);
    if (!isCompressible(response) || bytes > BYTES_MAX) asItComes();
    return true;
  };
  const end = (chunk?: unknown, charset?: unknown): ServerResponse => {
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') hold(chunk, charset);
    Object.assign(response, original);
    void finish(response, Buffer.concat(held), request.method === 'HEAD' ? null : encoding);
    return response;
  };
  Object.assign(response, { writeHead, write, end });
}

async function finish(response: ServerResponse, body: Buffer, encoding: Encoding | null): Promise<void> {
  if (isCompressible(response)) addVary(response, 'Accept-Encoding');
  if (encoding === null || body.length < BYTES_MIN || !isCompressible(response)) {
    response.end(body);
    return;
  }
  const compressed = await compress(body, encoding).catch(() => null);
  if (compressed) {
    response.setHeader('content-encoding', encoding);
    response.setHeader('content-length', compressed.length);
  }
  response.end(compressed ?? body);
}

function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(body, { level: GZIP_LEVEL });
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

/** Best encoding that the reader takes. */
export function encodingFor(request: Pick<IncomingMessage, 'headers'>): Encoding | null {
  if (!mayVaryInLength(request)) return null;
  const accepted = (request.headers['accept-encoding']?.toString() ?? '')
    .toLowerCase()
    .split(',')
    .map((each) => each.trim().split(/\s*;\s*/))
    .filter(([, quality]) => !/^q=0(?:\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : null;
}

/**
 * Whether the length of the answer may depend on its content. Where another site makes a reader's browser ask, with
 * words of that site's choosing, the length of a compressed page would tell what else stands in it (BREACH). Browsers
 * say who made them ask; whoever does not say so and brings a cookie is taken for the worst case.
 */
function mayVaryInLength({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined) return headers.cookie === undefined;
  return site === 'same-origin' || site === 'none';
}

function isCompressible(response: ServerResponse): boolean {
  if (response.hasHeader('content-encoding')) return false;
  if (/\bno-transform\b/.test(String(response.getHeader('cache-control') ?? ''))) return false;
  return COMPRESSIBLE.test(String(response.getHeader('content-type') ?? ''));
}

function setHeaders(response: ServerResponse, headers: object): void {
  const pairs = Array.isArray(headers)
    ? headers.flatMap((_, index) => (index % 2 === 0 ? [[headers[index], headers[index + 1]]] : []))
    : Object.entries(headers as OutgoingHttpHeaders);
  for (const [name, value] of pairs) if (value !== undefined) response.setHeader(name, value);
}

function toBuffer(chunk: unknown, charset: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, Buffer.isEncoding(String(charset)) ? (charset as BufferEncoding) : 'utf8');
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.from(String(chunk));
}

function addVary(response: ServerResponse, name: string): void {
  const before = String(response.getHeader('vary') ?? '');
  if (before.toLowerCase().includes(name.toLowerCase())) return;
  response.setHeader('vary', before === '' ? name : `${before}, ${name}`);
}
