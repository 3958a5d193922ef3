import { newId } from '@zusage/db';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accountStatement,
  expireUnits,
  periodSums,
  post,
  reverse,
  type AccountLine,
  type PeriodQuestion,
  type PeriodSums,
  type Posted,
  type TransferKind,
} from '../src/index.ts';
import { createWorld, fromNow, head, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

type Work = Parameters<World['test']['database']['tenant']>[1];
type Trx = Parameters<Work>[0];
const inNord = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => world.test.database.tenant('nord', work);

const sumsOf = async (id: string, question: Partial<PeriodQuestion> = {}): Promise<PeriodSums | undefined> =>
  (
    await inNord((trx) =>
      periodSums(trx, 'nord', { accountIds: [id], from: null, until: null, asOf: null, ...question }),
    )
  ).get(id);

const kinds = ['reserve', 'release', 'await', 'debit', 'forfeit', 'credit'] as const;
const step = fc.record({
  kind: fc.constantFrom<'buy' | 'expire' | 'reverse' | TransferKind>(
    'buy',
    'buy',
    'expire',
    'reverse',
    ...kinds,
  ),
  amount: fc.integer({ min: 1, max: 80 }),
  daysAgo: fc.integer({ min: 1, max: 90 }),
});

async function accountWith(steps: { kind: string; amount: number; daysAgo: number }[]): Promise<string> {
  const { id } = await world.account();
  const posted: Posted[] = [];
  for (const { kind, amount, daysAgo } of steps) {
    const at = head(id, { occurredAt: fromNow(-daysAgo) });
    const movementId = posted.at(-1)?.id ?? newId();
    const work = async (trx: Trx): Promise<void> => {
      if (kind === 'expire') posted.push(...(await expireUnits(trx, 'nord', head(id))));
      else if (kind === 'reverse') posted.push(await reverse(trx, 'nord', { ...at, movementId }));
      else posted.push(await post(trx, 'nord', { ...at, kind: kind as TransferKind, amount }));
    };
    const done =
      kind === 'buy'
        ? world.buy(id, amount, (amount % 40) - 12).then((each) => void posted.push(each))
        : inNord(work);
    await done.catch((error: unknown) => expect(error).toHaveProperty('code'));
  }
  return id;
}

/** The statement's lines added up by hand. */
function added(lines: readonly AccountLine[]): PeriodSums['kinds'] {
  const sums: PeriodSums['kinds'] = {};
  for (const { kind, moved, heldChange } of lines) {
    const sum = (sums[kind] ??= { movements: 0, moved: 0, heldChange: 0 });
    sum.movements += 1;
    sum.moved += moved;
    sum.heldChange += heldChange;
  }
  return sums;
}

describe('the sums of a period', () => {
  it('are what the lines of the statement of the same period add up to, kind by kind, for any history and period [S89]', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: -95, max: 3 }),
        fc.integer({ min: 0, max: 60 }),
        async (steps, firstDay, days) => {
          const id = await accountWith(steps);
          const period = { from: fromNow(firstDay), until: fromNow(firstDay + days) };
          const statement = await inNord((trx) =>
            accountStatement(trx, 'nord', id, {
              ...period,
              group: null,
              asOf: null,
              order: 'oldest',
              limit: 100,
            }),
          );
          const sums = await sumsOf(id, period);
          expect(sums?.kinds).toEqual(added(statement.lines));
          expect(sums).toMatchObject({ opening: statement.opening.held, closing: statement.closing.held });
          const { opening = 0, sold = 0, used = 0, forfeited = 0, expired = 0 } = sums ?? {};
          expect(opening + sold - used - forfeited - expired).toBe(sums?.closing);
          const all = await inNord((trx) =>
            periodSums(trx, 'nord', { accountIds: 'all', ...period, asOf: null }),
          );
          if (all.has(id)) expect(all.get(id)).toEqual(sums);
          else expect(sums).toMatchObject({ opening: 0, closing: 0, kinds: {} });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('count what was taken back against what it undid, and an expiry that is not booked yet as expired [S81]', async () => {
    const { id } = await world.account();
    await world.buy(id, 100, -1, 'A-1');
    await world.buy(id, 60, 300, 'A-2');
    const used = await inNord((trx) =>
      post(trx, 'nord', {
        ...head(id, { occurredAt: fromNow(-3) }),
        kind: 'debit',
        from: 'available',
        amount: 30,
      }),
    );
    expect(await sumsOf(id)).toMatchObject({ sold: 160, used: 30, expired: 100, closing: 30 });
    const before = new Date();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await inNord((trx) =>
      reverse(trx, 'nord', { ...head(id, { occurredAt: fromNow(-2) }), movementId: used.id }),
    );
    expect(await sumsOf(id)).toMatchObject({ sold: 160, used: 0, expired: 100, closing: 60 });
    expect(await sumsOf(id, { asOf: before })).toMatchObject({ used: 30, closing: 30 });
    await inNord((trx) => expireUnits(trx, 'nord', head(id)));
    expect(await sumsOf(id)).toMatchObject({ expired: 100, kinds: { expire: { movements: 1, moved: 100 } } });
  });

  it('know nothing of another provider [S2], and nothing of no account', async () => {
    const { id } = await world.account();
    await world.buy(id, 100, 300);
    const question = { from: null, until: null, asOf: null };
    const foreign = await world.test.database.tenant('sued', (trx) =>
      periodSums(trx, 'nord', { ...question, accountIds: 'all' }),
    );
    expect(foreign.size).toBe(0);
    expect((await inNord((trx) => periodSums(trx, 'nord', { ...question, accountIds: [] }))).size).toBe(0);
  });
});
