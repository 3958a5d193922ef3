import { newId, type Transaction } from '@zusage/db';
import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accountStatement,
  addHold,
  awaitAcceptance,
  balances,
  bookEffort,
  credit,
  debit,
  expireUnits,
  forfeit,
  heldBy,
  listLots,
  release,
  reserve,
  reverse,
  setNeededAt,
  verifyChain,
  type Posted,
} from '../src/index.ts';
import { createWorld, fromNow, head, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const inNord = <T>(work: (trx: Transaction) => Promise<T>): Promise<T> =>
  world.test.database.tenant('nord', work);
const holdOn = async (accountId: string, neededAt: Date | null = null, purpose = newId()): Promise<string> =>
  (await inNord((trx) => addHold(trx, 'nord', { accountId, purpose, neededAt }))).id;
const heldOf = async (holdId: string) => (await inNord((trx) => heldBy(trx, 'nord', [holdId]))).get(holdId);
const balanceOf = async (accountId: string) =>
  (await inNord((trx) => balances(trx, 'nord', [accountId]))).get(accountId);
const moved = ({ entries }: Posted) =>
  entries.filter(({ amount }) => amount > 0).map(({ bucket, amount }) => [bucket, amount]);
const lotOf = (posted: Posted) => posted.entries[0]?.lotId;
const insufficient = { name: 'UnitError', reason: 'insufficient_units' };
const unknown = (field: string) => ({
  code: 'invalid_input',
  fields: { [field]: { problem: 'unknown_value' } },
});

/** Buys units and puts the purchase's end `milliseconds` from now, by the database's clock. */
async function shortLived(accountId: string, amount: number, milliseconds: number): Promise<Date> {
  const [row] = await asOwner(
    world.test.url,
    `select date_trunc('milliseconds', clock_timestamp()) + interval '${milliseconds} milliseconds' as soon`,
  );
  const expiresAt = row?.['soon'] as Date;
  await world.buy(accountId, amount, (expiresAt.getTime() - fromNow(0).getTime()) / 86_400_000);
  return expiresAt;
}
const past = (moment: Date): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, moment.getTime() - Date.now()) + 60));

describe('holds (N-13, N-14, N-16, N-17)', () => {
  it('have units of their own: nobody takes what is reserved for another', async () => {
    const { id } = await world.account();
    await world.buy(id, 100);
    const [first, second] = [await holdOn(id), await holdOn(id)];
    await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 60, holdId: first }));
    await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 30, holdId: second }));
    for (const take of [release, debit, awaitAcceptance, forfeit]) {
      const tooMuch = inNord((trx) => take(trx, 'nord', { ...head(id), amount: 31, holdId: second }));
      await expect(tooMuch).rejects.toMatchObject({ ...insufficient, requested: 31, held: 30 });
      const nobodys = inNord((trx) => take(trx, 'nord', { ...head(id), amount: 1 }));
      await expect(nobodys).rejects.toMatchObject({ ...insufficient, held: 0 });
    }
    await inNord((trx) => awaitAcceptance(trx, 'nord', { ...head(id), amount: 20, holdId: second }));
    expect(await heldOf(second)).toEqual({ reserved: 10, awaitingAcceptance: 20 });
    expect(await heldOf(first)).toEqual({ reserved: 60, awaitingAcceptance: 0 });
    expect(await balanceOf(id)).toEqual({ available: 10, reserved: 70, awaitingAcceptance: 20 });
    expect(await heldOf(newId())).toEqual({ reserved: 0, awaitingAcceptance: 0 });
  });

  it('take from the lot that expires first, and say in their reason which', async () => {
    const { id } = await world.account();
    await world.buy(id, 100, 300, '4712');
    await world.buy(id, 100, 30, '4711');
    const holdId = await holdOn(id);
    const sentence = (shares: { reference: string; amount: number; expiresAt: Date }[]) => {
      expect(shares.map(({ expiresAt }) => expiresAt)).toEqual([fromNow(30), fromNow(300)]);
      const text = shares.map(({ reference, amount }) => `${amount} aus ${reference}`).join(', ');
      return { de: text, en: text, fr: text };
    };
    await inNord((trx) => reserve(trx, 'nord', { ...head(id, { reason: sentence }), amount: 150, holdId }));
    const { lines } = await inNord(
      (trx) =>
      accountStatement(trx, 'nord', id, {
        from: null, until: null, group: null, asOf: null, order: 'newest', limit: 1,
      }), // prettier-ignore
    );
    expect(lines[0]?.reason?.de).toBe('100 aus 4711, 50 aus 4712');
    expect(await inNord((trx) => verifyChain(trx, 'nord', id))).toMatchObject({ intact: true, movements: 3 });
  });

  it('get credits back into the purchases that they came from, never more than they took (N-17)', async () => {
    const { id } = await world.account();
    const late = lotOf(await world.buy(id, 100, 300));
    const soon = lotOf(await world.buy(id, 100, 30));
    const [first, second] = [await holdOn(id), await holdOn(id)];
    await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 90, holdId: first }));
    await inNord((trx) => debit(trx, 'nord', { ...head(id), amount: 90, holdId: first }));
    await inNord((trx) => debit(trx, 'nord', { ...head(id), amount: 50, holdId: second, from: 'available' }));
    const back = (amount: number) =>
      inNord((trx) => credit(trx, 'nord', { ...head(id), amount, holdId: second }));
    await expect(back(51)).rejects.toMatchObject({ ...insufficient, held: 50 });
    const credited = await back(45);
    expect(credited.entries.filter(({ amount }) => amount > 0)).toEqual([
      { lotId: late, bucket: 'available', amount: 40, holdId: null },
      { lotId: soon, bucket: 'available', amount: 5, holdId: null },
    ]);
    await expect(back(6)).rejects.toMatchObject({ ...insufficient, held: 5 });
  });

  it('are undone with their hold by a reversal, once their units still lie there', async () => {
    const { id } = await world.account();
    await world.buy(id, 100);
    const [first, second] = [await holdOn(id), await holdOn(id)];
    const reserved = await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 60, holdId: first }));
    await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 40, holdId: second }));
    const undo = () => inNord((trx) => reverse(trx, 'nord', { ...head(id), movementId: reserved.id }));
    await inNord((trx) => debit(trx, 'nord', { ...head(id), amount: 10, holdId: first }));
    await expect(undo()).rejects.toMatchObject({ ...insufficient, held: 50 });
    await inNord((trx) => credit(trx, 'nord', { ...head(id), amount: 10, holdId: first }));
    await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 10, holdId: first }));
    expect(moved(await undo())).toEqual([['available', 60]]);
    expect(await heldOf(first)).toEqual({ reserved: 0, awaitingAcceptance: 0 });
    expect(await heldOf(second)).toEqual({ reserved: 40, awaitingAcceptance: 0 });
  });

  it('are refused where unknown, of another account, taken, nameless; nothing is written [S83]', async () => {
    const [mine, other] = [await world.account(), await world.account()];
    await world.buy(mine.id, 100);
    const foreign = await holdOn(other.id, null, 'A-1/1');
    for (const holdId of [newId(), foreign])
      await expect(
        inNord((trx) => reserve(trx, 'nord', { ...head(mine.id), amount: 1, holdId })),
      ).rejects.toMatchObject(unknown('holdId'));
    await expect(holdOn(other.id, null, 'A-1/1')).rejects.toMatchObject({
      fields: { purpose: { problem: 'taken' } },
    });
    await expect(holdOn(other.id, null, '')).rejects.toMatchObject({
      fields: { purpose: { problem: 'required' } },
    });
    await expect(holdOn(newId())).rejects.toMatchObject({ code: 'not_found' });
    await expect(inNord((trx) => setNeededAt(trx, 'nord', newId(), null))).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await inNord((trx) => verifyChain(trx, 'nord', mine.id))).toMatchObject({ movements: 1 });
  });

  it('may name one purchase: unknown and expired ones are refused [S83]', async () => {
    const { id } = await world.account();
    await world.buy(id, 100, 300, 'neu');
    await world.buy(id, 100, -1, 'alt');
    const from = (lot: string) =>
      inNord((trx) => debit(trx, 'nord', { ...head(id), amount: 10, from: 'available', lot }));
    await expect(from('fremd')).rejects.toMatchObject(unknown('lot'));
    await expect(from('alt')).rejects.toMatchObject({ code: 'conflict', reason: 'expired_purchase' });
    expect(moved(await from('neu'))).toEqual([['used', 10]]);
  });

  it.each([0, -5, 0.5, Number.NaN, 2 ** 53 + 1])(
    'move no amount of %d, whatever the movement [S83]',
    async (amount) => {
      const { id } = await world.account();
      await world.buy(id, 100);
      const holdId = await holdOn(id);
      const refused = { code: 'invalid_input', fields: { amount: { problem: 'wrong_type' } } };
      for (const take of [reserve, release, awaitAcceptance, debit, forfeit, credit])
        await expect(
          inNord((trx) => take(trx, 'nord', { ...head(id), amount, holdId })),
        ).rejects.toMatchObject(refused);
      const effort = { ...head(id), reference: 'x', minutes: amount, at: fromNow(0), expiresAt: fromNow(1) };
      await expect(inNord((trx) => bookEffort(trx, 'nord', effort))).rejects.toMatchObject(refused);
      expect(await inNord((trx) => verifyChain(trx, 'nord', id))).toMatchObject({ movements: 1 });
    },
  );

  it('are part of what a key made: the same key for another hold or purchase is a conflict [S82]', async () => {
    const { id } = await world.account();
    await world.buy(id, 100, 300, 'A');
    const [first, second] = [await holdOn(id), await holdOn(id)];
    const keyed = (changes: object) =>
      inNord((trx) =>
        reserve(trx, 'nord', { ...head(id, { idempotencyKey: 'k' }), amount: 10, holdId: first, ...changes }),
      );
    const answer = await keyed({});
    expect(await keyed({})).toEqual(answer);
    expect(await keyed({ lot: 'A' })).toEqual(answer);
    for (const changes of [{ holdId: second }, { holdId: null }, { amount: 11 }, { lot: 'B' }])
      await expect(keyed(changes)).rejects.toMatchObject({ code: 'idempotency_conflict' });
  });
});

describe('effort that is charged afterwards (SB-4, S7-11)', () => {
  it('is sold and used in one movement, and is no purchase', async () => {
    const { id } = await world.account();
    const effort = {
      ...head(id, { rule: 'SB-4', idempotencyKey: 'e' }), reference: '#1001/1', minutes: 90, at: fromNow(-1), expiresAt: fromNow(7),
    }; // prettier-ignore
    const booked = await inNord((trx) => bookEffort(trx, 'nord', effort));
    expect(booked).toMatchObject({ kind: 'effort', amount: 90, occurredAt: fromNow(-1) });
    expect(await inNord((trx) => bookEffort(trx, 'nord', effort))).toEqual(booked);
    expect(await balanceOf(id)).toEqual({ available: 0, reserved: 0, awaitingAcceptance: 0 });
    expect(await inNord((trx) => listLots(trx, 'nord', id))).toEqual([]);
    await inNord((trx) => reverse(trx, 'nord', { ...head(id), movementId: booked.id }));
    expect(await inNord((trx) => verifyChain(trx, 'nord', id))).toMatchObject({ intact: true, movements: 2 });
  });
});

describe('reserved units of an expired purchase (N-13) [S81]', () => {
  it('stay usable for a hold needed before its end, and expire for one needed later or at no known time', async () => {
    const { id } = await world.account();
    const end = await shortLived(id, 100, 1_500);
    const before = await holdOn(id, new Date(end.getTime() - 1));
    const at = await holdOn(id, end);
    const never = await holdOn(id);
    for (const holdId of [before, at, never])
      await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 20, holdId }));
    await past(end);
    expect(await heldOf(before)).toEqual({ reserved: 20, awaitingAcceptance: 0 });
    for (const holdId of [at, never]) {
      expect(await heldOf(holdId)).toEqual({ reserved: 0, awaitingAcceptance: 0 });
      const late = inNord((trx) => debit(trx, 'nord', { ...head(id), amount: 1, holdId }));
      await expect(late).rejects.toMatchObject({ ...insufficient, held: 0 });
    }
    const unbooked = await balanceOf(id);
    expect(unbooked).toEqual({ available: 0, reserved: 20, awaitingAcceptance: 0 });
    const lots = await inNord((trx) => listLots(trx, 'nord', id));
    expect(lots).toMatchObject([{ available: 0, reserved: 20, lost: 80 }]);
    const booked = await inNord((trx) => expireUnits(trx, 'nord', head(id)));
    expect(booked.map(({ amount, occurredAt }) => [amount, occurredAt])).toEqual([
      [40, end], [20, end], [20, end],
    ]); // prettier-ignore
    expect(await balanceOf(id)).toEqual(unbooked);
    expect(await inNord((trx) => listLots(trx, 'nord', id))).toEqual(lots);
    await inNord((trx) => debit(trx, 'nord', { ...head(id), amount: 15, holdId: before }));
    await inNord((trx) => release(trx, 'nord', { ...head(id), amount: 5, holdId: before }));
    expect(await balanceOf(id)).toEqual({ available: 0, reserved: 0, awaitingAcceptance: 0 });
    expect(await inNord((trx) => expireUnits(trx, 'nord', head(id)))).toMatchObject([{ amount: 5 }]);
  });

  it('lapse when their session moves behind the end; a statement of before that says what it said [S89]', async () => {
    const { id } = await world.account();
    const end = await shortLived(id, 50, 1_200);
    const holdId = await holdOn(id, new Date(end.getTime() - 1));
    await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 30, holdId }));
    await past(end);
    const ask = (asOf: Date | null) =>
      inNord((trx) =>
        accountStatement(trx, 'nord', id, {
          from: null,
          until: null,
          group: null,
          asOf,
          order: 'oldest',
          limit: 9,
        }),
      );
    const asOf = new Date();
    const then = await ask(asOf);
    expect(then).toMatchObject({ closing: { held: 30, available: 0 }, count: 3 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await inNord((trx) => setNeededAt(trx, 'nord', holdId, fromNow(20)));
    const unbooked = await ask(null);
    expect(unbooked).toMatchObject({ closing: { held: 0, available: 0 }, count: 4 });
    expect(unbooked.lines[3]).toMatchObject({
      kind: 'expire',
      from: 'reserved',
      moved: 30,
      recordedAt: null,
    });
    const booked = await inNord((trx) => expireUnits(trx, 'nord', head(id)));
    expect(booked.map(({ amount }) => amount)).toEqual([20, 30]);
    expect(booked[1]?.occurredAt).toEqual(unbooked.lines[3]?.occurredAt);
    expect((await ask(null)).closing).toEqual(unbooked.closing);
    expect(await ask(asOf)).toEqual(then);
    await expect(
      asOwner(world.test.url, `update app.unit_hold set purpose = 'x' where id = '${holdId}'`),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('come back to an expired purchase only to expire: a credit gives nothing to spend', async () => {
    const { id } = await world.account();
    const end = await shortLived(id, 50, 1_000);
    const holdId = await holdOn(id, new Date(end.getTime() - 1));
    await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 50, holdId }));
    await past(end);
    await inNord((trx) => debit(trx, 'nord', { ...head(id), amount: 50, holdId }));
    const { recordedAt } = await inNord((trx) => credit(trx, 'nord', { ...head(id), amount: 30, holdId }));
    expect((await balanceOf(id))?.available).toBe(0);
    const booked = await inNord((trx) => expireUnits(trx, 'nord', head(id)));
    expect(booked).toMatchObject([{ kind: 'expire', amount: 30, occurredAt: recordedAt }]);
  });
});
