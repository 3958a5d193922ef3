import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountHolds, addHold, awaitAcceptance, balances, debit, reserve } from '../src/index.ts';
import { createWorld, fromNow, head, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

type Trx = Parameters<Parameters<World['test']['database']['tenant']>[1]>[0];
const inNord = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => world.test.database.tenant('nord', work);

it('names whom reserved units and those awaiting acceptance belong to, and together they are the balance (N-13, N-17)', async () => {
  const { id } = await world.account();
  await world.buy(id, 600, 300);
  const hold = (purpose: string, neededAt: Date | null): Promise<string> =>
    inNord(async (trx) => (await addHold(trx, 'nord', { accountId: id, purpose, neededAt })).id);
  const [undated, dated, done] = [
    await hold('A-1/1', null),
    await hold('A-1/2', fromNow(3)),
    await hold('A-1/3', fromNow(-1)),
  ];
  await inNord(async (trx) => {
    for (const [holdId, amount] of [[undated, 60], [dated, 120], [done, 30]] as const)
      await reserve(trx, 'nord', { ...head(id), holdId, amount });
    await awaitAcceptance(trx, 'nord', { ...head(id), holdId: dated, amount: 45 });
    await debit(trx, 'nord', { ...head(id), holdId: done, amount: 30 });
  }); // prettier-ignore
  const holds = await inNord((trx) => accountHolds(trx, 'nord', id));
  expect(holds).toEqual([
    { id: dated, purpose: 'A-1/2', neededAt: fromNow(3), reserved: 75, awaitingAcceptance: 45 },
    { id: undated, purpose: 'A-1/1', neededAt: null, reserved: 60, awaitingAcceptance: 0 },
  ]);
  expect((await inNord((trx) => balances(trx, 'nord', [id]))).get(id)).toMatchObject({
    reserved: 135, awaitingAcceptance: 45,
  }); // prettier-ignore
  const foreign = await world.test.database.tenant('sued', (trx) => accountHolds(trx, 'nord', id));
  expect(foreign).toEqual([]);
});

it('leaves out what lapsed with its purchase before it was needed', async () => {
  const { id } = await world.account();
  await world.buy(id, 100, 0.00005);
  await inNord(async (trx) => {
    const { id: holdId } = await addHold(trx, 'nord', { accountId: id, purpose: 'A-2/1', neededAt: null });
    await reserve(trx, 'nord', { ...head(id), holdId, amount: 40 });
  });
  await expect.poll(() => inNord((trx) => accountHolds(trx, 'nord', id)), { timeout: 8_000 }).toEqual([]);
});
