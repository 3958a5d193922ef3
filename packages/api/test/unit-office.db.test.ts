import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createWorld, type Answer, type World } from './support/world.ts';

// Through the interface that programs use: the same procedures as the pages.
let world: World;
let token: string;
beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  token = await world.tokenOf('ntt-securecall', 'provider-admin');
}, 180_000);
afterAll(() => world[Symbol.asyncDispose]());

const CUSTOMER = '700512';
const ACCOUNT = `/customers/${CUSTOMER}/unit-accounts/securehands`;
const LAST_DAY = '2099-12-31';
const post = (path: string, body: unknown): Promise<Answer> =>
  world.call({ method: 'POST', path, body, token });
const written = async (): Promise<unknown> =>
  (
    await asOwner(
      world.db.url,
      `select (select count(*) from app.unit_entry)::int as entries, (select count(*) from app.unit_adjustment)::int as adjustments,
              (select count(*) from app.unit_account)::int as accounts, (select count(*) from app.audit_entry)::int as audited`,
    )
  )[0];
const asked = (changes: object = {}) => ({
  direction: 'give',
  amount: 60,
  lastDay: LAST_DAY,
  reason: 'Kulanz',
  ...changes,
});

describe('what cannot be corrected is refused at its field, and nothing is written [S83]', () => {
  it.each<[string, object, string]>([
    ['nothing', { amount: 0 }, 'amount'],
    ['less than nothing', { amount: -1 }, 'amount'],
    ['a fraction', { amount: 1.5 }, 'amount'],
    ['no number', { amount: Number.NaN }, 'amount'],
    ['no end', { amount: Number.POSITIVE_INFINITY }, 'amount'],
    ['more than a number holds', { amount: 2 ** 53 + 1 }, 'amount'],
    ['a text', { amount: '60' }, 'amount'],
    ['no amount', { amount: undefined }, 'amount'],
    ['more than there is', { direction: 'take', lastDay: null, amount: 50_000_000 }, 'amount'],
    ['given without an end', { lastDay: null }, 'lastDay'],
    ['given until yesterday', { lastDay: '2020-01-01' }, 'lastDay'],
    ['a day that does not exist', { lastDay: '2099-02-30' }, 'lastDay'],
    ['taken with a last day', { direction: 'take' }, 'lastDay'],
    ['neither given nor taken', { direction: 'steal' }, 'direction'],
    ['no reason', { reason: '   ' }, 'reason'],
    ['too long a reason', { reason: 'x'.repeat(501) }, 'reason'],
    ['a field that nobody knows', { status: 'booked' }, 'status'],
  ])('%s', async (_, changes, field) => {
    const before = await written();
    const { status, body } = await post(`${ACCOUNT}/adjustments`, asked(changes));
    expect(status).toBe(400);
    expect(Object.keys(body.error?.fields ?? {})).toEqual([field]);
    expect(await written()).toEqual(before);
  });

  it('an unknown customer, unit or correction is unknown, of another provider too [S2]', async () => {
    const before = await written();
    const unknown = [
      ['/customers/000000/unit-accounts/securehands/adjustments', asked()],
      ['/customers/104217/unit-accounts/securehands/adjustments', asked()],
      [`${ACCOUNT}/adjustment-approvals`, { handle: 4711 }],
      [`${ACCOUNT}/adjustment-refusals`, { handle: 4711, note: 'x' }],
      [`${ACCOUNT}/adjustment-withdrawals`, { handle: 4711 }],
      [`/customers/${CUSTOMER}/unit-accounts/gold/adjustment-approvals`, { handle: 1 }],
    ] as const;
    for (const [path, body] of unknown) expect((await post(path, body)).status, path).toBe(404);
    const unit = await post(`/customers/${CUSTOMER}/unit-accounts/gold/adjustments`, asked());
    expect([unit.status, Object.keys(unit.body.error?.fields ?? {})]).toEqual([400, ['unit']]);
    for (const handle of [0, -1, 1.5, Number.NaN, 2 ** 53 + 1]) {
      const { status, body } = await post(`${ACCOUNT}/adjustment-approvals`, { handle });
      expect([status, Object.keys(body.error?.fields ?? {})]).toEqual([400, ['handle']]);
    }
    expect(await written()).toEqual(before);
  });

  it('purchases of no whole number, of unknown customers and of days ahead neither', async () => {
    const before = await written();
    const purchase = { unit: 'securehands', units: 1, reference: 'X-1', boughtOn: '2026-01-01' };
    for (const units of [0, -1, 1.5, Number.NaN, 2 ** 53 + 1]) {
      const { status, body } = await post(`/customers/${CUSTOMER}/unit-purchases`, { ...purchase, units });
      expect([status, Object.keys(body.error?.fields ?? {})]).toEqual([400, ['units']]);
    }
    expect((await post('/customers/000000/unit-purchases', purchase)).status).toBe(404);
    for (const boughtOn of ['2099-01-01', '2001-01-01', '2026-02-30']) {
      const { status, body } = await post(`/customers/${CUSTOMER}/unit-purchases`, { ...purchase, boughtOn });
      expect([status, Object.keys(body.error?.fields ?? {})]).toEqual([400, ['boughtOn']]);
    }
    expect(await written()).toEqual(before);
  });

  it('a report of no period', async () => {
    const report = (query: Record<string, string>) => world.call({ path: '/unit-report', query, token });
    expect((await report({ from: '2026-02-30' })).status).toBe(400);
    expect((await report({ from: '2026-03-01', to: '2026-02-01' })).status).toBe(400);
    expect((await report({ from: '2026-01-01', to: '2026-12-31' })).status).toBe(200);
  });
});

describe('a correction above the limit, by programs [S86]', () => {
  it('is proposed once for a repeated key and not approved by the same person', async () => {
    const limit = 1_000_001;
    const body = asked({ amount: limit });
    const send = () =>
      world.call({ method: 'POST', path: `${ACCOUNT}/adjustments`, body, token, idempotencyKey: 'korr-1' });
    const [first, second] = [await send(), await send()];
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ status: 'proposed' });
    expect(second.body).toEqual(first.body);
    const before = await written();
    const { handle } = first.body as unknown as { handle: number };
    expect((await post(`${ACCOUNT}/adjustment-approvals`, { handle })).status).toBe(403);
    expect(await written()).toEqual(before);
  });
});
