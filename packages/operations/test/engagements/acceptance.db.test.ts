import { listComplaints, listReports } from '@zusage/engagements';
import { balances, expireUnits, heldBy, verifyChain } from '@zusage/units';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  acceptReport,
  complain,
  decideComplaint,
  giveFeedback,
  previewCharge,
  sendReport,
  sessionReport,
} from '../../src/engagements/index.ts';
import { acceptItself } from '../../src/engagements/accept-report.ts';
import { decisionMissed } from '../../src/engagements/complain.ts';
import { onEngagementByClock } from '../../src/engagements/desk.ts';
import {
  createEngagementWorld,
  inside,
  NTT,
  outside,
  report,
  type Customer,
  type EngagementWorld,
} from '../support/engagement-world.ts';

let world: EngagementWorld;
beforeAll(async () => {
  world = await createEngagementWorld();
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

const accepting = (number: string, more: object = {}) => ({
  number,
  position: 1,
  rating: null,
  words: null,
  ...more,
});
const complaining = (number: string, more: object = {}) => ({
  number,
  position: 1,
  text: 'Es fehlt etwas.',
  ...more,
});
const deciding = (number: string, outcome: 'full' | 'partial' | 'none', amount: number | null = null) => ({
  number,
  position: 1,
  outcome,
  amount,
  reason: 'Wir haben nachgesehen.',
});

/** Where every unit of an account stands, in minutes; what was bought is never lost. */
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
  const bought = sum(({ amount }) => amount);
  expect(found.available + found.reserved + found.awaiting + found.used + found.lost).toBe(bought);
  return found;
}

const byClock = (id: string, work: typeof acceptItself) =>
  onEngagementByClock(
    { database: world.test.database, providerId: NTT, publicUrl: 'https://portal.example' },
    id,
    async (desk) => {
      const [session] = desk.sessions;
      if (session) await work(desk, session);
    },
  );

/** Moves a report's limit; the clock is the database's. */
const limitIs = async (id: string, interval: string): Promise<void> => {
  const session = await world.session(id);
  await world.sql(
    `update app.completion_report set accepts_itself_at = date_trunc('milliseconds', now()) ${interval},
       complain_until = date_trunc('milliseconds', now()) ${interval} where session_id = '${session.id}'`,
  );
};

describe('the charge of a report', () => {
  test('N-14: by effort, across the edge: each minute by its factor, rounded up once, and the charge says why', async () => {
    const customer = await world.customer(10);
    const { number } = await world.held(customer);
    const parts = [outside(world.catalogue, 30), inside(world.catalogue, 70)];
    const preview = await previewCharge(world.staff, { number, position: 1, parts });
    expect(preview).toMatchObject({
      amount: 120,
      fromReserved: 120,
      fromAvailable: 0,
      missing: 0,
      released: 0,
    });
    expect(preview.text.replaceAll('\u00a0', ' ')).toMatch(
      /^1 Std\. 10 Min\. in den Standardzeiten \+ 30 Min\. × 1,5 → 1 Std\. 55 Min\. → 2 Einheiten \(2 Std\.\), aus Kontingent 4711, gültig bis \d+\. \p{L}+ \d{4}$/u,
    );
    expect(await books(customer)).toMatchObject({ available: 480, reserved: 120, awaiting: 0 });

    await sendReport(world.staff, { ...report(number), parts });
    expect(await books(customer)).toMatchObject({ available: 480, reserved: 0, awaiting: 120, used: 0 });
    const { report: sent } = await sessionReport(customer.scope, { number, position: 1 });
    expect(sent?.charge).toBe(preview.text);
    expect(sent?.acceptance.workdays).toBe(2);
  });

  test('N-14: less effort than reserved: the rest is free again at once', async () => {
    const customer = await world.customer(10);
    await world.reported(customer, [inside(world.catalogue, 10)]);
    expect(await books(customer)).toMatchObject({ available: 540, reserved: 0, awaiting: 60 });
  });

  test('N-14: more effort than reserved comes from what is available', async () => {
    const customer = await world.customer(10);
    const { number } = await world.held(customer);
    const parts = [inside(world.catalogue, 181)];
    const preview = await previewCharge(world.staff, { number, position: 1, parts });
    expect(preview).toMatchObject({ amount: 240, fromReserved: 120, fromAvailable: 120, missing: 0 });
    await sendReport(world.staff, { ...report(number), parts });
    expect(await books(customer)).toMatchObject({ available: 360, reserved: 0, awaiting: 240 });
  });

  test('N-14: a fixed price is the agreed amount, whatever the times; unless agreed otherwise preparation counts', async () => {
    const customer = await world.customer(10);
    const fixed = await world.reported(customer, [inside(world.catalogue, 300)], { pricing: 'fixed' });
    expect(await books(customer)).toMatchObject({ awaiting: 120 });
    const { report: sent } = await sessionReport(customer.scope, { number: fixed.number, position: 1 });
    expect(sent?.charge).toContain('Festpreis 2');

    const { number } = await world.held(customer, { preparationCounts: false });
    const preparation = { ...inside(world.catalogue, 60), kind: 'preparation' as const };
    const parts = [preparation, inside(world.catalogue, 60, 60)];
    expect(await previewCharge(world.staff, { number, position: 1, parts })).toMatchObject({ amount: 60 });
  });

  test('[S83] bad parts are refused at their field, and nothing is written', async () => {
    const customer = await world.customer(10);
    const { number } = await world.held(customer);
    const good = inside(world.catalogue, 60);
    const send = (parts: object[], more: object = {}) =>
      sendReport(world.staff, { ...report(number), parts: parts as (typeof good)[], ...more });
    const future = new Date(Date.now() + 3_600_000).toISOString();
    const faults: [object[], string][] = [
      [[], 'parts'],
      [[{ ...good, kind: 'preparation' }], 'parts'],
      [[{ ...good, to: good.from }], 'parts.0.to'],
      [[{ ...good, to: future.slice(0, 16) + ':00Z' }], 'parts.0.to'],
      [[{ ...good, from: '2026-13-45T10:00' }], 'parts.0.from'],
      [[{ ...good, from: 'gestern' }], 'parts.0.from'],
      [[{ ...good, from: good.from.replace(':00Z', ':30Z') }], 'parts.0.from'],
      [[good, { ...good, kind: 'documentation' }], 'parts.1.from'],
      [[{ ...good, from: '1999-01-01T10:00:00Z', to: '1999-01-01T11:00:00Z' }], 'parts.0.from'],
    ];
    for (const [parts, field] of faults)
      await expect(send(parts), field).rejects.toMatchObject({
        code: 'invalid_input',
        fields: { [field]: expect.anything() },
      });
    await expect(send([good], { summary: ' ' })).rejects.toMatchObject({ fields: { summary: {} } });
    for (const participants of [0, -1, 1.5, 2 ** 53, Number.NaN])
      await expect(send([good], { participants })).rejects.toMatchObject({ fields: { participants: {} } });
    expect(await books(customer)).toMatchObject({ available: 480, reserved: 120, awaiting: 0 });
    expect((await world.session((await engagementOf(number)).id)).status).toBe('held');
  });

  test('[S82] the same key sends one report; without it the second is a conflict', async () => {
    const customer = await world.customer(10);
    const { number } = await world.held(customer);
    const request = { ...report(number), parts: [inside(world.catalogue, 60)], key: 'bericht-1' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => sendReport(world.staff, request)));
    expect(answers).toEqual(answers.map(() => ({ amount: 60 })));
    await expect(sendReport(world.staff, { ...request, key: 'bericht-2' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await books(customer)).toMatchObject({ available: 540, awaiting: 60 });
  });
});

async function engagementOf(number: string): Promise<{ id: string }> {
  const [row] = await world.sql(`select id from app.engagement where number = '${number}'`);
  return { id: String(row?.['id']) };
}

describe('acceptance', () => {
  test('N-14, N-29: the customer accepts: debited, with feedback once, and the engagement closes itself', async () => {
    const customer = await world.customer(10);
    const { number, id } = await world.reported(customer, [inside(world.catalogue, 60)]);
    const early = { number, position: 1, rating: 3, words: null };
    await expect(giveFeedback(customer.scope, early), 'not before').rejects.toMatchObject({
      code: 'conflict',
    });
    await acceptReport(customer.scope, accepting(number, { rating: 5, words: ' Sehr gut. ' }));
    expect(await books(customer)).toMatchObject({ available: 540, awaiting: 0, used: 60 });
    expect(await world.status(number)).toBe('closed');
    const session = await world.session(id);
    expect(session.status).toBe('accepted');
    const stored = await world.tenant((trx) => listReports(trx, NTT, [session.id]));
    expect(stored.get(session.id)).toMatchObject({
      rating: 5,
      feedback: 'Sehr gut.',
      acceptedBy: { name: 'Paul Weber' },
    });
    await expect(acceptReport(customer.scope, accepting(number))).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      giveFeedback(customer.scope, { number, position: 1, rating: 1, words: null }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  test('N-17: by itself, at the moment that was named, also when the worker comes late; twice it does nothing', async () => {
    const customer = await world.customer(10);
    const { number, id } = await world.reported(customer, [inside(world.catalogue, 60)]);
    await byClock(id, acceptItself);
    expect((await world.session(id)).status, 'too early').toBe('reported');

    await limitIs(id, "- interval '3 days'");
    const [before] = await world.sql(`select accepts_itself_at as at from app.completion_report r
      join app.work_session s on s.id = r.session_id where s.engagement_id = '${id}'`);
    await byClock(id, acceptItself);
    await byClock(id, acceptItself);
    expect(await books(customer)).toMatchObject({ awaiting: 0, used: 60 });
    const session = await world.session(id);
    expect(session.endedAt).toEqual(before?.['at']);
    const [debit] = await world.sql(
      `select occurred_at, count(*) over () as debits from app.unit_transaction where account_id = '${customer.accountId}' and kind = 'debit'`,
    );
    expect(debit).toMatchObject({ occurred_at: before?.['at'], debits: '1' });
    expect(await world.status(number)).toBe('closed');
  });

  test('N-17: the statement’s own criteria come first: it never accepts itself', async () => {
    const customer = await world.customer(10);
    const { number, id } = await world.reported(customer, [inside(world.catalogue, 60)], {
      acceptanceCriteria: 'Der Test läuft durch.',
    });
    const { report: sent } = await sessionReport(customer.scope, { number, position: 1 });
    expect(sent?.acceptance).toMatchObject({ acceptsItselfAt: null, criteria: 'Der Test läuft durch.' });
    await byClock(id, acceptItself);
    expect((await world.session(id)).status).toBe('reported');
    const jobs = await world.sql(
      `select 1 from graphile_worker.jobs where key like '%accept%${(await world.session(id)).id}%'`,
    );
    expect(jobs).toHaveLength(0);
  });

  test('N-17: exactly at the limit a complaint is too late; a minute before it is not', async () => {
    const customer = await world.customer(10);
    const late = await world.reported(customer, [inside(world.catalogue, 30)]);
    await limitIs(late.id, '');
    await expect(complain(customer.scope, complaining(late.number))).rejects.toMatchObject({
      code: 'conflict',
    });
    const early = await world.reported(customer, [inside(world.catalogue, 30, 60)]);
    await limitIs(early.id, "+ interval '1 minute'");
    await complain(customer.scope, complaining(early.number));
    expect((await world.session(early.id)).status).toBe('complained');
  });

  test('[S80] accepting, complaining and the clock at once have one outcome, and the books hold', async () => {
    for (let round = 0; round < 6; round += 1) {
      const customer = await world.customer(10);
      const { number, id } = await world.reported(customer, [inside(world.catalogue, 60)]);
      if (round % 2 === 0) await limitIs(id, '');
      await Promise.allSettled([
        acceptReport(customer.scope, accepting(number)),
        complain(customer.scope, complaining(number)),
        byClock(id, acceptItself),
        acceptReport(customer.scope, accepting(number)),
      ]);
      const { status } = await world.session(id);
      const { used, awaiting } = await books(customer);
      expect(['accepted', 'complained']).toContain(status);
      expect({ status, used, awaiting }).toEqual(
        status === 'accepted' ? { status, used: 60, awaiting: 0 } : { status, used: 0, awaiting: 60 },
      );
      const complaints = await world.tenant(async (trx) =>
        listComplaints(trx, NTT, [(await world.session(id)).id]),
      );
      expect(complaints.size).toBe(status === 'complained' ? 1 : 0);
    }
  });

  test('N-13: what awaits acceptance outlives its purchase and is debited', async () => {
    const customer = await world.customer(10, 2);
    const { number } = await world.reported(customer, [inside(world.catalogue, 60)]);
    await expireNow(customer);
    await acceptReport(customer.scope, accepting(number));
    expect(await books(customer)).toMatchObject({ used: 60, lost: 540, awaiting: 0 });
  });
});

/** The purchase's term ends now. Its hash covers the term, so the chain is not looked at afterwards. */
const expireNow = async (customer: Customer): Promise<void> => {
  await world.sql(
    `set session_replication_role = replica;
     update app.unit_lot set expires_at = date_trunc('milliseconds', now()) where account_id = '${customer.accountId}'`,
  );
};

describe('complaints', () => {
  test.each([
    ['full', null, { available: 600, used: 0 }],
    ['partial', 45, { available: 525, used: 75 }],
    ['none', null, { available: 480, used: 120 }],
  ] as const)('N-17: decided %s: a credit movement, the rest debited', async (outcome, amount, expected) => {
    const customer = await world.customer(10);
    const { number, id } = await world.reported(customer, [inside(world.catalogue, 120)]);
    await complain(customer.scope, complaining(number));
    expect(await books(customer)).toMatchObject({ awaiting: 120 });
    await decideComplaint(world.staff, deciding(number, outcome, amount));
    expect(await books(customer)).toMatchObject({ ...expected, awaiting: 0, reserved: 0 });
    expect((await world.session(id)).status).toBe('settled');
    expect(await world.status(number)).toBe('closed');
    await expect(decideComplaint(world.staff, deciding(number, 'full'))).rejects.toMatchObject({
      code: 'conflict',
    });
    const chain = await world.tenant((trx) => verifyChain(trx, NTT, customer.accountId));
    expect(chain).toMatchObject({ intact: true });
  });

  test('[S83] a part of the charge is a whole number below it', async () => {
    const customer = await world.customer(10);
    const { number } = await world.reported(customer, [inside(world.catalogue, 60)]);
    await complain(customer.scope, complaining(number));
    for (const amount of [0, -1, 1.5, 60, 61, 2 ** 53 + 2, Number.NaN, null])
      await expect(decideComplaint(world.staff, deciding(number, 'partial', amount))).rejects.toMatchObject({
        code: 'invalid_input',
        fields: { amount: {} },
      });
    await expect(decideComplaint(world.staff, deciding(number, 'full', 10))).rejects.toMatchObject({
      fields: { amount: {} },
    });
    await expect(
      decideComplaint(world.staff, { ...deciding(number, 'full'), reason: ' ' }),
    ).rejects.toMatchObject({ fields: { reason: {} } });
    expect(await books(customer)).toMatchObject({ awaiting: 60 });
  });

  test('N-17: a decision that is late is marked once, with the moment it was due', async () => {
    const customer = await world.customer(10);
    const { number, id } = await world.reported(customer, [inside(world.catalogue, 60)]);
    await complain(customer.scope, complaining(number));
    const { complaint } = await sessionReport(world.staff, { number, position: 1 });
    expect(complaint?.decideUntil).not.toBeNull();
    await byClock(id, decisionMissed);
    await world.sql(
      `update app.complaint set decide_until = now() - interval '1 hour' where session_id = '${(await world.session(id)).id}'`,
    );
    await byClock(id, decisionMissed);
    await byClock(id, decisionMissed);
    const events = await world.sql(
      `select kind from app.engagement_event where engagement_id = '${id}' and kind = 'decide_missed'`,
    );
    expect(events).toHaveLength(1);
    expect((await sessionReport(world.staff, { number, position: 1 })).complaint?.isLate).toBe(true);
  });

  test('N-17: what goes back to an expired purchase expires, and the movement says so', async () => {
    const customer = await world.customer(10, 2);
    const { number } = await world.reported(customer, [inside(world.catalogue, 60)]);
    await complain(customer.scope, complaining(number));
    await expireNow(customer);
    await decideComplaint(world.staff, deciding(number, 'full'));
    await world.tenant((trx) =>
      expireUnits(trx, NTT, {
        accountId: customer.accountId,
        reason: { de: 'Ablauf', en: 'Expiry', fr: 'Expiration' },
        rule: 'N-13',
      }),
    );
    expect(await books(customer)).toMatchObject({ available: 0, used: 0, lost: 600, awaiting: 0 });
    const [credit] = await world.sql(
      `select reason->>'de' as de from app.unit_transaction where account_id = '${customer.accountId}' and kind = 'credit'`,
    );
    expect(credit?.['de']).toContain('abgelaufen ist');
  });
});

describe('who may', () => {
  test('[S1] [S2] staff report and decide, the customer accepts and complains, a stranger finds nothing', async () => {
    const customer = await world.customer(10);
    const { number } = await world.held(customer);
    const parts = [inside(world.catalogue, 60)];
    await expect(sendReport(customer.scope, { ...report(number), parts })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(previewCharge(customer.scope, { number, position: 1, parts })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await sendReport(world.staff, { ...report(number), parts });
    for (const work of [
      () => acceptReport(world.stranger, accepting(number)),
      () => complain(world.stranger, complaining(number)),
      () => sessionReport(world.stranger, { number, position: 1 }),
      () => sessionReport(world.staff, { number, position: 99 }),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not_found' });
    await expect(acceptReport(world.staff, accepting(number))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(complain(world.staff, complaining(number))).rejects.toMatchObject({ code: 'forbidden' });
    await complain(customer.scope, complaining(number));
    await expect(decideComplaint(customer.scope, deciding(number, 'full'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(acceptReport(customer.scope, accepting(number))).rejects.toMatchObject({ code: 'conflict' });
  });
});

test('N-17: with several sessions it closes after the last one, and then holds nothing', async () => {
  const customer = await world.customer(10);
  const sessions = [
    { title: 'Erste', amount: 120, planKey: null },
    { title: 'Zweite', amount: 60, planKey: null },
  ];
  const { number, id } = await world.held(customer, { sessions });
  await sendReport(world.staff, { ...report(number, 1), parts: [inside(world.catalogue, 30)] });
  await acceptReport(customer.scope, accepting(number));
  expect(await world.status(number)).toBe('agreed');
  await sendReport(world.staff, { ...report(number, 2), parts: [inside(world.catalogue, 30, 60)] });
  await acceptReport(customer.scope, { ...accepting(number), position: 2 });
  expect(await world.status(number)).toBe('closed');
  const holds = [await world.session(id, 1), await world.session(id, 2)].flatMap(({ holdId }) =>
    holdId ? [holdId] : [],
  );
  const held = await world.tenant((trx) => heldBy(trx, NTT, holds));
  expect([...held.values()]).toEqual(holds.map(() => ({ reserved: 0, awaitingAcceptance: 0 })));
  const now = await world.tenant((trx) => balances(trx, NTT, [customer.accountId]));
  expect(now.get(customer.accountId)).toEqual({ available: 480, reserved: 0, awaitingAcceptance: 0 });
});
