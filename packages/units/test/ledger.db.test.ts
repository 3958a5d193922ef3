import { newId, sql, type Transaction } from '@zusage/db';
import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addHold, reserve } from '../src/index.ts';
import { createWorld, head, type World } from './world.ts';

// What the database itself refuses, whatever SQL the application's role sends.
let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

interface RawEntry {
  bucket: string;
  amount: number;
  lotId: string;
  holdId?: string;
}

const HASH = sql`decode(repeat('00', 32), 'hex')`;

/** A movement by hand, past the posting function. */
async function rawMovement(
  trx: Transaction,
  accountId: string,
  entries: RawEntry[],
  sequence = 1_000,
): Promise<void> {
  const id = newId();
  await sql`insert into app.unit_transaction (provider_id, id, account_id, sequence, kind, occurred_at, recorded_at, reason, rule, previous_hash, hash)
    values ('nord', ${id}::uuid, ${accountId}::uuid, ${sequence}, 'debit', now(), now(), '{}', 'N-14', ${HASH}, ${HASH})`.execute(
    trx,
  );
  for (const [index, { bucket, amount, lotId, holdId = null }] of entries.entries())
    await sql`insert into app.unit_entry (provider_id, transaction_id, position, account_id, lot_id, bucket, amount, hold_id)
      values ('nord', ${id}::uuid, ${index + 1}, ${accountId}::uuid, ${lotId}::uuid, ${bucket}, ${amount}, ${holdId}::uuid)`.execute(
      trx,
    );
}

async function bought(amount = 600): Promise<{ accountId: string; lotId: string }> {
  const { id } = await world.account();
  const posted = await world.buy(id, amount);
  return { accountId: id, lotId: posted.entries[0]?.lotId ?? '' };
}

const inNord = <T>(work: (trx: Transaction) => Promise<T>): Promise<T> =>
  world.test.database.tenant('nord', work);
const stored = async (accountId: string): Promise<unknown> =>
  (
    await asOwner(
      world.test.url,
      `select count(*)::int as n from app.unit_transaction where account_id = '${accountId}'`,
    )
  )[0];

describe('a raw movement', () => {
  it('fails at commit when it does not sum to zero, and leaves nothing [S76]', async () => {
    const { accountId, lotId } = await bought();
    const reached: string[] = [];
    const work = inNord(async (trx) => {
      await rawMovement(trx, accountId, [
        { bucket: 'available', amount: -60, lotId },
        { bucket: 'used', amount: 59, lotId },
      ]);
      reached.push('the end of the transaction');
    });
    await expect(work).rejects.toMatchObject({
      code: '23514',
      message: expect.stringContaining('does not balance: 2 entries sum to -1'),
    });
    expect(reached).toHaveLength(1);
    expect(await stored(accountId)).toEqual({ n: 1 });
  });

  it.each([0, 1])('fails at commit with %d entries [S76]', async (count) => {
    const { accountId, lotId } = await bought();
    const entries = [{ bucket: 'available', amount: 60, lotId }].slice(0, count);
    await expect(inNord((trx) => rawMovement(trx, accountId, entries))).rejects.toMatchObject({
      code: '23514',
    });
  });

  it('fails when an entry is added to a movement that stands [S76][S77]', async () => {
    const { accountId, lotId } = await bought();
    const work = inNord((trx) =>
      sql`insert into app.unit_entry (provider_id, transaction_id, position, account_id, lot_id, bucket, amount)
        select 'nord', id, 9, account_id, ${lotId}::uuid, 'available', 5 from app.unit_transaction where account_id = ${accountId}::uuid`.execute(
        trx,
      ),
    );
    await expect(work).rejects.toMatchObject({ code: '23514' });
  });

  it.each(['available', 'reserved', 'awaiting_acceptance', 'used', 'forfeited', 'expired'])(
    'fails when %s of a lot would fall below zero [S79]',
    async (bucket) => {
      const { accountId, lotId } = await bought(600);
      const overdraw = inNord((trx) =>
        rawMovement(trx, accountId, [
          { bucket, amount: -601, lotId },
          { bucket: 'sold', amount: 601, lotId },
        ]),
      );
      await expect(overdraw).rejects.toMatchObject({
        code: '23514',
        message: expect.stringContaining(`bucket ${bucket}`),
      });
    },
  );

  it('fails when one hold takes what is reserved for another [S79]', async () => {
    const { accountId, lotId } = await bought(600);
    const [mine, other] = await inNord(async (trx) => {
      const holds = [];
      for (const purpose of ['A-1/1', 'A-1/2'])
        holds.push((await addHold(trx, 'nord', { accountId, purpose, neededAt: null })).id);
      await reserve(trx, 'nord', { ...head(accountId), amount: 60, holdId: holds[0] ?? '' });
      return holds;
    });
    const take = (holdId: string | undefined, bucket: string) =>
      inNord((trx) =>
        rawMovement(trx, accountId, [
          { bucket: 'reserved', amount: -10, lotId, ...(holdId && { holdId }) },
          { bucket, amount: 10, lotId, ...(holdId && bucket !== 'available' && { holdId }) },
        ]),
      );
    for (const holdId of [other, undefined])
      await expect(take(holdId, 'used')).rejects.toMatchObject({
        code: '23514',
        message: expect.stringContaining('would hold -10'),
      });
    await take(mine, 'available');
  });

  it('fails when units that are nobody’s are said to be a hold’s', async () => {
    const { accountId, lotId } = await bought(600);
    const { id: holdId } = await inNord((trx) =>
      addHold(trx, 'nord', { accountId, purpose: 'A-2/1', neededAt: null }),
    );
    const work = inNord((trx) =>
      rawMovement(trx, accountId, [
        { bucket: 'available', amount: -10, lotId, holdId },
        { bucket: 'reserved', amount: 10, lotId, holdId },
      ]),
    );
    await expect(work).rejects.toMatchObject({ code: '23514' });
  });

  it('fails when two that are each covered are not together [S79]', async () => {
    const { accountId, lotId } = await bought(600);
    const spend = (sequence: number): Promise<void> =>
      inNord((trx) =>
        rawMovement(
          trx,
          accountId,
          [
            { bucket: 'available', amount: -400, lotId },
            { bucket: 'used', amount: 400, lotId },
          ],
          sequence,
        ),
      );
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => spend(1_000 + index)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('fails when the tenant is left before the end, where the checks would see nothing', async () => {
    const { accountId, lotId } = await bought(600);
    const work = inNord(async (trx) => {
      await rawMovement(trx, accountId, [
        { bucket: 'available', amount: -601, lotId },
        { bucket: 'used', amount: 601, lotId },
      ]);
      await sql`select set_config('zusage.provider', 'sued', true)`.execute(trx);
    });
    await expect(work).rejects.toThrow(/ends inside its tenant|does not balance/);
    expect(await stored(accountId)).toEqual({ n: 1 });
  });

  it("fails when it names another account's lot", async () => {
    const [mine, other] = [await bought(), await bought()];
    const work = inNord((trx) =>
      rawMovement(trx, mine.accountId, [
        { bucket: 'available', amount: -60, lotId: other.lotId },
        { bucket: 'used', amount: 60, lotId: other.lotId },
      ]),
    );
    await expect(work).rejects.toMatchObject({ code: '23503' });
  });
});

describe('the ledger is append-only [S77]', () => {
  const tables = ['unit_lot', 'unit_transaction', 'unit_entry', 'unit_checkpoint', 'unit_hold_need'];
  const changes = tables.flatMap((table) => [
    `update app.${table} set provider_id = provider_id`,
    `delete from app.${table}`,
    `truncate app.${table} cascade`,
  ]);

  /** A row in each of the tables. */
  async function filled(): Promise<void> {
    const { accountId } = await bought();
    await inNord(async (trx) => {
      await addHold(trx, 'nord', { accountId, purpose: 'A-1/1', neededAt: null });
      await sql`insert into app.unit_checkpoint (provider_id, account_id, sequence, hash, taken_at, key_id, signature)
        values ('nord', ${accountId}::uuid, 1, ${HASH}, now(), 'key', 'signature')`.execute(trx);
    });
  }

  it.each(changes)("as the application's role: %s", async (change) => {
    await filled();
    await expect(inNord((trx) => sql.raw(change).execute(trx))).rejects.toMatchObject({
      code: '42501',
      message: expect.stringContaining('permission denied'),
    });
  });

  it.each(changes)('as the owner by accident: %s', async (change) => {
    await filled();
    await expect(asOwner(world.test.url, change)).rejects.toMatchObject({
      code: '42501',
      message: expect.stringContaining('append-only'),
    });
  });
});

it('shows and lends nothing of an account to another provider [S2][S3]', async () => {
  const { accountId } = await bought();
  const attempt = world.test.database.tenant('sued', (trx) =>
    reserve(trx, 'sued', { ...head(accountId), amount: 1 }),
  );
  await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
  const unfiltered = world.test.database.tenant('sued', (trx) =>
    reserve(trx, 'nord', { ...head(accountId), amount: 1 }),
  );
  await expect(unfiltered).rejects.toMatchObject({ code: 'not_found' });
});
