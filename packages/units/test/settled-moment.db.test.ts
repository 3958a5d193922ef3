import { newId } from '@zusage/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountStatement, debit, settledMoment, type AccountStatement } from '../src/index.ts';
import { createWorld, fromNow, head, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

type Trx = Parameters<Parameters<World['test']['database']['tenant']>[1]>[0];
const inNord = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => world.test.database.tenant('nord', work);

const statementOf = (trx: Trx, id: string, asOf: Date): Promise<AccountStatement> =>
  accountStatement(trx, 'nord', id, {
    from: null, until: null, group: null, asOf, order: 'oldest', limit: 500,
  }); // prettier-ignore

describe('a settled moment', () => {
  it('is one as of which a statement stays as it is, while many write at the same time [S89]', async () => {
    const { id } = await world.account();
    await world.buy(id, 10_000, 300);
    const write = (): Promise<unknown> =>
      inNord((trx) => debit(trx, 'nord', { ...head(id), from: 'available', amount: 1 }));
    const read = () =>
      inNord(async (trx) => {
        const moment = await settledMoment(trx, 'nord', id, null);
        return { moment, statement: await statementOf(trx, id, moment) };
      });
    const readings: Awaited<ReturnType<typeof read>>[] = [];
    await Promise.all([
      ...Array.from({ length: 4 }, async () => {
        for (let count = 0; count < 20; count += 1) await write();
      }),
      ...Array.from({ length: 3 }, async () => {
        for (let count = 0; count < 15; count += 1) readings.push(await read());
      }),
    ]);
    expect(new Set(readings.map(({ statement }) => statement.count)).size).toBeGreaterThan(5);
    for (const { moment, statement } of readings)
      expect(await inNord((trx) => statementOf(trx, id, moment))).toEqual(statement);
  }, 60_000);

  it('has passed: neither the present nor what is ahead', async () => {
    const { id } = await world.account();
    const past = fromNow(-1);
    expect(await inNord((trx) => settledMoment(trx, 'nord', id, past))).toEqual(past);
    for (const asOf of [fromNow(1), new Date(Date.now() + 60_000)])
      await expect(inNord((trx) => settledMoment(trx, 'nord', id, asOf))).rejects.toMatchObject({
        code: 'invalid_input',
        fields: { asOf: { problem: 'too_far' } },
      });
  });

  it('is that of an account there is [S2]', async () => {
    const { id } = await world.account();
    await expect(inNord((trx) => settledMoment(trx, 'nord', newId(), null))).rejects.toMatchObject({
      code: 'not_found',
    });
    const foreign = world.test.database.tenant('sued', (trx) => settledMoment(trx, 'nord', id, null));
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
  });
});
