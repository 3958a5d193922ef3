import { createServer, get, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressAnswer, encodingFor } from '../src/server/compress.ts';

const page = `<!doctype html>${'<p>Ihr Support ist jetzt erreichbar.</p>'.repeat(100)}`;
const html = { 'content-type': 'text/html; charset=utf-8' };

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What a server answers that compresses and then does as `handle` says. */
async function ask(
  handle: RequestListener,
  headers: Record<string, string> = { 'accept-encoding': 'gzip, br' },
): Promise<Answer> {
  const server = createServer((request, response) => {
    compressAnswer(request, response);
    handle(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise((resolve, reject) => {
      get({ port, host: '127.0.0.1', headers, agent: false }, (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(parts),
          }),
        );
      }).on('error', reject);
    });
  } finally {
    await new Promise((done) => server.close(done));
  }
}

const sendPage: RequestListener = (_, response) => void response.writeHead(200, html).end(page);

test('a page travels compressed and arrives whole', async () => {
  const { headers, body } = await ask(sendPage);
  expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(headers['content-length']).toBe(String(body.length));
  expect(body.length).toBeLessThan(page.length / 10);
  expect(brotliDecompressSync(body).toString()).toBe(page);
  const older = await ask(sendPage, { 'accept-encoding': 'gzip' });
  expect(older.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(older.body).toString()).toBe(page);
});

test('a page that is written in parts, with headers in every form, arrives whole', async () => {
  const { status, headers, body } = await ask((_, response) => {
    response.setHeader('vary', 'Origin');
    response.writeHead(404, 'Not Found', ['content-type', 'text/html', 'x-one', '1']);
    response.write(page.slice(0, 10));
    response.write(Buffer.from(page.slice(10)));
    response.end();
  });
  expect(status).toBe(404);
  expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Origin, Accept-Encoding', 'x-one': '1' });
  expect(brotliDecompressSync(body).toString()).toBe(page);
});

test('an answer that failed half way is replaced, not appended to', async () => {
  const { status, body } = await ask((_, response) => {
    response.writeHead(200, html);
    response.write(page);
    response.writeHead(500, { 'content-type': 'application/json' }).end('{}');
  });
  expect({ status, body: body.toString() }).toEqual({ status: 500, body: '{}' });
});

describe('stays as it is', () => {
  const download: RequestListener = (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/pdf' }).end(page);
  test.each<[string, RequestListener, Record<string, string>?]>([
    ['where the reader takes nothing else', sendPage, {}],
    ['where the reader refuses both', sendPage, { 'accept-encoding': 'br;q=0, gzip; q=0.0' }],
    ['what is no text', download],
    [
      'what asks for it',
      (_, response) => {
        response.setHeader('cache-control', 'private, no-store, no-transform');
        response.writeHead(200, html).end(page);
      },
    ],
  ])('%s', async (_, handle, headers) => {
    const answer = await ask(handle, headers);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body.toString()).toBe(page);
  });

  test('what is short, long beyond any page, or has no body', async () => {
    const short = await ask((_, response) => void response.writeHead(200, html).end('kurz'));
    expect([short.headers['content-encoding'], short.body.toString()]).toEqual([undefined, 'kurz']);
    const long = await ask((_, response) => {
      response.writeHead(200, html);
      for (let part = 0; part < 40; part += 1) response.write('x'.repeat(100_000));
      response.end('y');
    });
    expect([long.headers['content-encoding'], long.body.length]).toEqual([undefined, 4_000_001]);
    const none = await ask((_, response) => void response.writeHead(303, { location: '/x' }).end());
    expect([none.status, none.headers['location'], none.body.length]).toEqual([303, '/x', 0]);
  });
});

describe('no length tells another site what stands in a page', () => {
  const browser = { 'accept-encoding': 'gzip, deflate, br', cookie: 'zusage_session=x' };
  test.each([
    ['the reader opened it', { ...browser, 'sec-fetch-site': 'none' }, 'br'],
    ['a page of ours asked', { ...browser, 'sec-fetch-site': 'same-origin' }, 'br'],
    ['another site asked', { ...browser, 'sec-fetch-site': 'cross-site' }, null],
    ['a neighbouring host asked', { ...browser, 'sec-fetch-site': 'same-site' }, null],
    ['nobody says who asked, and there is a cookie', browser, null],
    ['nobody says who asked, and there is no cookie', { 'accept-encoding': 'br' }, 'br'],
  ])('%s', (_, headers, encoding) => {
    expect(encodingFor({ headers })).toBe(encoding);
  });
});
