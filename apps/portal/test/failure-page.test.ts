import { AppError } from '@zusage/errors';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { sendFailure } from '../src/server/send.ts';

async function ask(code: 'internal' | 'not_found', headers: Record<string, string>): Promise<Response> {
  const server = createServer((request, response) => sendFailure(request, response, new AppError(code)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/x`, { headers });
  const body = await answer.text();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return new Response(body, answer);
}

test('where no page can be made a person still reads a sentence, in their language [S55]', async () => {
  const answer = await ask('internal', { accept: 'text/html,*/*', 'accept-language': 'de' });
  const html = await answer.text();
  expect(answer.status).toBe(500);
  expect(html).toContain('<h1>Bei uns ist etwas schiefgegangen.</h1>');
  expect(html).toContain('lang="de"');
  const style = /<style>(.*)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(answer.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('a program reads the code', async () => {
  const answer = await ask('internal', { accept: 'application/json' });
  expect(await answer.json()).toMatchObject({ error: { code: 'internal' } });
  expect((await ask('not_found', { accept: 'text/html' })).headers.get('content-type')).toContain('json');
});
