import { newId, sql, type Transaction } from '@zusage/db';
import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addHold,
  awaitAcceptance,
  balances,
  debit,
  expireUnits,
  forfeit,
  heldBy,
  listLots,
  lockAccounts,
  purchaseLot,
  release,
  reserve,
  setNeededAt,
  verifyChain,
  type Posted,
} from '../src/index.ts';
import { createWorld, fromNow, head, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  // Deadlocks are looked for after a second otherwise; these tests make hundreds.
  const name = new URL(world.test.url).pathname.slice(1);
  await asOwner(world.test.url, `alter database ${name} set deadlock_timeout = '10ms'`);
});
afterAll(() => world[Symbol.asyncDispose]());

const inNord = <T>(work: (trx: Transaction) => Promise<T>): Promise<T> =>
  world.test.database.tenant('nord', work);
const balanceOf = async (accountId: string) =>
  (await inNord((trx) => balances(trx, 'nord', [accountId]))).get(accountId);
const intact = (accountId: string) => inNord((trx) => verifyChain(trx, 'nord', accountId));
const times = <T>(count: number, work: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => work(index));
const holdOn = async (accountId: string): Promise<string> =>
  (await inNord((trx) => addHold(trx, 'nord', { accountId, purpose: newId(), neededAt: null }))).id;

function sorted<T>(outcomes: PromiseSettledResult<T>[]): { done: T[]; refused: unknown[] } {
  return {
    done: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
    refused: outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    ),
  };
}

/** All of it, so many at a time: who waits longer than five seconds for a connection of the pool is refused. */
async function settled<T>(
  count: number,
  lanes: number,
  work: (index: number) => Promise<T>,
): Promise<PromiseSettledResult<T>[]> {
  const outcomes: PromiseSettledResult<T>[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      outcomes.push(...(await Promise.allSettled([work(index)])));
    }
  };
  await Promise.all(times(lanes, lane));
  return outcomes;
}
const tooFew = { name: 'UnitError', reason: 'insufficient_units' };

describe('many at once', () => {
  it('200 parallel reservations of one unit on 100: exactly 100, for as many holds [S79]', async () => {
    const { id } = await world.account();
    await world.buy(id, 40, 30);
    await world.buy(id, 60, 300);
    const holds = await Promise.all(times(10, () => holdOn(id)));
    const take = (index: number): Promise<Posted> =>
      inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 1, holdId: holds[index % 10] ?? null }));
    const { done, refused } = sorted(await settled(200, 50, take));
    expect(done).toHaveLength(100);
    for (const error of refused) expect(error).toMatchObject(tooFew);
    expect(await balanceOf(id)).toEqual({ available: 0, reserved: 100, awaitingAcceptance: 0 });
    const held = await inNord((trx) => heldBy(trx, 'nord', holds));
    expect([...held.values()].reduce((sum, { reserved }) => sum + reserved, 0)).toBe(100);
    expect(new Set(done.map(({ sequence }) => sequence)).size).toBe(100);
    expect(await intact(id)).toMatchObject({ intact: true, movements: 102 });
  });

  it('releasing, using, forfeiting and handing in the same units: one of them, each time [S80]', async () => {
    const { id } = await world.account();
    await world.buy(id, 300);
    for (let round = 0; round < 12; round += 1) {
      const holdId = await holdOn(id);
      const same = { ...head(id), amount: 10, holdId };
      await inNord((trx) => reserve(trx, 'nord', same));
      const ends = [release, debit, forfeit, awaitAcceptance, debit, release];
      const { done, refused } = sorted(
        await Promise.allSettled(ends.map((end) => inNord((trx) => end(trx, 'nord', same)))),
      );
      expect(done).toHaveLength(1);
      for (const error of refused) expect(error).toMatchObject({ ...tooFew, requested: 10, held: 0 });
    }
    const [lot] = await inNord((trx) => listLots(trx, 'nord', id));
    if (!lot) throw new Error('the purchase is gone');
    expect(lot.available + lot.used + lot.lost + lot.awaitingAcceptance).toBe(300);
    expect(lot.reserved).toBe(0);
  });

  it('using against expiring, around the very moment: nothing is both, the database’s clock decides [S80][S81]', async () => {
    for (let round = 0; round < 2; round += 1) {
      const { id } = await world.account();
      const [row] = await asOwner(
        world.test.url,
        `select date_trunc('milliseconds', clock_timestamp()) + interval '800 milliseconds' as end`,
      );
      const expiresAt = row?.['end'] as Date;
      const lot = { reference: 'kurz', amount: 500, purchasedAt: fromNow(-1), expiresAt };
      await inNord((trx) => purchaseLot(trx, 'nord', { ...head(id), lot }));
      const holdId = await holdOn(id);
      await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 200, holdId }));
      const until = Date.now() + 1_100;
      const spend = async (index: number): Promise<void> => {
        while (Date.now() < until) {
          const reserved = { amount: 1, holdId } as const;
          const work = (trx: Transaction): Promise<unknown> =>
            index === 0
              ? expireUnits(trx, 'nord', head(id))
              : index % 2 === 0
                ? debit(trx, 'nord', { ...head(id), ...reserved })
                : debit(trx, 'nord', { ...head(id), amount: 1, from: 'available' });
          await inNord(work).catch((error: unknown) => expect(error).toMatchObject(tooFew));
        }
      };
      await Promise.all(times(6, spend));
      await inNord((trx) => expireUnits(trx, 'nord', head(id)));
      const moved = await asOwner(
        world.test.url,
        `select t.kind, min(t.recorded_at) as first, max(t.recorded_at) as last, sum(e.amount)::int as amount
           from app.unit_transaction t join app.unit_entry e on e.transaction_id = t.id and e.amount > 0
          where t.account_id = '${id}' and t.kind in ('debit', 'expire') group by t.kind order by t.kind`,
      );
      const [used, expired] = moved;
      if (!used || !expired) throw new Error('nothing was used, or nothing expired');
      expect(Number(used['amount']) + Number(expired['amount'])).toBe(500);
      expect((used['last'] as Date).getTime()).toBeLessThan(expiresAt.getTime());
      expect((expired['first'] as Date).getTime()).toBeGreaterThanOrEqual(expiresAt.getTime());
      expect(await balanceOf(id)).toEqual({ available: 0, reserved: 0, awaitingAcceptance: 0 });
    }
  });

  it('moving a session over the end of a purchase against its expiry: kept or expired, never both [S80]', async () => {
    const { id } = await world.account();
    await world.buy(id, 60, -1);
    await world.buy(id, 60, 30);
    for (let round = 0; round < 6; round += 1) {
      const holdId = await holdOn(id);
      await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 10, holdId }));
      await Promise.all([
        inNord((trx) => setNeededAt(trx, 'nord', holdId, fromNow(round % 2 === 0 ? 29 : 31))),
        inNord((trx) => expireUnits(trx, 'nord', head(id))),
        inNord((trx) => setNeededAt(trx, 'nord', holdId, fromNow(30))),
      ]);
    }
    expect(await balanceOf(id)).toEqual({ available: 0, reserved: 60, awaitingAcceptance: 0 });
    expect(await intact(id)).toMatchObject({ intact: true });
  });
});

describe('a key', () => {
  it('makes one movement, however often and from however many hands it comes [S82]', async () => {
    const { id } = await world.account();
    await world.buy(id, 100);
    const holdId = await holdOn(id);
    const keyed = { ...head(id, { idempotencyKey: 'A-1/1:reserve' }), amount: 70, holdId };
    const answers = await Promise.all(times(50, () => inNord((trx) => reserve(trx, 'nord', keyed))));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await balanceOf(id)).toEqual({ available: 30, reserved: 70, awaitingAcceptance: 0 });
    await expect(inNord((trx) => reserve(trx, 'nord', { ...keyed, amount: 71 }))).rejects.toMatchObject({
      code: 'idempotency_conflict',
    });
  });

  it('makes one movement over a crash before the commit, and over one behind it [S82]', async () => {
    const { id } = await world.account();
    await world.buy(id, 100);
    const keyed = { ...head(id, { idempotencyKey: 'crash' }), amount: 40, from: 'available' as const };
    const crashing = inNord(async (trx) => {
      await debit(trx, 'nord', keyed);
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await asOwner(world.test.url, `select pg_terminate_backend(${rows[0]?.pid})`);
      await sql`select 1`.execute(trx);
    });
    await expect(crashing).rejects.toThrow();
    expect((await balanceOf(id))?.available).toBe(100);
    const first = await inNord((trx) => debit(trx, 'nord', keyed));
    // The answer was lost: who asked asks again.
    const again = await Promise.all(times(10, () => inNord((trx) => debit(trx, 'nord', keyed))));
    for (const answer of again) expect(answer).toEqual(first);
    expect((await balanceOf(id))?.available).toBe(60);
  });
});

describe('failures that another try mends', () => {
  /** Movements on two accounts in one transaction, half of them in the opposite order. @returns how many tries it took */
  async function opposite(
    count: number,
    before: (trx: Transaction, ids: string[]) => Promise<void>,
  ): Promise<number> {
    let tries = 0;
    const there = [(await world.account()).id, (await world.account()).id];
    for (const id of there) await world.buy(id, 5_000);
    const both = (index: number): Promise<void> =>
      inNord(async (trx) => {
        tries += 1;
        const order = index % 2 === 0 ? there : there.toReversed();
        await before(trx, order);
        for (const id of order) await debit(trx, 'nord', { ...head(id), amount: 1, from: 'available' });
      });
    const { refused } = sorted(await settled(count, 16, both));
    expect(refused).toEqual([]);
    for (const id of there) {
      expect((await balanceOf(id))?.available).toBe(5_000 - count);
      expect(await intact(id)).toMatchObject({ intact: true, movements: count + 1 });
    }
    return tries;
  }

  it('opposite orders of two accounts deadlock, and nobody is told: every movement is there once [S84][S85]', async () => {
    expect(await opposite(100, async () => {})).toBeGreaterThan(100);
  });

  it('opposite orders that take their locks first never deadlock [S84]', async () => {
    expect(await opposite(400, (trx, ids) => lockAccounts(trx, 'nord', ids))).toBe(400);
  });

  it.each(['40001', '40P01'])(
    '%s at any point of a transaction leaves no trace of the failed try [S85]',
    async (state) => {
      const { id } = await world.account();
      await world.buy(id, 100);
      const tries: number[] = [];
      const fail = (trx: Transaction) =>
        sql.raw(`do $$ begin raise exception 'try again' using errcode = '${state}'; end $$`).execute(trx);
      await inNord(async (trx) => {
        tries.push(tries.length);
        if (tries.length === 1) await fail(trx);
        await debit(trx, 'nord', { ...head(id), amount: 30, from: 'available' });
        if (tries.length === 2) await fail(trx);
        await reserve(trx, 'nord', { ...head(id), amount: 20, holdId: null });
        if (tries.length === 3) await fail(trx);
      });
      expect(tries).toHaveLength(4);
      expect(await balanceOf(id)).toEqual({ available: 50, reserved: 20, awaitingAcceptance: 0 });
      expect(await intact(id)).toMatchObject({ movements: 3 });
    },
  );

  it('what no other try mends is thrown, once it was tried often enough [S85]', async () => {
    let tries = 0;
    const hopeless = inNord(async (trx) => {
      tries += 1;
      await sql.raw(`do $$ begin raise exception 'never' using errcode = '40001'; end $$`).execute(trx);
    });
    await expect(hopeless).rejects.toMatchObject({ code: '40001' });
    expect(tries).toBe(12);
    let other = 0;
    const wrong = inNord(async (trx) => {
      other += 1;
      await sql`select 1 / 0`.execute(trx);
    });
    await expect(wrong).rejects.toMatchObject({ code: '22012' });
    expect(other).toBe(1);
  });
});
