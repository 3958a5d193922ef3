import fc from 'fast-check';
import { listAccounts, purchaseLot, reserve, debit, forfeit, credit, addHold } from '@zusage/units';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reversePurchase } from '../../src/customers/index.ts';
import {
  listPurchases,
  proposeAdjustment,
  uncoveredUnits,
  unitReport,
  type ReportSums,
} from '../../src/units/office/index.ts';
import type { PersonScope } from '../../src/scope.ts';
import { createWorkPeople, NTT, type House, type WorkPeople } from '../support/work-people.ts';
import { loadProviderCatalogue } from '@zusage/catalogue';
import { publishCatalogue } from '@zusage/contracts';

const DAY = 86_400_000;
const SENTENCE = { de: 'x', en: 'x', fr: 'x' };
const HEAD = { reason: SENTENCE, rule: 'N-13' };
let people: WorkPeople;
let admin: PersonScope;
beforeAll(async () => {
  people = await createWorkPeople();
  const catalogue = loadProviderCatalogue(NTT);
  const units = catalogue.units.map((unit) => ({ ...unit, adjustmentLimit: 1_000_000 }));
  await people.test.database.tenant(NTT, (trx) => publishCatalogue(trx, { ...catalogue, units }));
  admin = await people.person(NTT, { role: 'provider-admin', name: 'Paul Weber' });
}, 120_000);
afterAll(() => people[Symbol.asyncDispose]());

const day = (offset: number): string => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);
const balanced = (sums: ReportSums): number =>
  sums.opening + sums.sold + sums.adjusted - sums.used - sums.forfeited - sums.expired - sums.closing;

const NOTHING: ReportSums = {
  opening: 0,
  closing: 0,
  sold: 0,
  used: 0,
  forfeited: 0,
  expired: 0,
  adjusted: 0,
  credited: 0,
};

interface Step {
  kind: 'buy' | 'give' | 'take' | 'reserve' | 'debit' | 'forfeit' | 'credit';
  amount: number;
  daysAgo: number;
  expired: boolean;
}

/** One step; what the account's standing forbids is left out. */
async function play(house: House, accountId: string, holdId: string, step: Step, n: number): Promise<void> {
  const { amount, daysAgo } = step;
  const at = new Date(Date.now() - daysAgo * DAY);
  const moved = { ...HEAD, accountId, amount, holdId, occurredAt: at };
  const request = {
    customerNumber: house.customerNumber,
    unit: 'securehands',
    amount,
    reason: 'Probe',
    direction: step.kind === 'give' ? ('give' as const) : ('take' as const),
    lastDay: step.kind === 'give' ? day(100) : null,
  };
  if (step.kind === 'give' || step.kind === 'take') {
    await proposeAdjustment(admin, request).catch(() => null);
    return;
  }
  await people.test.database
    .tenant(NTT, async (trx) => {
      if (step.kind === 'buy') {
        const expiresAt = new Date(Date.now() + (step.expired ? -1 : 200) * DAY);
        const lot = { reference: `B-${n}`, amount, purchasedAt: new Date(Date.now() - 400 * DAY), expiresAt };
        await purchaseLot(trx, NTT, { ...HEAD, accountId, lot, occurredAt: at });
      } else if (step.kind === 'reserve') await reserve(trx, NTT, moved);
      else if (step.kind === 'debit') await debit(trx, NTT, moved);
      else if (step.kind === 'forfeit') await forfeit(trx, NTT, moved);
      else await credit(trx, NTT, moved);
    })
    .catch(() => null);
}

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('buy', 'buy', 'give', 'take', 'reserve', 'debit', 'forfeit', 'credit'),
    amount: fc.integer({ min: 1, max: 400 }),
    daysAgo: fc.integer({ min: 0, max: 80 }),
    expired: fc.boolean(),
  }),
  { minLength: 5, maxLength: 14 },
);

describe('the report of units', () => {
  it('is the sum of the entries for any history and adds up over adjoining periods [S89]', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 79 }), async (history, cut) => {
        const house = await people.house();
        await people.buy(house, 1_000, 'A');
        const [account] = await people.test.database.tenant(NTT, (trx) =>
          listAccounts(trx, NTT, house.organisationId),
        );
        const accountId = account?.id ?? '';
        const { id: holdId } = await people.test.database.tenant(NTT, (trx) =>
          addHold(trx, NTT, { accountId, purpose: 'A-1/1', neededAt: null }),
        );
        for (const step of history) await play(house, accountId, holdId, step, (n += 1));
        const lineOf = async (from: string, to: string) => {
          const { units } = await unitReport(admin, { from, to });
          const found = units
            .flatMap(({ lines }) => lines)
            .find((line) => line.customerNumber === house.customerNumber);
          for (const { sums, lines } of units) {
            expect(balanced(sums)).toBe(0);
            expect(sums.closing).toBe(lines.reduce((sum, line) => sum + line.closing, 0));
          }
          // Who had nothing in a period is not in its report.
          return found ?? NOTHING;
        };
        const whole = await lineOf(day(-500), day(1));
        const [early, late] = [await lineOf(day(-500), day(-cut)), await lineOf(day(-cut + 1), day(1))];
        for (const sums of [whole, early, late]) expect(balanced(sums)).toBe(0);
        expect(late.opening).toBe(early.closing);
        for (const key of ['sold', 'adjusted', 'used', 'forfeited', 'expired', 'credited'] as const)
          expect(early[key] + late[key]).toBe(whole[key]);
        expect(await entriesOf(accountId)).toEqual({
          sold: whole.sold + whole.adjusted + (await takenOf(accountId)),
          used: whole.used + (await takenOf(accountId)),
          forfeited: whole.forfeited,
          gone: whole.expired + whole.closing,
        });
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('is for staff, and refuses an end before its beginning', async () => {
    const { admin: customer } = await people.house();
    await expect(unitReport(customer, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(unitReport(admin, { from: day(0), to: day(-1) })).rejects.toMatchObject({
      fields: { to: { problem: 'end_before_start' } },
    });
  });
});

describe('purchases of all customers', () => {
  it('are found by customer or reference, the next expiry first, without what was taken back', async () => {
    const house = await people.house();
    const own = house.customerNumber;
    await people.buy(house, 600, `${own}-spaet`, new Date(Date.now() + 90 * DAY));
    await people.buy(house, 600, `${own}-bald`, new Date(Date.now() + 9 * DAY));
    await people.buy(house, 600, `${own}-aus`, new Date(Date.now() - 9 * DAY));
    await people.buy(house, 600, `${own}-falsch`);
    const taken = { customerNumber: own, unit: 'securehands', reference: `${own}-falsch`, reason: 'x' };
    await reversePurchase(admin, taken);
    const agent = await people.staff();
    const found = async (q: string) =>
      (await listPurchases(agent, { q })).items.map(({ reference, available }) => [reference, available]);
    expect(await found(own.toLowerCase())).toEqual([
      [`${own}-bald`, 600],
      [`${own}-spaet`, 600],
      [`${own}-aus`, 0],
    ]);
    expect(await found(`stadtwerke ${own}-bald`)).toEqual([[`${own}-bald`, 600]]);
    expect(await found('gibt-es-nicht')).toEqual([]);
    await expect(listPurchases(house.admin, {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('units that no statement of work covers', () => {
  it('N-26: are listed with amount, end and contact, without what is reserved, for staff alone', async () => {
    const house = await people.house();
    await people.buy(house, 600, 'A', new Date(Date.now() + 2 * DAY));
    const [account] = await people.test.database.tenant(NTT, (trx) =>
      listAccounts(trx, NTT, house.organisationId),
    );
    const accountId = account?.id ?? '';
    await people.test.database.tenant(NTT, (trx) => reserve(trx, NTT, { ...HEAD, accountId, amount: 120 }));
    const agent = await people.staff();
    const mine = async () =>
      (await uncoveredUnits(agent)).items.filter((item) => item.customerNumber === house.customerNumber);
    expect(await mine()).toMatchObject([
      { available: 480, next: { amount: 480 }, contacts: [{ email: house.admin.actor.person.email }] },
    ]);
    const { items } = await uncoveredUnits(agent);
    expect(items.map(({ next }) => next?.at ?? '').toSorted()).toEqual(
      items.map(({ next }) => next?.at ?? ''),
    );
    await people.test.database.tenant(NTT, (trx) => reserve(trx, NTT, { ...HEAD, accountId, amount: 480 }));
    expect(await mine()).toEqual([]);
    await expect(uncoveredUnits(house.admin)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

/** Straight from the table, by bucket; `gone` is what is still held or has lapsed. */
async function entriesOf(accountId: string): Promise<Record<string, number>> {
  const [row] = await people.sql(
    `select -coalesce(sum(amount) filter (where bucket = 'sold'), 0)::int as sold,
            coalesce(sum(amount) filter (where bucket = 'used'), 0)::int as used,
            coalesce(sum(amount) filter (where bucket = 'forfeited'), 0)::int as forfeited,
            coalesce(sum(amount) filter (where bucket in ('available', 'reserved', 'awaiting_acceptance', 'expired')), 0)::int as gone
       from app.unit_entry where account_id = '${accountId}'`,
  );
  return row as Record<string, number>;
}

async function takenOf(accountId: string): Promise<number> {
  const [row] = await people.sql(
    `select coalesce(-sum(amount), 0)::int as taken from app.unit_adjustment where account_id = '${accountId}' and amount < 0 and status = 'booked'`,
  );
  return Number(row?.['taken']);
}
