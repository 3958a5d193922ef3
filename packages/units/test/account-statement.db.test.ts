import { newId } from '@zusage/db';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accountStatement,
  addHold,
  balances,
  expireUnits,
  listLots,
  post,
  reserve,
  release,
  reverse,
  setNeededAt,
  type AccountLine,
  type AccountStatement,
  type StatementQuestion,
  type TransferKind,
} from '../src/index.ts';
import { createWorld, fromNow, head, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

type Work = Parameters<World['test']['database']['tenant']>[1];
const inNord = <T>(work: (trx: Parameters<Work>[0]) => Promise<T>): Promise<T> =>
  world.test.database.tenant('nord', work);

const everything: StatementQuestion = {
  from: null, until: null, group: null, asOf: null, order: 'newest', limit: 100,
}; // prettier-ignore

const ask = (accountId: string, question: Partial<StatementQuestion> = {}): Promise<AccountStatement> =>
  inNord((trx) => accountStatement(trx, 'nord', accountId, { ...everything, ...question }));

async function allPages(accountId: string, question: Partial<StatementQuestion>): Promise<AccountLine[]> {
  const lines: AccountLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(accountId, { ...question, cursor });
    lines.push(...page.lines);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return lines;
}

const changes = (lines: readonly AccountLine[], key: 'heldChange' | 'availableChange'): number =>
  lines.reduce((sum, line) => sum + line[key], 0);

const kinds: TransferKind[] = ['reserve', 'release', 'await', 'debit', 'forfeit', 'credit'];
const step = fc.record({
  kind: fc.constantFrom<'buy' | 'expire' | 'move' | TransferKind>('buy', 'buy', 'expire', 'move', ...kinds),
  amount: fc.integer({ min: 1, max: 80 }),
  daysAgo: fc.integer({ min: 1, max: 90 }),
});

/** An account with a history in any order of days; some of its lots have expired. */
async function accountWith(steps: { kind: string; amount: number; daysAgo: number }[]): Promise<string> {
  const { id } = await world.account();
  // Nobody's, and holds needed before some purchases' ends, after them, and at no known time.
  const holds: (string | null)[] = [null];
  for (const neededAt of [fromNow(-15), fromNow(20), null]) {
    const hold = { accountId: id, purpose: newId(), neededAt };
    holds.push((await inNord((trx) => addHold(trx, 'nord', hold))).id);
  }
  for (const { kind, amount, daysAgo } of steps) {
    const occurredAt = fromNow(-daysAgo);
    const holdId = holds[daysAgo % holds.length] ?? null;
    const work = (trx: Parameters<Work>[0]): Promise<unknown> =>
      kind === 'expire'
        ? expireUnits(trx, 'nord', head(id))
        : kind === 'move'
          ? setNeededAt(trx, 'nord', holds[1 + (daysAgo % 3)] ?? '', fromNow(amount - 40))
          : post(trx, 'nord', { ...head(id, { occurredAt }), kind: kind as TransferKind, amount, holdId });
    const done = kind === 'buy' ? world.buy(id, amount, (amount % 40) - 12) : inNord(work);
    await done.catch((error: unknown) => expect(error).toMatchObject({ reason: 'insufficient_units' }));
  }
  return id;
}

describe('the statement of an account', () => {
  it('has an opening balance that, with what was added and taken, makes the closing one: any period, filter and page [S89]', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: -95, max: 3 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        async (steps, firstDay, days, limit) => {
          const id = await accountWith(steps);
          const period = { from: fromNow(firstDay), until: fromNow(firstDay + days) };
          const statement = await ask(id, { ...period, limit });
          const lines = await allPages(id, { ...period, limit });

          expect(statement.opening.held + statement.added - statement.taken).toBe(statement.closing.held);
          expect(statement.opening.held + changes(lines, 'heldChange')).toBe(statement.closing.held);
          expect(statement.opening.available + changes(lines, 'availableChange')).toBe(
            statement.closing.available,
          );
          expect(lines).toHaveLength(statement.count);
          expect(lines[0]?.after ?? statement.closing).toEqual(statement.closing);
          const oldestFirst = await allPages(id, { ...period, limit, order: 'oldest' });
          expect(oldestFirst).toEqual(lines.toReversed());

          const before = await ask(id, { until: period.from, limit: 1 });
          const after = await ask(id, { from: period.until, limit: 1 });
          expect(before.closing).toEqual(statement.opening);
          expect(after.opening).toEqual(statement.closing);
          for (const group of ['purchases', 'usage'] as const)
            expect(await ask(id, { ...period, group })).toMatchObject({
              opening: statement.opening, closing: statement.closing, added: statement.added, taken: statement.taken,
            }); // prettier-ignore
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);

  it('ends with the balance that the account shows, expired lots included, booked or not [S81]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const id = await accountWith(steps);
        const balance = (await inNord((trx) => balances(trx, 'nord', [id]))).get(id);
        const { closing } = await ask(id);
        const lots = await inNord((trx) => listLots(trx, 'nord', id));
        expect(closing.available).toBe(balance?.available);
        expect(closing.held).toBe(
          (balance?.available ?? 0) + (balance?.reserved ?? 0) + (balance?.awaitingAcceptance ?? 0),
        );
        const sum = (key: 'available' | 'reserved' | 'awaitingAcceptance') =>
          lots.reduce((total, lot) => total + lot[key], 0);
        expect({
          available: sum('available'), reserved: sum('reserved'), awaitingAcceptance: sum('awaitingAcceptance'),
        }).toEqual(balance); // prettier-ignore
        for (const { amount, available, reserved, awaitingAcceptance, used, lost } of lots)
          expect(available + reserved + awaitingAcceptance + used + lost).toBe(amount);
        await inNord((trx) => expireUnits(trx, 'nord', head(id)));
        expect((await ask(id)).closing).toEqual(closing);
      }),
      { numRuns: 15 },
    );
  });

  it('says the same as of a past moment, whatever was booked since [S89]', async () => {
    const { id } = await world.account();
    await world.buy(id, 100, 300, 'A-1');
    await inNord((trx) => reserve(trx, 'nord', { ...head(id, { occurredAt: fromNow(-10) }), amount: 30 }));
    const asOf = new Date();
    const then = await ask(id, { asOf });
    expect(then).toMatchObject({ closing: { held: 100, available: 70 }, count: 2 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await inNord((trx) => release(trx, 'nord', { ...head(id, { occurredAt: fromNow(-9) }), amount: 30 }));
    await world.buy(id, 50, 200, 'A-2');
    expect(await ask(id, { asOf })).toEqual(then);
    expect(await ask(id)).toMatchObject({ closing: { held: 150, available: 150 }, count: 4 });
    expect(await ask(id, { asOf: fromNow(-400) })).toMatchObject({
      closing: { held: 0, available: 0 },
      count: 0,
    });
  });

  it('names what a correction undoes, and marks what was undone', async () => {
    const { id } = await world.account();
    await world.buy(id, 100, 300, 'A-1');
    const booked = await inNord((trx) =>
      post(trx, 'nord', {
        ...head(id, { occurredAt: fromNow(-2) }),
        kind: 'debit',
        from: 'available',
        amount: 40,
      }),
    );
    await inNord((trx) => reverse(trx, 'nord', { ...head(id), movementId: booked.id }));
    const { lines } = await ask(id);
    expect(lines[0]).toMatchObject({
      kind: 'reverse', heldChange: 40, after: { held: 100, available: 100 },
      reverses: { kind: 'debit', occurredAt: fromNow(-2) },
    }); // prettier-ignore
    expect(lines[1]).toMatchObject({ kind: 'debit', heldChange: -40, from: 'available', to: 'used' });
    expect(lines[1]?.reversedAt).toEqual(lines[0]?.recordedAt);
  });

  it('is empty for a foreign account [S2], and refuses a cursor that no statement gave', async () => {
    const { id } = await world.account();
    await world.buy(id, 100, 300);
    const foreign = await world.test.database.tenant('sued', (trx) =>
      accountStatement(trx, 'nord', id, everything),
    );
    expect(foreign).toEqual(await ask(newId()));
    expect(foreign).toMatchObject({ lines: [], count: 0, closing: { held: 0, available: 0 } });
    for (const cursor of ['', 'x', Buffer.from("1.1' or 1=1").toString('base64url')])
      await expect(ask(id, { cursor })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
