import { expect, test } from '@playwright/test';
import { people, signInRaw } from '../../support/people.ts';
import { addresses } from '../../support/product.ts';
import { cookieOf, rawRequest } from '../../support/raw-request.ts';

const origin = addresses.portal;
const JSON_TYPE = { 'content-type': 'application/json' };
const MEGABYTE = 1_048_576;
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

test.describe('what a page of another site could send [S27]', () => {
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
    '',
  ]) {
    test(`a body of ${type || 'no type'} is refused before it is read`, async () => {
      const cookie = cookieOf(await signInRaw(people.yildirim));
      for (const path of [
        '/trpc/tickets.open?provider=sep-sesam',
        '/trpc/session.signOut?provider=sep-sesam',
        '/api/v1/tickets',
      ]) {
        const headers: Record<string, string> = { origin, cookie, ...(type ? { 'content-type': type } : {}) };
        const answer = await rawRequest({ method: 'POST', path, headers, body: '{}' });
        expect(answer.status, path).toBe(415);
        expect(answer.text).toContain('unsupported_media_type');
      }
    });
  }

  test('nothing is changed by a GET, and nothing is read by a POST', async () => {
    const cookie = cookieOf(await signInRaw(people.yildirim));
    for (const path of [
      'session.signOut',
      'tickets.open',
      'tickets.reply',
      'knowledge.solved',
      'editor.publish',
    ]) {
      const answer = await rawRequest({
        path: `/trpc/${path}?provider=sep-sesam&input=%7B%7D`,
        headers: { cookie },
      });
      expect(answer.status, path).toBe(405);
    }
    const read = await rawRequest({
      method: 'POST',
      path: '/trpc/tickets.list?provider=sep-sesam',
      headers: { ...JSON_TYPE, origin, cookie },
      body: '{}',
    });
    expect(read.status).toBe(405);
    const page = await rawRequest({ path: '/sep-sesam/sign-out', headers: { cookie } });
    expect(page.status).toBe(404);
    expect(
      (await rawRequest({ path: '/trpc/session.me?provider=sep-sesam', headers: { cookie } })).status,
    ).toBe(200);
  });

  test('with a cookie, a mutation and a form come from a page of ours or not at all', async () => {
    const cookie = cookieOf(await signInRaw(people.yildirim));
    const origins = [
      'https://evil.example',
      'null',
      undefined,
      `${origin}.evil.example`,
      'http://evil.localhost:1',
      addresses.demoSite,
      origin.replace('http:', 'https:') + '.',
      'localhost',
    ];
    for (const named of origins) {
      const from: Record<string, string> = named === undefined ? {} : { origin: named };
      const call = await rawRequest({
        method: 'POST',
        path: '/trpc/session.signOut?provider=sep-sesam',
        headers: { ...JSON_TYPE, ...from, cookie },
        body: '{}',
      });
      expect(call.status, String(named)).toBe(403);
      const form = await rawRequest({
        method: 'POST',
        path: '/sep-sesam/sign-out',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...from, cookie },
        body: '',
      });
      expect(form.status, String(named)).toBe(403);
    }
    expect(
      (await rawRequest({ path: '/trpc/session.me?provider=sep-sesam', headers: { cookie } })).status,
    ).toBe(200);
  });

  test('the REST interface knows no cookies', async () => {
    const cookie = cookieOf(await signInRaw(people.yildirim));
    expect((await rawRequest({ path: '/api/v1/me?provider=sep-sesam', headers: { cookie } })).status).toBe(
      401,
    );
  });
});

test.describe('bodies that are too much [S52]', () => {
  for (const chunked of [false, true]) {
    test(`more than a megabyte ${chunked ? 'in pieces' : 'at once'} is refused, and the server goes on`, async () => {
      for (const path of ['/trpc/session.signIn?provider=sep-sesam', '/api/v1/tickets?provider=sep-sesam']) {
        const body = JSON.stringify({ identifier: 'x'.repeat(MEGABYTE), password: 'x' });
        // Either the answer arrives, or the connection ends while the rest is still being sent.
        const status = await rawRequest({ method: 'POST', path, headers: JSON_TYPE, body, chunked }).then(
          (answer) => answer.status,
          () => 413,
        );
        expect(status, path).toBe(413);
      }
      expect((await rawRequest({ path: '/healthz' })).status).toBe(200);
    });
  }

  test('a form is held to the same size', async () => {
    const body = `identifier=${'x'.repeat(MEGABYTE)}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin };
    const status = await rawRequest({ method: 'POST', path: '/sep-sesam/sign-in', headers, body }).then(
      (answer) => answer.status,
      () => 413,
    );
    expect(status).toBe(413);
  });

  test('more than 32 levels are refused, in a text they do not count', async () => {
    const deep = await rawRequest({
      method: 'POST',
      path: '/trpc/session.signIn?provider=sep-sesam',
      headers: JSON_TYPE,
      body: nested(33),
    });
    expect(deep.status).toBe(400);
    const deeper = await rawRequest({
      method: 'POST',
      path: '/api/v1/tickets?provider=sep-sesam',
      headers: JSON_TYPE,
      body: nested(100_000),
    });
    expect(deeper.status).toBe(400);
    const text = await rawRequest({
      method: 'POST',
      path: '/trpc/session.signIn?provider=sep-sesam',
      headers: JSON_TYPE,
      body: JSON.stringify({ identifier: nested(40), password: 'x' }),
    });
    expect(text.status).toBe(401);
    const query = await rawRequest({
      path: `/trpc/knowledge.search?provider=sep-sesam&input=${encodeURIComponent(nested(1_000))}`,
    });
    expect(query.status).toBe(400);
  });

  test('several calls in one request are not taken', async () => {
    const paths = Array.from({ length: 21 }, () => 'providers.list').join(',');
    const answer = await rawRequest({ path: `/trpc/${paths}?batch=1&input=%7B%7D` });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});

test('keys that reach for the prototype change nothing [S40]', async () => {
  const cookie = cookieOf(await signInRaw(people.yildirim));
  const bodies = [
    '{"__proto__":{"polluted":"yes"},"identifier":"a","password":"b"}',
    '{"constructor":{"prototype":{"polluted":"yes"}},"identifier":"a","password":"b"}',
  ];
  for (const body of bodies) {
    const answer = await rawRequest({
      method: 'POST',
      path: '/trpc/session.signIn?provider=sep-sesam',
      headers: { ...JSON_TYPE, origin },
      body,
    });
    expect(answer.status).toBe(400);
  }
  const facts =
    '{"severity":"3","channel":"portal","environment":"production","product":null,"facts":{"__proto__":"x","constructor":"y"}}';
  const preview = await rawRequest({
    path: `/trpc/coverage.preview?provider=sep-sesam&input=${encodeURIComponent(facts)}`,
    headers: { cookie },
  });
  expect(preview.status).toBe(400);
  const query = await rawRequest({
    path: '/api/v1/knowledge/search?provider=sep-sesam&query=band&__proto__=x&constructor=y&__proto__[polluted]=yes',
  });
  expect(query.status).toBe(400);
  const form =
    'facts.__proto__=x&facts.constructor=y&severity=3&environment=production&subject=a&description=b&searchId=';
  const page = await rawRequest({
    method: 'POST',
    path: '/sep-sesam/tickets/new',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin, cookie },
    body: form,
  });
  expect(page.status).toBeLessThan(500);
  const after = await rawRequest({ path: '/trpc/catalogue.get?provider=sep-sesam', headers: { cookie } });
  expect(after.status).toBe(200);
  expect(after.text).not.toContain('polluted');
});

test('broken JSON is named, never echoed', async () => {
  for (const path of ['/trpc/session.signIn?provider=sep-sesam', '/api/v1/tickets?provider=sep-sesam']) {
    const answer = await rawRequest({
      method: 'POST',
      path,
      headers: JSON_TYPE,
      body: '{"identifier":"<script>',
    });
    expect(answer.status, path).toBe(400);
    expect(answer.text).not.toContain('<script>');
    expect(answer.text).not.toContain('JSON at position');
  }
});
