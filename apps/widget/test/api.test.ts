import { expect, test } from 'vitest';
import type { Identity } from '../src/loader/interface.ts';
import { createApi } from '../src/panel/api.ts';

interface Seen {
  url: string;
  init: RequestInit;
}

function api(answers: (object | string | Error)[], identity?: Identity) {
  const seen: Seen[] = [];
  const fetch = async (url: unknown, init: unknown) => {
    seen.push({ url: String(url), init: init as RequestInit });
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
  };
  const context = {
    fetch: fetch as typeof globalThis.fetch,
    key: 'pk&1',
    portal: 'https://p.example',
    language: 'fr' as const,
    identity: () => identity,
  };
  return { seen, calls: createApi(context) };
}
const ok = { result: { data: { searchId: 's', items: [] } } };
const invalidToken = { error: { code: 'identity_invalid', message: 'Abgelaufen.' } };

test('queries go by GET with the key in the address, without cookies', async () => {
  const { seen, calls } = api([ok]);
  expect(await calls.search('a&b')).toEqual(ok.result.data);
  const { url, init } = seen[0]!;
  const { searchParams, pathname } = new URL(url);
  expect(pathname).toBe('/trpc/knowledge.search');
  expect(searchParams.get('key')).toBe('pk&1');
  expect(JSON.parse(searchParams.get('input')!)).toEqual({ query: 'a&b', language: 'fr' });
  expect(init.credentials).toBe('omit');
  expect(init.headers).toEqual({ 'accept-language': 'fr' });
});

test('submissions go by POST with their key', async () => {
  const { seen, calls } = api([ok], 'a.b.c');
  await calls.open({} as never, 'idempotent');
  expect(seen[0]!.init.method).toBe('POST');
  expect(seen[0]!.init.headers).toMatchObject({
    'idempotency-key': 'idempotent',
    authorization: 'Bearer a.b.c',
    'content-type': 'application/json',
  });
});

test('a token that is no longer taken is fetched anew, once', async () => {
  let fetched = 0;
  const source = async () => `token-${++fetched}`;
  const { seen, calls } = api([ok, invalidToken, ok, invalidToken, invalidToken], source);
  await calls.search('a');
  await calls.search('b');
  expect(seen.map(({ init }) => (init.headers as Record<string, string>).authorization)).toEqual([
    'Bearer token-1',
    'Bearer token-1',
    'Bearer token-2',
  ]);
  await expect(calls.search('c')).rejects.toMatchObject({ code: 'identity_invalid', message: 'Abgelaufen.' });
});

test('[S31] an identity that cannot be had is an error, never a guest', async () => {
  const { seen, calls } = api([ok], () => Promise.reject(new Error('site down')));
  await expect(calls.search('a')).rejects.toMatchObject({ code: 'identity_invalid' });
  expect(seen).toEqual([]);
});

test('nobody signed in: a guest', async () => {
  const { seen, calls } = api([ok], async () => null);
  await calls.search('a');
  expect(seen[0]!.init.headers).not.toHaveProperty('authorization');
});

test('errors keep the server’s code, sentence and fields; everything unreadable is a network fault', async () => {
  const wrapped = {
    error: {
      message: 'x',
      code: -32_600,
      data: { code: 'invalid_input', message: 'Bitte prüfen.', fields: { email: 'Falsch.' } },
    },
  };
  const { calls } = api([wrapped, new TypeError('fetch failed'), '<html>', 'null', {}]);
  await expect(calls.config()).rejects.toMatchObject({
    code: 'invalid_input',
    message: 'Bitte prüfen.',
    fields: { email: 'Falsch.' },
  });
  for (let call = 0; call < 4; call++) {
    await expect(calls.config()).rejects.toMatchObject({ code: 'network' });
  }
});
