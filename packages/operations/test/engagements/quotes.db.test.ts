import { listQuotes } from '@zusage/engagements';
import { heldBy } from '@zusage/units';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  acceptReport,
  complain,
  decideComplaint,
  orderQuote,
  quotesOf,
  sendReport,
  sessionReport,
  topUp,
} from '../../src/engagements/index.ts';
import { onEngagementByClock } from '../../src/engagements/desk.ts';
import { lapseQuote, remindOfQuote } from '../../src/engagements/quotes.ts';
import { runTimer } from '../../src/engagements/run-timer.ts';
import {
  createEngagementWorld,
  inside,
  NTT,
  report,
  type Customer,
  type EngagementWorld,
} from '../support/engagement-world.ts';

let world: EngagementWorld;
beforeAll(async () => {
  world = await createEngagementWorld();
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

const on = () => ({ database: world.test.database, providerId: NTT, publicUrl: 'https://portal.example' });
const byClock = (id: string, work: typeof lapseQuote) =>
  onEngagementByClock(on(), id, (desk) => work(desk, null));
const quotes = async (id: string) => world.tenant((trx) => listQuotes(trx, NTT, { engagementIds: [id] }));

const NOBODY = '00000000-0000-7000-8000-000000000000';

/** Books a purchase as every way in does: the lot, then the job. */
async function purchase(customer: Customer, units: number, reference?: string): Promise<void> {
  const named = await world.buy(customer, units, reference);
  await topUp(on(), { accountId: customer.accountId, reference: named });
}

async function books(customer: Customer) {
  const lots = await world.lots(customer);
  const sum = (of: (lot: (typeof lots)[number]) => number) => lots.reduce((total, lot) => total + of(lot), 0);
  const found = {
    available: sum(({ available }) => available),
    reserved: sum(({ reserved }) => reserved),
    awaiting: sum(({ awaitingAcceptance }) => awaitingAcceptance),
    used: sum(({ used }) => used),
    lost: sum(({ lost }) => lost),
  };
  expect(found.available + found.reserved + found.awaiting + found.used + found.lost).toBe(
    sum(({ amount }) => amount),
  );
  return found;
}

test('N-15: too few units: quoted at once in whole units, ordered, bought, and it goes on by itself', async () => {
  const customer = await world.customer(1);
  const sessions = [{ title: 'Umstellung', amount: 150, planKey: null }];
  const { number, id } = await world.agreed(customer, { sessions });
  expect(await world.status(number)).toBe('awaiting_units');
  expect(await books(customer)).toMatchObject({ available: 60, reserved: 0 });
  const [quote] = await quotesOf(customer.scope, number);
  expect(quote).toMatchObject({ amount: 120, state: 'open', mayOrder: true, session: null });
  const days = (Date.parse(quote?.orderUntil ?? '') - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(29.9);
  expect(days).toBeLessThan(31.1);

  const order = { number, quote: quote?.number ?? '', reference: 'B-77' };
  await expect(orderQuote(world.stranger, order)).rejects.toMatchObject({ code: 'not_found' });
  await expect(orderQuote(world.staff, order)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(orderQuote(customer.scope, { ...order, reference: ' ' })).rejects.toMatchObject({
    fields: { reference: {} },
  });
  await expect(orderQuote(customer.scope, { ...order, quote: 'NTT-Q1' })).rejects.toMatchObject({
    code: 'not_found',
  });
  const both = await Promise.allSettled([
    orderQuote(customer.scope, order),
    orderQuote(customer.scope, order),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);

  await purchase(customer, 2, 'B-77');
  await topUp(on(), { accountId: customer.accountId, reference: 'B-77' });
  expect(await world.status(number)).toBe('agreed');
  expect(await books(customer)).toMatchObject({ available: 30, reserved: 150 });
  expect((await quotesOf(customer.scope, number))[0]).toMatchObject({
    state: 'bought',
    ordered: { by: 'Paul Weber', reference: 'B-77' },
  });
  expect((await world.session(id)).status).toBe('planned');
});

test('N-15: a purchase that is still too small quotes the rest anew; another one leaves what it cannot change', async () => {
  const customer = await world.customer(0);
  const sessions = [{ title: 'Umstellung', amount: 180, planKey: null }];
  const { number, id } = await world.agreed(customer, { sessions });
  await purchase(customer, 1);
  expect((await quotesOf(customer.scope, number)).map(({ state, amount }) => [state, amount])).toEqual([
    ['open', 120],
    ['withdrawn', 180],
  ]);
  const [open] = await quotesOf(customer.scope, number);
  await orderQuote(customer.scope, { number, quote: open?.number ?? '', reference: 'B-78' });
  await purchase(customer, 1, 'B-78');
  expect((await quotesOf(customer.scope, number)).map(({ state, amount }) => [state, amount])).toEqual([
    ['open', 60],
    ['bought', 120],
    ['withdrawn', 180],
  ]);
  await purchase(customer, 1);
  expect(await world.status(number)).toBe('agreed');
  expect(await books(customer)).toMatchObject({ available: 0, reserved: 180 });
  expect((await quotes(id)).every(({ endedAt }) => endedAt !== null)).toBe(true);
});

test('N-15: reminded once; not ordered in time it lapses with its engagement, and nothing is reserved', async () => {
  const customer = await world.customer(1);
  const { number, id } = await world.agreed(customer);
  await byClock(id, lapseQuote);
  expect(await world.status(number)).toBe('awaiting_units');
  await byClock(id, remindOfQuote);
  await byClock(id, remindOfQuote);
  const reminded = await world.sql(
    `select 1 from app.engagement_event where engagement_id = '${id}' and kind = 'quote_reminded'`,
  );
  expect(reminded).toHaveLength(1);
  await world.sql(
    `update app.unit_quote set order_until = now() - interval '1 millisecond' where engagement_id = '${id}'`,
  );
  const [quote] = await quotesOf(customer.scope, number);
  expect(quote?.mayOrder).toBe(false);
  await expect(
    orderQuote(customer.scope, { number, quote: quote?.number ?? '', reference: 'B-1' }),
  ).rejects.toMatchObject({ code: 'conflict' });
  const timer = { engagementId: id, sessionId: null, kind: 'quote_lapse' } as const;
  await Promise.all([runTimer(on(), timer), runTimer(on(), timer)]);
  expect(await world.status(number)).toBe('lapsed');
  await purchase(customer, 5);
  expect(await world.status(number)).toBe('lapsed');
  expect(await books(customer)).toMatchObject({ available: 360, reserved: 0 });
});

test('N-15: what was ordered waits for its purchase, however long that takes', async () => {
  const customer = await world.customer(0);
  const { number, id } = await world.agreed(customer);
  const [quote] = await quotesOf(customer.scope, number);
  await orderQuote(customer.scope, { number, quote: quote?.number ?? '', reference: 'B-9' });
  await world.sql(
    `update app.unit_quote set order_until = now() - interval '9 days' where engagement_id = '${id}'`,
  );
  await byClock(id, lapseQuote);
  expect(await world.status(number)).toBe('awaiting_units');
  await purchase(customer, 2, 'B-9');
  expect(await world.status(number)).toBe('agreed');
});

test('N-15: what a report lacks is quoted; bought before the acceptance it awaits that, bought after it is debited', async () => {
  for (const isAccepted of [false, true]) {
    const customer = await world.customer(2);
    const { number, id } = await world.reported(customer, [inside(world.catalogue, 200)]);
    expect(await books(customer)).toMatchObject({ available: 0, awaiting: 120 });
    const { report: sent } = await sessionReport(customer.scope, { number, position: 1 });
    expect(sent).toMatchObject({ amount: 240, missing: 120 });
    expect(sent?.charge).toContain('es fehlt');
    const [quote] = await quotesOf(customer.scope, number);
    expect(quote).toMatchObject({ amount: 120, session: { position: 1 } });
    if (isAccepted) {
      await acceptReport(customer.scope, { number, position: 1, rating: null, words: null });
      expect(await world.status(number), 'still to be ordered').toBe('agreed');
    }
    await purchase(customer, 1);
    await purchase(customer, 2);
    expect(await books(customer)).toMatchObject(
      isAccepted ? { available: 60, used: 240, awaiting: 0 } : { available: 60, used: 0, awaiting: 240 },
    );
    if (!isAccepted) await acceptReport(customer.scope, { number, position: 1, rating: null, words: null });
    expect(await books(customer)).toMatchObject({ used: 240, awaiting: 0 });
    expect(await world.status(number)).toBe('closed');
    expect((await quotes(id)).every(({ endedAt }) => endedAt !== null)).toBe(true);
  }
});

test('N-15, N-17: what a complaint cancels is not ordered any more', async () => {
  const customer = await world.customer(2);
  const { number, id } = await world.reported(customer, [inside(world.catalogue, 240)]);
  await complain(customer.scope, { number, position: 1, text: 'Zu lang.' });
  await decideComplaint(world.staff, {
    number,
    position: 1,
    outcome: 'partial',
    amount: 150,
    reason: 'Zur Hälfte.',
  });
  expect(await books(customer)).toMatchObject({ available: 30, used: 90, awaiting: 0 });
  expect((await quotes(id)).map(({ status }) => status)).toEqual(['withdrawn']);
  expect(await world.status(number)).toBe('closed');
});

test('[S79] purchases and top-ups at once serve what was quoted, once', async () => {
  const customer = await world.customer(0);
  const first = await world.agreed(customer);
  const second = await world.agreed(customer);
  await world.buy(customer, 2, 'P-1');
  await Promise.all(
    Array.from({ length: 5 }, () => topUp(on(), { accountId: customer.accountId, reference: 'P-1' })),
  );
  expect([await world.status(first.number), await world.status(second.number)]).toEqual([
    'agreed',
    'awaiting_units',
  ]);
  expect(await books(customer)).toMatchObject({ available: 0, reserved: 120 });
});

test('whatever the order of steps, nothing is lost and what is closed holds nothing [S78]', async () => {
  const step = fc.record({
    on: fc.constantFrom('agree', 'report', 'accept', 'itself', 'complain', 'decide', 'buy', 'order', 'lapse'),
    which: fc.nat({ max: 2 }),
    minutes: fc.integer({ min: 1, max: 200 }),
    outcome: fc.constantFrom('full' as const, 'partial' as const, 'none' as const),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 25 }), async (steps) => {
      const customer = await world.customer(3);
      const made: { number: string; id: string }[] = [];
      for (const { on: name, which, minutes, outcome } of steps) {
        const one = made[which];
        const at = { number: one?.number ?? '', position: 1 };
        const tried: Record<typeof name, () => Promise<unknown>> = {
          agree: async () => made.length < 3 && made.push(await world.held(customer)),
          report: async () => {
            await world.sql(
              `update app.work_session set status = 'held' where status = 'planned' and engagement_id = '${one?.id ?? NOBODY}'`,
            );
            const parts = [inside(world.catalogue, minutes, minutes)];
            return sendReport(world.staff, { ...report(at.number), parts });
          },
          accept: () => acceptReport(customer.scope, { ...at, rating: null, words: null }),
          itself: async () => {
            if (!one || (await world.status(one.number)) !== 'agreed') return;
            const { id } = await world.session(one.id);
            await world.sql(
              `update app.completion_report set accepts_itself_at = now(), complain_until = now() where session_id = '${id}'`,
            );
            await runTimer(on(), { engagementId: one.id, sessionId: id, kind: 'accept' });
          },
          complain: () => complain(customer.scope, { ...at, text: 'Nein.' }),
          decide: () =>
            decideComplaint(world.staff, {
              ...at,
              outcome,
              amount: outcome === 'partial' ? minutes : null,
              reason: 'Darum.',
            }),
          buy: () => purchase(customer, 1 + (minutes % 3)),
          order: async () => {
            const [quote] = await quotesOf(customer.scope, at.number);
            if (quote)
              await orderQuote(customer.scope, { number: at.number, quote: quote.number, reference: 'B' });
          },
          lapse: async () => {
            if (!one) return;
            await world.sql(
              `update app.unit_quote set order_until = now() - interval '1 second' where engagement_id = '${one.id}' and status = 'open'`,
            );
            await runTimer(on(), { engagementId: one.id, sessionId: null, kind: 'quote_lapse' });
          },
        };
        await tried[name]().catch((error: { code?: string }) => {
          if (!['conflict', 'not_found', 'invalid_input'].includes(error.code ?? '')) throw error;
        });
        await books(customer);
        for (const { number, id } of made) {
          if (!['closed', 'lapsed', 'awaiting_units'].includes(await world.status(number))) continue;
          const rows = await world.sql(`select hold_id from app.work_session where engagement_id = '${id}'`);
          const holds = rows.flatMap(({ hold_id }) => (hold_id === null ? [] : [String(hold_id)]));
          const held = await world.tenant((trx) => heldBy(trx, NTT, holds));
          for (const has of held.values()) expect(has).toEqual({ reserved: 0, awaitingAcceptance: 0 });
        }
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);
