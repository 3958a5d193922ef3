import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createWorld, type Call, type World } from './support/world.ts';

const SB = 'seitenbau-support';
const S7 = 'sektor7-server-management';
let world: World;
let tokens: Record<string, string>;

beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  tokens = {};
  for (const provider of [SB, S7])
    for (const role of ['customer', 'customer-admin', 'partner', 'agent'] as const)
      tokens[`${provider}/${role}`] = await world.tokenOf(provider, role);
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

interface EffortBody {
  unit: { settlement: string; rule: string } | null;
  lines: { reference: string; minutes: number; text: string; covered: boolean; takenBack: object | null }[];
  charged: number;
  covered: number;
  bookable: { from: string; until: string } | null;
}
interface StatementBody {
  month: string;
  months: string[];
  units: { minutes: number; tickets: { number: string; minutes: number; lines: { counts: number }[] }[] }[];
}
interface Answer<Body> {
  status: number;
  body: Body & { error?: { code: string; fields?: Record<string, string> } };
}

async function ask<Body>(path: string, by: string, more: Partial<Call> = {}): Promise<Answer<Body>> {
  const answer = await world.call({ path, token: tokens[by] ?? '', ...more });
  return answer as unknown as Answer<Body>;
}
const post = <Body>(
  path: string,
  body: object,
  by: string,
  more: Partial<Call> = {},
): Promise<Answer<Body>> => ask<Body>(path, by, { method: 'POST', body, ...more });

/** A ticket of the customer that was just opened. */
async function ticketOf(provider: string, facts: Record<string, string> = {}): Promise<string> {
  const { body } = await post<{ number: string }>(
    '/tickets',
    {
      severity: provider === SB ? '3' : 'normal',
      channel: 'api',
      environment: 'production',
      product: null,
      subject: 'Dienst startet nicht',
      description: 'Seit dem Morgen startet der Dienst nicht.',
      facts,
    },
    `${provider}/customer`,
  );
  expect(body.number, JSON.stringify(body)).toBeTruthy();
  return body.number;
}

const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date());
const work = (more: object = {}) => ({ day: today(), minutes: 90, text: 'Protokolle ausgewertet', ...more });
const effortOf = async (number: string, by: string) =>
  (await ask<EffortBody>(`/tickets/${number}/effort`, by)).body;

describe('SB-4: effort on a ticket', () => {
  test('the customer reads each booking with its words, the sum, and the month', async () => {
    const number = await ticketOf(SB);
    const first = await post<{ reference: string }>(`/tickets/${number}/effort`, work(), `${SB}/agent`);
    expect(first).toMatchObject({ status: 201, body: { reference: `${number}/1` } });
    await post(`/tickets/${number}/effort`, work({ minutes: 25, text: 'Neustart' }), `${SB}/agent`);

    const read = await effortOf(number, `${SB}/customer-admin`);
    expect(read).toMatchObject({ unit: { settlement: 'month', rule: 'SB-4' }, charged: 115, covered: 0 });
    expect(read.lines.map(({ text, minutes }) => [text, minutes])).toEqual([
      ['Protokolle ausgewertet', 90],
      ['Neustart', 25],
    ]);
    // What may be booked is the staff's affair.
    expect(read.bookable).toBeNull();

    const month = (await ask<StatementBody>('/effort', `${SB}/customer-admin`)).body;
    const ticket = month.units[0]?.tickets.find((one) => one.number === number);
    expect(ticket).toMatchObject({ minutes: 115 });
    const sum = month.units[0]?.tickets.reduce((total, one) => total + one.minutes, 0);
    expect(month.units[0]?.minutes).toBe(sum);
  });

  test('is taken back by a movement of its own, once, and stays on the ticket with its reason [S77]', async () => {
    const number = await ticketOf(SB);
    const { body } = await post<{ reference: string }>(`/tickets/${number}/effort`, work(), `${SB}/agent`);
    const back = { reference: body.reference, reason: 'Doppelt gebucht' };
    expect(await post(`/tickets/${number}/effort-reversals`, back, `${SB}/agent`)).toMatchObject({
      status: 201,
    });
    expect(await post(`/tickets/${number}/effort-reversals`, back, `${SB}/agent`)).toMatchObject({
      status: 409,
    });
    const read = await effortOf(number, `${SB}/customer-admin`);
    expect(read.charged).toBe(0);
    expect(read.lines).toMatchObject([{ minutes: 90, takenBack: { reason: 'Doppelt gebucht' } }]);
    const month = (await ask<StatementBody>('/effort', `${SB}/customer-admin`)).body;
    expect(month.units[0]?.tickets.find((one) => one.number === number)?.minutes).toBe(0);
  });

  test('a form sent twice books once, with another body it is a conflict [S82]', async () => {
    const number = await ticketOf(SB);
    const key = { idempotencyKey: 'effort-twice-0001' };
    const send = (more: object) =>
      post<{ reference: string }>(`/tickets/${number}/effort`, work(more), `${SB}/agent`, key);
    const [one, two] = [await send({}), await send({})];
    expect(two.body).toEqual(one.body);
    expect((await effortOf(number, `${SB}/agent`)).lines).toHaveLength(1);
    expect(await send({ minutes: 10 })).toMatchObject({ status: 409 });
  });

  test('several at once are all booked, each under its own reference', async () => {
    const number = await ticketOf(SB);
    const sent = Array.from({ length: 6 }, (_, index) =>
      post<{ reference: string }>(`/tickets/${number}/effort`, work({ minutes: index + 1 }), `${SB}/agent`),
    );
    const references = (await Promise.all(sent)).map(({ body }) => body.reference);
    expect(new Set(references).size).toBe(6);
    expect((await effortOf(number, `${SB}/agent`)).charged).toBe(21);
  });

  test.each([
    ['no minutes', { minutes: 0 }, 'minutes'],
    ['fewer than none', { minutes: -30 }, 'minutes'],
    ['more than a day', { minutes: 1_441 }, 'minutes'],
    ['a fraction', { minutes: 0.5 }, 'minutes'],
    ['more than a number holds', { minutes: 2 ** 53 + 1 }, 'minutes'],
    ['minutes as a word', { minutes: '90' }, 'minutes'],
    ['tomorrow', { day: '2099-01-01' }, 'day'],
    ['before the ticket', { day: '2024-01-01' }, 'day'],
    ['a day that there is not', { day: '2026-02-30' }, 'day'],
    ['no words', { text: ' ' }, 'text'],
    ['too many words', { text: 'x'.repeat(1_001) }, 'text'],
  ])('%s is refused at its field, and nothing is written', async (_, wrong, field) => {
    const number = await ticketOf(SB);
    const answer = await post(`/tickets/${number}/effort`, work(wrong), `${SB}/agent`);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { fields: { [field]: expect.any(String) } } },
    });
    expect((await effortOf(number, `${SB}/agent`)).lines).toEqual([]);
  });

  test('nobody but staff books it, partners read none, and other providers find no ticket [S2]', async () => {
    const number = await ticketOf(SB);
    await post(`/tickets/${number}/effort`, work(), `${SB}/agent`);
    expect(await post(`/tickets/${number}/effort`, work(), `${SB}/customer-admin`)).toMatchObject({
      status: 403,
    });
    expect(await post(`/tickets/${number}/effort`, work(), `${S7}/agent`)).toMatchObject({ status: 404 });
    expect(await ask(`/tickets/${number}/effort`, `${S7}/customer`)).toMatchObject({ status: 404 });
    expect(await ask('/effort', `${SB}/partner`)).toMatchObject({ status: 403 });
    const other = await ask('/effort', `${SB}/customer-admin`, { query: { customerNumber: '20318' } });
    expect(other).toMatchObject({ status: 404 });
    const seen = await ask<EffortBody>(`/tickets/${number}/effort`, `${SB}/partner`);
    expect([200, 404]).toContain(seen.status);
    expect(seen.body.lines ?? []).toEqual([]);
  });

  test('the ledger holds what the ticket says: one lot each, sold and used in the same movement', async () => {
    const number = await ticketOf(SB);
    await post(`/tickets/${number}/effort`, work({ minutes: 35 }), `${SB}/agent`);
    const entries = await asOwner(
      world.db.url,
      `select e.bucket, e.amount::int as amount, t.rule from app.unit_entry e
         join app.unit_transaction t on t.provider_id = e.provider_id and t.id = e.transaction_id
         join app.unit_lot l on l.provider_id = e.provider_id and l.id = e.lot_id
        where l.reference = '${number}/1' order by e.amount`,
    );
    expect(entries).toEqual([
      { bucket: 'sold', amount: -35, rule: 'SB-4' },
      { bucket: 'used', amount: 35, rule: 'SB-4' },
    ]);
  });
});

describe('S7-11: a flat rate', () => {
  test('covers what the level includes, without ever stopping, and shows the provider who uses it', async () => {
    const number = await ticketOf(S7);
    for (const minutes of [1_440, 1_440, 1_440])
      expect(await post(`/tickets/${number}/effort`, work({ minutes }), `${S7}/agent`)).toMatchObject({
        status: 201,
      });
    const read = await effortOf(number, `${S7}/customer-admin`);
    expect(read).toMatchObject({ unit: { settlement: 'flat', rule: 'S7-11' }, charged: 0, covered: 4_320 });
    const use = await ask<{ rates: { lines: { minutes: number }[] }[] }>('/fair-use', `${S7}/agent`);
    expect(use.body.rates[0]?.lines[0]?.minutes).toBeGreaterThanOrEqual(4_320);
    expect(await ask('/fair-use', `${S7}/customer-admin`)).toMatchObject({ status: 403 });
  });

  test('S7-10: does not cover what the decision charges extra', async () => {
    const number = await ticketOf(S7, { concern: 'damage' });
    await post(`/tickets/${number}/effort`, work(), `${S7}/agent`);
    expect(await effortOf(number, `${S7}/customer-admin`)).toMatchObject({ charged: 90, covered: 0 });
  });
});

test('months that have not begun and words that are none are refused', async () => {
  for (const month of ['2099-01', '2026-13', 'november'])
    expect(await ask('/effort', `${SB}/customer-admin`, { query: { month } })).toMatchObject({ status: 400 });
});

test('a provider whose catalogue charges no effort takes none', async () => {
  const agent = await world.tokenOf('sep-sesam', 'agent');
  const { body } = await world.call({ path: '/queue', token: agent });
  const number = body.items?.[0]?.number ?? '';
  const answer = await world.call({
    method: 'POST',
    path: `/tickets/${number}/effort`,
    token: agent,
    body: work(),
  });
  expect(answer.status).toBe(409);
});
