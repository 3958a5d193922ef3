import { newId } from '@zusage/db';
import { asOwner } from '@zusage/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  balances,
  debit,
  listMovements,
  post,
  reserve,
  reverse,
  UnitError,
  verifyChain,
  type StatementLine,
  type TransferKind,
} from '../src/index.ts';
import { createWorld, fromNow, head, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

type Work = Parameters<World['test']['database']['tenant']>[1];
const inNord = <T>(work: (trx: Parameters<Work>[0]) => Promise<T>): Promise<T> =>
  world.test.database.tenant('nord', work);
const verify = (accountId: string) => inNord((trx) => verifyChain(trx, 'nord', accountId));

/** An account with four movements. */
async function filled(): Promise<string> {
  const { id } = await world.account();
  await world.buy(id, 100, 300, 'A-1');
  await world.buy(id, 50, 30, 'A-2');
  await inNord((trx) => reserve(trx, 'nord', { ...head(id), amount: 70 }));
  await inNord((trx) => debit(trx, 'nord', { ...head(id, { rule: 'N-14', personId: newId() }), amount: 60 }));
  return id;
}

async function wholeStatement(accountId: string, limit: number): Promise<StatementLine[]> {
  const lines: StatementLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await inNord((trx) => listMovements(trx, 'nord', accountId, { limit, cursor }));
    lines.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return lines;
}

describe('a statement', () => {
  it('lists the newest first with lot, expiry and the balance after each movement', async () => {
    const id = await filled();
    const reserved = (await inNord((trx) => listMovements(trx, 'nord', id, { limit: 2 }))).items[1];
    await inNord((trx) => reverse(trx, 'nord', { ...head(id), movementId: reserved?.id ?? '' })).catch(
      (error: unknown) => expect(error).toBeInstanceOf(UnitError),
    );
    const lines = await wholeStatement(id, 100);
    expect(
      lines.map(({ kind, amount, balanceAfter, lot, rule }) => ({ kind, amount, balanceAfter, lot, rule })),
    ).toEqual([
      { kind: 'debit', amount: -60, balanceAfter: 80, lot: 'A-2, A-1', rule: 'N-14' },
      { kind: 'reserve', amount: -70, balanceAfter: 80, lot: 'A-2, A-1', rule: 'N-13' },
      { kind: 'purchase', amount: 50, balanceAfter: 150, lot: 'A-2', rule: 'N-13' },
      { kind: 'purchase', amount: 100, balanceAfter: 100, lot: 'A-1', rule: 'N-13' },
    ]);
    expect(lines[0]).toMatchObject({
      expiresAt: fromNow(30),
      reason: { de: 'Grund', en: 'Reason', fr: 'Motif' },
    });
    expect(lines[3]?.occurredAt).toEqual(fromNow(300 - 365));
  });

  it('is the same in pages of any size, and refuses a cursor that no list gave', async () => {
    const id = await filled();
    const whole = await wholeStatement(id, 100);
    for (const limit of [1, 3, 4]) expect(await wholeStatement(id, limit)).toEqual(whole);
    for (const cursor of [
      '',
      'x',
      Buffer.from("1' or 1=1").toString('base64url'),
      Buffer.from('-1').toString('base64url'),
    ])
      await expect(
        inNord((trx) => listMovements(trx, 'nord', id, { limit: 5, cursor })),
      ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('is empty for a foreign account and for one that is not there', async () => {
    const id = await filled();
    const empty = { items: [], nextCursor: null };
    expect(
      await world.test.database.tenant('sued', (trx) => listMovements(trx, 'nord', id, { limit: 5 })),
    ).toEqual(empty);
    expect(await inNord((trx) => listMovements(trx, 'nord', newId(), { limit: 5 }))).toEqual(empty);
  });

  it('sums to the balance after any history, and the chain holds [S78]', async () => {
    const kinds: TransferKind[] = ['reserve', 'release', 'await', 'debit', 'forfeit', 'credit'];
    const step = fc.record({
      kind: fc.constantFrom<'buy' | TransferKind>('buy', ...kinds),
      amount: fc.integer({ min: 1, max: 80 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const { id } = await world.account();
        for (const { kind, amount } of steps) {
          const done =
            kind === 'buy'
              ? world.buy(id, amount, 10 + amount)
              : inNord((trx) => post(trx, 'nord', { ...head(id), kind, amount }));
          await done.catch((error: unknown) => expect(error).toMatchObject({ reason: 'insufficient_units' }));
        }
        const balance = (await inNord((trx) => balances(trx, 'nord', [id]))).get(id);
        const lines = await wholeStatement(id, 50);
        expect(balance?.available).toBe(lines[0]?.balanceAfter ?? 0);
        expect(Math.min(...lines.map((line) => line.balanceAfter), 0)).toBe(0);
        const sums = await asOwner(
          world.test.url,
          `select coalesce(sum(amount), 0)::int as total, coalesce(-sum(amount) filter (where bucket = 'sold'), 0)::int as sold from app.unit_entry where account_id = '${id}'`,
        );
        const sold = lines
          .filter(({ kind }) => kind === 'purchase')
          .reduce((sum, { amount }) => sum + amount, 0);
        expect(sums).toEqual([{ total: 0, sold }]);
        expect(await verify(id)).toMatchObject({ intact: true, movements: lines.length });
      }),
      { numRuns: 15 },
    );
  });
});

describe('the hash chain [S87]', () => {
  it('verifies what the posting function wrote, and an empty account', async () => {
    expect(await verify(await filled())).toMatchObject({ intact: true, movements: 4 });
    expect(await verify((await world.account()).id)).toMatchObject({ intact: true, movements: 0 });
  });

  const edits: [string, string, number][] = [
    [
      'an amount, balanced on the other side',
      `update app.unit_entry set amount = amount - sign(amount) where account_id = $id and bucket in ('available', 'sold') and transaction_id = (select id from app.unit_transaction where account_id = $id and sequence = 1)`,
      1,
    ],
    [
      'a bucket',
      `update app.unit_entry set bucket = 'forfeited' where account_id = $id and bucket = 'used'`,
      4,
    ],
    [
      'a sentence',
      `update app.unit_transaction set reason = '{"de":"x","en":"x","fr":"x"}' where account_id = $id and sequence = 3`,
      3,
    ],
    ['a rule', `update app.unit_transaction set rule = 'N-99' where account_id = $id and sequence = 4`, 4],
    [
      'a time',
      `update app.unit_transaction set occurred_at = occurred_at - interval '1 day' where account_id = $id and sequence = 2`,
      2,
    ],
    [
      'who booked it',
      `update app.unit_transaction set person_id = null where account_id = $id and sequence = 4`,
      4,
    ],
    [
      "a lot's expiry",
      `update app.unit_lot set expires_at = expires_at + interval '1 day' where account_id = $id and reference = 'A-2'`,
      2,
    ],
    [
      "a lot's reference",
      `update app.unit_lot set reference = 'A-3' where account_id = $id and reference = 'A-1'`,
      1,
    ],
    [
      'a movement taken out',
      `delete from app.unit_entry where account_id = $id and transaction_id = (select id from app.unit_transaction where account_id = $id and sequence = 3); delete from app.unit_transaction where account_id = $id and sequence = 3`,
      3,
    ],
    [
      'the order',
      `update app.unit_transaction set sequence = sequence + 100 where account_id = $id and sequence = 2`,
      2,
    ],
  ];

  it.each(edits)("finds an owner's edit of %s", async (_, edit, brokenAtSequence) => {
    const id = await filled();
    // Triggers off: what a superuser can do, and the chain still shows.
    await asOwner(
      world.test.url,
      `set session_replication_role = replica; ${edit.replaceAll('$id', `'${id}'`)}`,
    );
    expect(await verify(id)).toMatchObject({ intact: false, brokenAtSequence });
  });

  it('shows by its head that the newest movement was cut off', async () => {
    const id = await filled();
    const before = await verify(id);
    await asOwner(
      world.test.url,
      `set session_replication_role = replica; delete from app.unit_entry where account_id = '${id}' and transaction_id = (select id from app.unit_transaction where account_id = '${id}' and sequence = 4); delete from app.unit_transaction where account_id = '${id}' and sequence = 4`,
    );
    const after = await verify(id);
    expect(after).toMatchObject({ intact: true, movements: 3 });
    expect('head' in after && 'head' in before && after.head !== before.head).toBe(true);
  });
});
