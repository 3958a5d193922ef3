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

describe('reading', () => {
  test('/me names person, role, customer and provider', async () => {
    const { status, body } = await world.call({ path: '/me', token: customer });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      roles: ['customer'],
      provider: SEP,
      organisation: { customerNumber: expect.any(String) },
    });
    expect(Object.keys(body).sort()).toEqual([
      'email',
      'language',
      'name',
      'organisation',
      'provider',
      'roles',
    ]);
  });

  test.each(['/entitlements', '/products', '/certificates', '/unit-accounts', '/tickets'])(
    '%s is a list',
    async (path) => {
      const { status, body } = await world.call({ path, token: customer });
      expect(status).toBe(200);
      expect(body.items?.length).toBeGreaterThan(0);
      expect(body).toHaveProperty('nextCursor');
    },
  );

  test('an entitlement says what is promised, for how long, and when', async () => {
    const { body } = await world.call({ path: '/entitlements', token: customer });
    expect(body.items?.[0]).toMatchObject({
      contract: expect.any(String),
      serviceLevel: expect.any(String),
      validFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      targets: expect.arrayContaining([
        expect.objectContaining({ severity: '2', minutes: 480, elapsed: false, rule: 'SEP-3' }),
      ]),
    });
  });

  test('a statement runs from the balance of the account backwards', async () => {
    const accounts = await world.call({ path: '/unit-accounts', token: customer });
    const account = accounts.body.items?.[0];
    const { body } = await world.call({ path: `/unit-accounts/${account?.id}/movements`, token: customer });
    expect(body.items?.[0]?.balanceAfter).toBe(account?.balance?.available);
    expect(body.items?.[0]?.reason).toMatch(/\w/);
  });

  test('lists go on at the cursor, without gap or repetition', async () => {
    const all = await world.call({ path: '/tickets', query: { limit: '100' }, token: agent });
    const numbers: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = cursor ? { limit: '3', cursor } : { limit: '3' };
      const page = await world.call({ path: '/tickets', query, token: agent });
      numbers.push(...(page.body.items ?? []).map((ticket) => String(ticket.number)));
      cursor = page.body.nextCursor ?? null;
    } while (cursor);
    expect(numbers).toEqual((all.body.items ?? []).map((ticket) => ticket.number));
  });

  test('anybody may search public articles of a provider', async () => {
    const { status, body } = await world.call({
      path: '/knowledge/search',
      query: { query: 'Bandlaufwerk' },
      provider: SEP,
    });
    expect(status).toBe(200);
    expect(body.items?.[0]).toMatchObject({
      slug: expect.any(String),
      title: expect.any(String),
      language: 'de',
      excerpt: expect.any(String),
    });
    expect(body.searchId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('opening a ticket', () => {
  test('the answer carries number, deadline and reasons, and preview said the same', async () => {
    const at = '2026-11-23T09:00:00Z';
    const previewed = await world.call({
      method: 'POST',
      path: '/coverage/preview',
      body: request({ at }),
      token: customer,
    });
    expect(previewed.body).toMatchObject({ responseDueAt: '2026-11-24T13:00:00Z', clockStartsAt: at });
    const { status, body } = await world.call({
      method: 'POST',
      path: '/tickets',
      body: request(),
      token: customer,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      number: expect.stringMatching(/^SEP-\d+$/),
      reasons: expect.arrayContaining([expect.objectContaining({ rule: 'SEP-3' })]),
    });
    const ticket = await world.call({ path: `/tickets/${body.number}`, token: customer });
    expect(ticket.body).toMatchObject({
      responseDueAt: body.responseDueAt,
      messages: [{ body: request().description }],
    });
  });

  test('severity 1 is sent to the hotline, and the draft is kept (SEP-5)', async () => {
    const { status, body } = await world.call({
      method: 'POST',
      path: '/tickets',
      body: request({ severity: '1' }),
      token: customer,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      outcome: 'redirected',
      number: null,
      draftId: expect.any(String),
      next: { kind: 'hotline' },
    });
  });

  test('from the portal a search comes first (K-1)', async () => {
    const without = await world.call({
      method: 'POST',
      path: '/tickets',
      body: request({ channel: 'portal' }),
      token: customer,
    });
    expect(without).toMatchObject({ status: 400, body: { error: { code: 'search_required' } } });
    const search = await world.call({
      path: '/knowledge/search',
      query: { query: 'Sicherung' },
      token: customer,
    });
    const searchId = search.body.searchId;
    const own = await world.call({
      method: 'POST',
      path: '/tickets',
      body: request({ channel: 'portal', searchId }),
      token: customer,
    });
    expect(own.status).toBe(201);
    const foreign = await world.call({
      method: 'POST',
      path: '/tickets',
      body: request({ channel: 'portal', searchId }),
      token: await world.tokenOf(SEP, 'customer-admin'),
    });
    expect(foreign).toMatchObject({
      status: 400,
      body: { error: { fields: { searchId: expect.any(String) } } },
    });
  });

  test('the same key and body give the first answer, another body is a conflict', async () => {
    const call = (body: object) =>
      world.call({ method: 'POST', path: '/tickets', body, token: customer, idempotencyKey: 'key-1' });
    const first = await call(request());
    expect((await call(request())).body).toEqual(first.body);
    expect(await call(request({ subject: 'Anders' }))).toMatchObject({
      status: 409,
      body: { error: { code: 'idempotency_conflict' } },
    });
  });

  test('50 parallel submissions of one key make one ticket, one message and one timer', async () => {
    const count = async () =>
      world.db.database.tenant(SEP, async (trx) => ({
        tickets: (await trx.selectFrom('app.ticket').select('id').execute()).length,
        messages: (await trx.selectFrom('app.ticket_message').select('id').execute()).length,
      }));
    const before = await count();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        world.call({
          method: 'POST',
          path: '/tickets',
          body: request(),
          token: customer,
          idempotencyKey: 'key-50',
        }),
      ),
    );
    expect(new Set(answers.map((answer) => answer.body.number)).size).toBe(1);
    const after = await count();
    expect(after).toEqual({ tickets: before.tickets + 1, messages: before.messages + 1 });
  });
});

describe('staff', () => {
  test('an answer stops the clock, a solution resolves, a reply opens again (K-9, K-10)', async () => {
    const opened = await world.call({ method: 'POST', path: '/tickets', body: request(), token: customer });
    const path = `/tickets/${opened.body.number}`;
    const answered = await world.call({
      method: 'POST',
      path: `${path}/messages`,
      body: { body: 'Wir sehen nach.' },
      token: agent,
    });
    expect(answered).toMatchObject({ status: 201, body: { status: 'waiting_for_customer' } });
    expect((await world.call({ path, token: customer })).body.respondedAt).toMatch(/Z$/);
    await world.call({
      method: 'POST',
      path: `${path}/resolution`,
      body: { body: 'Behoben.' },
      token: agent,
    });
    expect((await world.call({ path, token: customer })).body.status).toBe('resolved');
    await world.call({
      method: 'POST',
      path: `${path}/messages`,
      body: { body: 'Leider doch nicht.' },
      token: customer,
    });
    expect((await world.call({ path, token: customer })).body.status).toBe('open');
  });

  test('the queue is in due order, what is missed first', async () => {
    const { body } = await world.call({ path: '/queue', query: { limit: '100' }, token: agent });
    const due = (body.items ?? []).map((ticket) =>
      ticket.respondedAt ? '9999' : (ticket.responseDueAt ?? '9999'),
    );
    expect(due).toEqual([...due].sort());
  });

  test('a phone ticket takes what only the phone may take (SEP-5)', async () => {
    const found = await world.call({
      path: '/customers',
      query: {
        query:
          world.logins.find((login) => login.provider === SEP && login.role === 'customer-admin')
            ?.customerNumber ?? '',
      },
      token: agent,
    });
    const match = found.body.items?.[0];
    const { channel: _, ...rest } = request({
      severity: '1',
      customerNumber: match?.customerNumber,
      contact: match?.contacts?.[0]?.email,
    }) as Record<string, unknown>;
    const { status, body } = await world.call({
      method: 'POST',
      path: '/phone-tickets',
      body: rest,
      token: agent,
    });
    expect(status).toBe(201);
    expect(body.reasons?.map((reason) => reason.rule)).toContain('SEP-3');
  });
});

test('the document describes every route as OpenAPI 3.1', async () => {
  const { body } = await world.call({ path: '/openapi.json', provider: SEP });
  expect(body.openapi).toBe('3.1.0');
  expect(Object.keys(body.paths ?? {})).toContain('/tickets/{number}/messages');
});
