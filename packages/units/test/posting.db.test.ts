import { newId } from '@zusage/db';
import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  balances,
  createUnitAccount,
  debit,
  expireUnits,
  findAccount,
  listAccounts,
  nextExpiries,
  post,
  purchaseLot,
  release,
  reserve,
  reverse,
  type Balance,
  type Posted,
} from '../src/index.ts';
import { createWorld, fromNow, head, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

type Work = Parameters<World['test']['database']['tenant']>[1];
const inNord = <T>(work: (trx: Parameters<Work>[0]) => Promise<T>): Promise<T> =>
  world.test.database.tenant('nord', work);
const balanceOf = async (accountId: string): Promise<Balance | undefined> =>
  (await inNord((trx) => balances(trx, 'nord', [accountId]))).get(accountId);
const insufficient = (requested: number, held: number) => ({
  name: 'UnitError',
  code: 'conflict',
  reason: 'insufficient_units',
  requested,
  held,
});

describe('accounts', () => {
  it('are one per customer and unit, and listed', async () => {
    const account = await world.account();
    expect(await inNord((trx) => findAccount(trx, 'nord', account.id))).toEqual(account);
    expect(await inNord((trx) => listAccounts(trx, 'nord', account.organisationId))).toEqual([account]);
    const { id: _, ...again } = account;
    await expect(inNord((trx) => createUnitAccount(trx, 'nord', again))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await inNord((trx) => findAccount(trx, 'nord', newId()))).toBeNull();
  });

  it('begin with nothing', async () => {
    const { id } = await world.account();
    expect(await balanceOf(id)).toEqual({ available: 0, reserved: 0, awaitingAcceptance: 0 });
    expect(await inNord((trx) => nextExpiries(trx, 'nord', [id]))).toEqual(new Map());
    await expect(inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 1 }))).rejects.toMatchObject(
      insufficient(1, 0),
    );
  });
});

describe('the way of a unit (N-13 to N-17)', () => {
  it('goes from purchase over reservation and acceptance to use', async () => {
    const { id } = await world.account();
    await world.buy(id, 600);
    await inNord(async (trx) => {
      await reserve(trx, 'nord', { ...head(id), amount: 240 });
      await release(trx, 'nord', { ...head(id), amount: 60 });
      await post(trx, 'nord', { ...head(id), kind: 'await', amount: 120 });
      await debit(trx, 'nord', { ...head(id), amount: 90, from: 'awaiting_acceptance' });
      await debit(trx, 'nord', { ...head(id), amount: 60 });
      await debit(trx, 'nord', { ...head(id), amount: 30, from: 'available' });
    });
    expect(await balanceOf(id)).toEqual({ available: 390, reserved: 0, awaitingAcceptance: 30 });
    await inNord((trx) => post(trx, 'nord', { ...head(id), kind: 'credit', amount: 60 }));
    await inNord((trx) => post(trx, 'nord', { ...head(id), kind: 'forfeit', amount: 50, from: 'available' }));
    expect(await balanceOf(id)).toEqual({ available: 400, reserved: 0, awaitingAcceptance: 30 });
  });

  it('takes from the lot that expires first and gives back to the one that lasts longest', async () => {
    const { id } = await world.account();
    const late = (await world.buy(id, 100, 300)).entries[0]?.lotId;
    const soon = (await world.buy(id, 100, 30)).entries[0]?.lotId;
    const moved = (posted: Posted): unknown[] =>
      posted.entries.filter(({ amount }) => amount < 0).map(({ lotId, amount }) => [lotId, -amount]);
    expect(moved(await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 150 })))).toEqual([
      [soon, 100],
      [late, 50],
    ]);
    expect(moved(await inNord((trx) => release(trx, 'nord', { ...head(id), amount: 70 })))).toEqual([
      [late, 50],
      [soon, 20],
    ]);
    const expiries = await inNord((trx) => nextExpiries(trx, 'nord', [id]));
    expect(expiries.get(id)).toEqual({ at: fromNow(30), amount: 20 });
  });

  it('is undone by its opposite, once [S77]', async () => {
    const { id } = await world.account();
    const purchase = await world.buy(id, 100);
    const reserved = await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 60 }));
    const undo = (movementId: string): Promise<Posted> =>
      inNord((trx) => reverse(trx, 'nord', { ...head(id), movementId }));
    await expect(undo(purchase.id)).rejects.toMatchObject(insufficient(100, 40));
    const undone = await undo(reserved.id);
    expect(undone).toMatchObject({ kind: 'reverse', reversesId: reserved.id, amount: 60 });
    expect(await balanceOf(id)).toEqual({ available: 100, reserved: 0, awaitingAcceptance: 0 });
    await expect(undo(reserved.id)).rejects.toMatchObject({ reason: 'already_reversed' });
    await expect(undo(undone.id)).rejects.toMatchObject({ reason: 'already_reversed' });
    await expect(undo(newId())).rejects.toMatchObject({ code: 'not_found' });
    await undo(purchase.id);
    expect((await balanceOf(id))?.available).toBe(0);
  });

  it.each([0, -5, 0.5, Number.NaN, 2 ** 53])('has no amount of %d [S83]', async (amount) => {
    const { id } = await world.account();
    const refused = { code: 'invalid_input', fields: { amount: { problem: 'wrong_type' } } };
    await expect(inNord((trx) => reserve(trx, 'nord', { ...head(id), amount }))).rejects.toMatchObject(
      refused,
    );
    const lot = { reference: 'x', amount, purchasedAt: fromNow(0), expiresAt: fromNow(1) };
    await expect(inNord((trx) => purchaseLot(trx, 'nord', { ...head(id), lot }))).rejects.toMatchObject(
      refused,
    );
  });

  it('refuses a taken reference, a term that ends before it begins and a foreign bucket', async () => {
    const { id } = await world.account();
    await world.buy(id, 100, 300, 'A-1');
    await expect(world.buy(id, 100, 300, 'A-1')).rejects.toMatchObject({ code: 'conflict' });
    const lot = { reference: 'A-2', amount: 1, purchasedAt: fromNow(0), expiresAt: fromNow(0) };
    await expect(inNord((trx) => purchaseLot(trx, 'nord', { ...head(id), lot }))).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const fromUsed = inNord((trx) =>
      post(trx, 'nord', { ...head(id), kind: 'reserve', amount: 1, from: 'used' }),
    );
    await expect(fromUsed).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { from: { problem: 'unknown_value' } },
    });
  });
});

describe('an expired lot [S81]', () => {
  it('is not available from its last moment on, by the database’s clock, before anything is booked', async () => {
    const { id } = await world.account();
    await world.buy(id, 100, -1);
    await world.buy(id, 30, 10);
    expect(await balanceOf(id)).toEqual({ available: 30, reserved: 0, awaitingAcceptance: 0 });
    expect((await inNord((trx) => nextExpiries(trx, 'nord', [id]))).get(id)).toEqual({
      at: fromNow(10),
      amount: 30,
    });
    await expect(inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 31 }))).rejects.toMatchObject(
      insufficient(31, 30),
    );
    const backdated = head(id, { occurredAt: fromNow(-2) });
    await expect(inNord((trx) => reserve(trx, 'nord', { ...backdated, amount: 31 }))).rejects.toMatchObject(
      insufficient(31, 30),
    );
  });

  it('expires while a transaction is open: the clock is read when the lock is had', async () => {
    const { id } = await world.account();
    const rows = await asOwner(
      world.test.url,
      `select clock_timestamp() + interval '400 milliseconds' as soon`,
    );
    const lot = {
      reference: 'kurz',
      amount: 10,
      purchasedAt: fromNow(-1),
      expiresAt: rows[0]?.['soon'] as Date,
    };
    await inNord((trx) => purchaseLot(trx, 'nord', { ...head(id), lot }));
    const work = inNord(async (trx) => {
      await reserve(trx, 'nord', { ...head(id), amount: 5 });
      await new Promise((resolve) => setTimeout(resolve, 600));
      await reserve(trx, 'nord', { ...head(id), amount: 5 });
    });
    await expect(work).rejects.toMatchObject(insufficient(5, 0));
  });

  it('is booked once, at the moment it expired, reserved units that nobody needs before included', async () => {
    const { id } = await world.account();
    const rows = await asOwner(
      world.test.url,
      `select clock_timestamp() + interval '300 milliseconds' as soon`,
    );
    const lot = {
      reference: 'kurz',
      amount: 10,
      purchasedAt: fromNow(-1),
      expiresAt: rows[0]?.['soon'] as Date,
    };
    await inNord((trx) => purchaseLot(trx, 'nord', { ...head(id), lot }));
    await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 4 }));
    const expire = (): Promise<Posted[]> => inNord((trx) => expireUnits(trx, 'nord', head(id)));
    expect(await expire()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await balanceOf(id)).toEqual({ available: 0, reserved: 0, awaitingAcceptance: 0 });
    expect(await expire()).toMatchObject([
      { kind: 'expire', amount: 6, occurredAt: lot.expiresAt },
      { kind: 'expire', amount: 4, occurredAt: lot.expiresAt },
    ]);
    expect(await expire()).toEqual([]);
    expect(await balanceOf(id)).toEqual({ available: 0, reserved: 0, awaitingAcceptance: 0 });
  });
});

describe('many at once', () => {
  it('50 parallel reservations of one unit on 10: exactly 10 [S79]', async () => {
    const { id } = await world.account();
    await world.buy(id, 4, 30);
    await world.buy(id, 6, 300);
    const tries = Array.from({ length: 50 }, () =>
      inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 1 })),
    );
    const outcomes = await Promise.allSettled(tries);
    const refused = outcomes
      .filter((outcome) => outcome.status === 'rejected')
      .map((outcome) => outcome.reason);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    for (const error of refused) expect(error).toMatchObject({ reason: 'insufficient_units' });
    expect(await balanceOf(id)).toEqual({ available: 0, reserved: 10, awaitingAcceptance: 0 });
    const rows = await asOwner(
      world.test.url,
      `select array_agg(sequence order by sequence) = array(select generate_series(1, 12)::bigint) as unbroken from app.unit_transaction where account_id = '${id}'`,
    );
    expect(rows).toEqual([{ unbroken: true }]);
  });

  it('50 of one key in parallel: one movement, one answer [S82]', async () => {
    const { id } = await world.account();
    await world.buy(id, 100);
    const keyed = head(id, { idempotencyKey: 'auftrag-1' });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => inNord((trx) => reserve(trx, 'nord', { ...keyed, amount: 70 }))),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await balanceOf(id)).toEqual({ available: 30, reserved: 70, awaitingAcceptance: 0 });
  });

  it('of one key with another movement: a conflict; another account has keys of its own [S82]', async () => {
    const [first, second] = [await world.account(), await world.account()];
    const keyed = (accountId: string) => head(accountId, { idempotencyKey: 'auftrag-2' });
    for (const { id } of [first, second]) {
      await world.buy(id, 100);
      await inNord((trx) => reserve(trx, 'nord', { ...keyed(id), amount: 50 }));
    }
    const conflict = { code: 'idempotency_conflict' };
    await expect(
      inNord((trx) => reserve(trx, 'nord', { ...keyed(first.id), amount: 51 })),
    ).rejects.toMatchObject(conflict);
    await expect(
      inNord((trx) => release(trx, 'nord', { ...keyed(first.id), amount: 50 })),
    ).rejects.toMatchObject(conflict);
    const lot = { reference: 'neu', amount: 50, purchasedAt: fromNow(0), expiresAt: fromNow(1) };
    await expect(
      inNord((trx) => purchaseLot(trx, 'nord', { ...keyed(first.id), lot })),
    ).rejects.toMatchObject(conflict);
  });

  it('a failed attempt leaves its key free [S82]', async () => {
    const { id } = await world.account();
    const keyed = { ...head(id, { idempotencyKey: 'auftrag-3' }), amount: 10 };
    await expect(inNord((trx) => reserve(trx, 'nord', keyed))).rejects.toMatchObject({
      reason: 'insufficient_units',
    });
    await world.buy(id, 10);
    expect((await inNord((trx) => reserve(trx, 'nord', keyed))).amount).toBe(10);
  });
});
