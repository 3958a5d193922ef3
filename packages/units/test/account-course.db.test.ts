import { asOwner } from '@zusage/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accountCourse,
  accountStatement,
  post,
  type AccountCourse,
  type AccountLine,
  type CourseQuestion,
  type TransferKind,
} from '../src/index.ts';
import { createWorld, fromNow, head, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

type Trx = Parameters<Parameters<World['test']['database']['tenant']>[1]>[0];
const inNord = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => world.test.database.tenant('nord', work);

const ZONE = 'Europe/Berlin';
const dayIn = (moment: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' }).format(moment);

const courseOf = (id: string, question: Partial<CourseQuestion> = {}): Promise<AccountCourse> =>
  inNord((trx) =>
    accountCourse(trx, 'nord', id, {
      from: null, until: null, asOf: null, timeZone: ZONE, stepsMax: 120, ...question,
    }),
  ); // prettier-ignore

const linesOf = async (id: string, from: Date | null, until: Date | null): Promise<AccountLine[]> =>
  (
    await inNord((trx) =>
      accountStatement(trx, 'nord', id, {
        from,
        until,
        group: null,
        asOf: null,
        order: 'oldest',
        limit: 200,
      }),
    )
  ).lines;

const step = fc.record({
  kind: fc.constantFrom<'buy' | TransferKind>(
    'buy',
    'buy',
    'reserve',
    'release',
    'debit',
    'forfeit',
    'credit',
  ),
  amount: fc.integer({ min: 1, max: 80 }),
  daysAgo: fc.integer({ min: 1, max: 60 }),
});

async function accountWith(steps: { kind: string; amount: number; daysAgo: number }[]): Promise<string> {
  const { id } = await world.account();
  for (const { kind, amount, daysAgo } of steps) {
    const done =
      kind === 'buy'
        ? world.buy(id, amount, (amount % 40) - 12)
        : inNord((trx) =>
            post(trx, 'nord', {
              ...head(id, { occurredAt: fromNow(-daysAgo) }),
              kind: kind as TransferKind,
              amount,
            }),
          );
    await done.catch((error: unknown) => expect(error).toMatchObject({ reason: 'insufficient_units' }));
  }
  return id;
}

describe('the course of an account', () => {
  it('stands after each day where the last line of that day in the statement stands, for any history and period', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        fc.option(fc.integer({ min: -400, max: 3 })),
        fc.integer({ min: 0, max: 90 }),
        async (steps, firstDay, days) => {
          const id = await accountWith(steps);
          const from = firstDay === null ? null : fromNow(firstDay);
          const until = firstDay === null ? null : fromNow(firstDay + days);
          const lines = await linesOf(id, from, until);
          const last = new Map(lines.map((line) => [dayIn(line.occurredAt), line.after]));
          const course = await courseOf(id, { from, until });
          expect(course.steps.map(({ day, held, available }) => [day, { held, available }])).toEqual([
            ...last,
          ]);
          expect(course.steps.reduce((sum, { movements }) => sum + movements, 0)).toBe(lines.length);
          if (from)
            expect(course.opening).toEqual(
              (await linesOf(id, null, from)).at(-1)?.after ?? { held: 0, available: 0 },
            );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('draws neighbouring days together where there are too many, and stays exact at the end of each step', async () => {
    const { id } = await world.account();
    await world.buy(id, 2_000, 300, 'A-1');
    for (let day = 60; day > 0; day -= 1)
      await inNord((trx) =>
        post(trx, 'nord', {
          ...head(id, { occurredAt: fromNow(-day) }),
          kind: 'debit',
          from: 'available',
          amount: day,
        }),
      );
    const lines = await linesOf(id, fromNow(-60), null);
    const course = await courseOf(id, { from: fromNow(-60), stepsMax: 12 });
    expect(course.daysPerStep).toBe(5);
    expect(course.steps).toHaveLength(12);
    for (const { day, held, used } of course.steps) {
      expect(lines.findLast((line) => dayIn(line.occurredAt) === day)?.after.held).toBe(held);
      expect(used).toBeGreaterThan(0);
    }
    expect(course.steps.reduce((sum, { used }) => sum + used, 0)).toBe(1_830);
    expect(course.steps.at(-1)?.held).toBe(lines.at(-1)?.after.held);
  });

  it('is empty for an account without movements, and exact to the smallest part of the largest amount', async () => {
    const { id } = await world.account();
    expect(await courseOf(id)).toEqual({ opening: { held: 0, available: 0 }, steps: [], daysPerStep: 1 });
    await world.buy(id, Number.MAX_SAFE_INTEGER, 300);
    await inNord((trx) =>
      post(trx, 'nord', {
        ...head(id, { occurredAt: fromNow(-1) }),
        kind: 'debit',
        from: 'available',
        amount: 1,
      }),
    );
    const [bought, used] = (await courseOf(id)).steps;
    expect(bought).toMatchObject({ held: Number.MAX_SAFE_INTEGER, purchased: Number.MAX_SAFE_INTEGER });
    expect(used).toMatchObject({ held: Number.MAX_SAFE_INTEGER - 1, used: 1 });
  });

  it('draws ten thousand movements in as many steps as a reader can tell apart, and ends where the statement ends', async () => {
    const { id } = await world.account();
    await world.buy(id, 100_000_000, 300, 'A-1');
    // Straight into the tables: what is asked here is how they are read. The triggers have tests of their own.
    await asOwner(
      world.test.url,
      `begin;
       set local session_replication_role = replica;
       with lot as (select l.id from app.unit_lot l where l.account_id = '${id}'),
       posted as (
         insert into app.unit_transaction (provider_id, id, account_id, sequence, kind, occurred_at, recorded_at, reason, rule, previous_hash, hash)
         select 'nord', gen_random_uuid(), '${id}', n + 1, 'debit', now() - n * interval '50 minutes', now() - interval '1 minute',
                '{"de":"","en":"","fr":""}', 'N-14', decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')
           from generate_series(1, 10000) n returning id, sequence)
       insert into app.unit_entry (provider_id, transaction_id, position, account_id, lot_id, bucket, amount)
       select 'nord', posted.id, side.position, '${id}', lot.id, side.bucket, side.sign * posted.sequence
         from posted, lot, (values (1, 'available', -1), (2, 'used', 1)) side (position, bucket, sign);
       commit;`,
    );
    const course = await courseOf(id);
    expect(course.steps.length).toBeLessThanOrEqual(120);
    expect(course.steps.reduce((sum, { movements }) => sum + movements, 0)).toBe(10_001);
    const used = (10_001 * 10_002) / 2 - 1;
    expect(course.steps.reduce((sum, { used: each }) => sum + each, 0)).toBe(used);
    const { closing } = await inNord((trx) =>
      accountStatement(trx, 'nord', id, {
        from: null,
        until: null,
        group: null,
        asOf: null,
        order: 'newest',
        limit: 1,
      }),
    );
    expect(course.steps.at(-1)).toMatchObject(closing);
    expect(closing.held).toBe(100_000_000 - used);
  }, 60_000);
});
