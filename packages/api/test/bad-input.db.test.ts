import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { request } from './support/request.ts';
import { createWorld, type World } from './support/world.ts';

const SEP = 'sep-sesam';
let world: World;
let customer: string;
let agent: string;

beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  customer = await world.tokenOf(SEP, 'customer');
  agent = await world.tokenOf(SEP, 'agent');
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

describe('bad input', () => {
  const post = (body: unknown) => world.call({ method: 'POST', path: '/tickets', body, token: customer });

  test.each([
    ['an unknown severity', request({ severity: '9' }), 'severity'],
    ['a product that nobody has', request({ product: 'nothing' }), 'product'],
    ['an unknown key [S11]', request({ status: 'closed' }), 'status'],
    ['a wrong type', request({ subject: 17 }), 'subject'],
    ['null for text', request({ description: null }), 'description'],
    ['text that is too long', request({ description: 'x'.repeat(20_001) }), 'description'],
    ['a blank subject', request({ subject: '   ' }), 'subject'],
    ['a NUL in the text [S53]', request({ subject: 'a\0b' }), 'subject'],
    ['an unknown fact', request({ facts: { nothing: 'x' } }), 'facts.nothing'],
    ['a channel that is not the requester’s', request({ channel: 'phone' }), 'channel'],
    ['an environment as a boolean', request({ environment: false }), 'environment'],
    ['something missing', { severity: '3' }, 'subject'],
  ])('%s is named at its field', async (_, body, field) => {
    const answer = await post(body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid_input' } } });
    expect(Object.keys(answer.body.error?.fields ?? {})).toContain(field);
  });

  test('a list or text instead of an object', async () => {
    for (const body of [[], 'text', null, 3]) expect((await post(body)).status).toBe(400);
  });

  test('__proto__ in the body changes nothing [S40]', async () => {
    const answer = await post(
      JSON.parse('{"__proto__":{"polluted":1},"facts":{"__proto__":{"polluted":1}}}'),
    );
    expect(answer.status).toBe(400);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each<Record<string, string>>([
    { limit: 'true' },
    { limit: '0' },
    { limit: '1e2' },
    { limit: '-1' },
    { cursor: 'x' },
    { status: 'nothing' },
    { unknown: '1' },
  ])('query %j', async (query) => {
    expect((await world.call({ path: '/tickets', query, token: customer })).status).toBe(400);
  });

  test('messages are in the reader’s language', async () => {
    const texts = await Promise.all(
      (['de', 'en', 'fr'] as const).map(
        async (locale) =>
          (await world.call({ method: 'POST', path: '/tickets', body: {}, token: customer, locale })).body
            .error?.message,
      ),
    );
    expect(new Set(texts).size).toBe(3);
  });

  test('foreign, non-existent and malformed ids are answered alike [S2]', async () => {
    const other = await world.tokenOf('ntt-securecall', 'customer');
    const own = await world.call({ path: '/tickets', token: customer });
    const foreign = await world.call({ path: `/tickets/${own.body.items?.[0]?.number}`, token: other });
    const nothing = await world.call({ path: '/tickets/NTT-99999999', token: other });
    expect(foreign).toEqual(nothing);
    expect(foreign.status).toBe(404);
  });

  test('another customer of the same provider sees nothing of it [S2]', async () => {
    const mine = new Set(
      (await world.call({ path: '/tickets', query: { limit: '100' }, token: customer })).body.items?.map(
        (ticket) => ticket.number,
      ),
    );
    const all =
      (await world.call({ path: '/tickets', query: { limit: '100' }, token: agent })).body.items ?? [];
    const foreign = all.map((ticket) => String(ticket.number)).filter((number) => !mine.has(number));
    expect(foreign.length).toBeGreaterThan(0);
    for (const number of foreign) {
      expect((await world.call({ path: `/tickets/${number}`, token: customer })).status).toBe(404);
      const reply = await world.call({
        method: 'POST',
        path: `/tickets/${number}/messages`,
        body: { body: 'x' },
        token: customer,
      });
      expect(reply.status).toBe(404);
    }
  });

  test('without a token: 401; customers are not staff: 403; what is not there: 404; other methods: 405', async () => {
    expect((await world.call({ path: '/tickets', provider: SEP })).status).toBe(401);
    expect((await world.call({ path: '/queue', token: customer })).status).toBe(403);
    expect((await world.call({ path: '/nothing', token: customer })).status).toBe(404);
    const deleted = await world.call({ method: 'DELETE', path: '/tickets', token: customer });
    expect(deleted).toMatchObject({ status: 405, headers: { allow: 'POST, GET' } });
  });
});
