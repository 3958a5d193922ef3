import { AppError } from '@zusage/errors';
import { publishCatalogue } from '@zusage/contracts';
import { loadProviderCatalogue } from '@zusage/catalogue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adjustmentDesk,
  approveAdjustment,
  openAdjustments,
  proposeAdjustment,
  refuseAdjustment,
  withdrawAdjustment,
} from '../../src/units/office/index.ts';
import { reversePurchase } from '../../src/customers/index.ts';
import type { PersonScope } from '../../src/scope.ts';
import { createWorkPeople, NTT, type House, type WorkPeople } from '../support/work-people.ts';

/** Ten hours: what one person may correct alone. */
const LIMIT = 600;
const LAST_DAY = '2099-12-31';
let people: WorkPeople;
let first: PersonScope;
let second: PersonScope;
beforeAll(async () => {
  people = await createWorkPeople();
  const catalogue = loadProviderCatalogue(NTT);
  const units = catalogue.units.map((unit) => ({ ...unit, adjustmentLimit: LIMIT }));
  await people.test.database.tenant(NTT, (trx) => publishCatalogue(trx, { ...catalogue, units }));
  first = await people.person(NTT, { role: 'provider-admin', name: 'Paul Weber' });
  second = await people.person(NTT, { role: 'provider-admin', name: 'Anna Roth' });
}, 120_000);
afterAll(() => people[Symbol.asyncDispose]());

const give = (house: House, amount: number, reason = 'Kulanz') => ({
  customerNumber: house.customerNumber,
  unit: 'securehands',
  direction: 'give' as const,
  amount,
  lastDay: LAST_DAY,
  reason,
});
const take = (house: House, amount: number) => ({
  ...give(house, amount, 'Doppelt gebucht'),
  direction: 'take' as const,
  lastDay: null,
});
const named = (house: House, handle: number) => ({
  customerNumber: house.customerNumber,
  unit: 'securehands',
  handle,
});
const available = async (house: House): Promise<number> =>
  (await people.lots(house)).reduce((sum, lot) => sum + lot.available, 0);
const entries = async (): Promise<number> =>
  Number((await people.sql('select count(*) as n from app.unit_entry'))[0]?.['n']);

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) return error;
  return error.fields
    ? Object.fromEntries(Object.entries(error.fields).map(([field, { problem }]) => [field, problem]))
    : error.code;
}

describe('corrections by hand [S86]', () => {
  it('within the limit are booked at once, with their reason, and above it wait for another person', async () => {
    const house = await people.house();
    expect(await proposeAdjustment(first, give(house, LIMIT))).toEqual({ handle: 1, status: 'booked' });
    const [lot] = await people.lots(house);
    expect(lot).toMatchObject({ reference: 'K-1', amount: LIMIT, available: LIMIT });
    const [movement] = await people.sql(
      `select reason->>'de' as reason, person_id from app.unit_transaction t
        where exists (select 1 from app.unit_adjustment a where a.transaction_id = t.id and a.reason = 'Kulanz')`,
    );
    expect(movement).toMatchObject({ reason: 'Gutgeschrieben als Kontingent K-1: Kulanz' });
    const over = await proposeAdjustment(second, give(house, LIMIT + 1));
    expect(over).toEqual({ handle: 2, status: 'proposed' });
    expect(await available(house)).toBe(LIMIT);
    expect(await approveAdjustment(first, named(house, 2))).toEqual({ status: 'booked' });
    expect(await available(house)).toBe(2 * LIMIT + 1);
    const audited = await people.sql(
      `select action, actor_name from app.audit_entry where action like 'units.adjust%' and organisation_id = '${house.organisationId}' order by sequence`,
    );
    expect(audited.map(({ action, actor_name: name }) => [action, name])).toEqual([
      ['units.adjusted', 'Paul Weber'],
      ['units.adjustment_proposed', 'Anna Roth'],
      ['units.adjusted', 'Paul Weber'],
    ]);
  });

  it('ten small ones of one person are one large; a second person has a sum of their own', async () => {
    const house = await people.house();
    for (let n = 0; n < 9; n += 1)
      expect((await proposeAdjustment(first, give(house, 60))).status).toBe('booked');
    expect((await proposeAdjustment(first, take(house, 60))).status).toBe('booked');
    expect((await proposeAdjustment(first, give(house, 1))).status).toBe('proposed');
    expect((await proposeAdjustment(second, give(house, 1))).status).toBe('booked');
    await people.sql(
      `update app.unit_adjustment set proposed_at = proposed_at - interval '31 days' where status = 'booked'`,
    );
    expect((await proposeAdjustment(first, give(house, LIMIT))).status).toBe('booked');
  });

  it('are counted when many arrive at once: no way round by speed', async () => {
    const house = await people.house();
    const made = await Promise.all(
      Array.from({ length: 8 }, () => proposeAdjustment(first, give(house, 200))),
    );
    expect(made.filter(({ status }) => status === 'booked')).toHaveLength(3);
    expect(await available(house)).toBe(600);
  });

  it('are never decided by who proposed them, by whatever way they come', async () => {
    const house = await people.house();
    const { handle } = await proposeAdjustment(first, give(house, 5_000));
    const byToken: PersonScope = { ...first, actor: { ...first.actor, via: 'token' } };
    const before = await entries();
    for (const scope of [first, byToken]) {
      expect(await faultOf(approveAdjustment(scope, named(house, handle)))).toBe('forbidden');
      expect(await faultOf(refuseAdjustment(scope, { ...named(house, handle), note: 'x' }))).toBe(
        'forbidden',
      );
    }
    expect(await faultOf(withdrawAdjustment(second, named(house, handle)))).toBe('forbidden');
    const agent = await people.staff();
    expect(await faultOf(approveAdjustment(agent, named(house, handle)))).toBe('forbidden');
    expect(await faultOf(proposeAdjustment(house.admin, give(house, 1)))).toBe('forbidden');
    expect(await entries()).toBe(before);
    expect((await openAdjustments(second)).items.find((item) => item.customerNumber === house.customerNumber))
      .toMatchObject({ mine: 'decide', amount: 5_000, proposedBy: 'Paul Weber' }); // prettier-ignore
    expect(await withdrawAdjustment(first, named(house, handle))).toEqual({ status: 'withdrawn' });
    expect(await faultOf(approveAdjustment(second, named(house, handle)))).toBe('conflict');
  });

  it('of somebody who no longer administers the provider can only be refused', async () => {
    const house = await people.house();
    const gone = await people.person(NTT, { role: 'provider-admin', name: 'Udo Alt' });
    const { handle } = await proposeAdjustment(gone, give(house, 5_000));
    await people.sql(`update app.person set active = false where id = '${gone.actor.person.id}'`);
    expect(await faultOf(approveAdjustment(second, named(house, handle)))).toBe('conflict');
    const desk = await adjustmentDesk(second, { customerNumber: house.customerNumber, unit: 'securehands' });
    expect(desk.adjustments[0]).toMatchObject({ mine: 'refuse' });
    await refuseAdjustment(second, { ...named(house, handle), note: 'Bitte neu vorschlagen' });
    const after = await adjustmentDesk(second, { customerNumber: house.customerNumber, unit: 'securehands' });
    expect(after.adjustments[0]).toMatchObject({
      status: 'refused',
      note: 'Bitte neu vorschlagen',
      decidedBy: 'Anna Roth',
    });
    expect(await available(house)).toBe(0);
  });

  it('have one outcome when many decide at once', async () => {
    const house = await people.house();
    const third = await people.person(NTT, { role: 'provider-admin', name: 'Lea Graf' });
    const { handle } = await proposeAdjustment(first, give(house, 5_000));
    const results = await Promise.allSettled([
      approveAdjustment(second, named(house, handle)),
      refuseAdjustment(third, { ...named(house, handle), note: 'nein' }),
      approveAdjustment(third, named(house, handle)),
      withdrawAdjustment(first, named(house, handle)),
      approveAdjustment(second, named(house, handle)),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect([0, 5_000]).toContain(await available(house));
    const [row] = await people.sql(
      `select a.status, count(t.id)::int as movements from app.unit_adjustment a
         join app.unit_account u on u.id = a.account_id
         left join app.unit_transaction t on t.account_id = u.id
        where u.organisation_id = '${house.organisationId}' group by a.status`,
    );
    expect(row?.['movements']).toBe(row?.['status'] === 'booked' ? 1 : 0);
  });

  it('take from what is available in use order and never below zero, nor what was used before the decision', async () => {
    const house = await people.house();
    await people.buy(house, 300, '4711', new Date(Date.now() + 30 * 86_400_000));
    await people.buy(house, 900, '4712');
    expect((await proposeAdjustment(first, take(house, 360))).status).toBe('booked');
    expect((await people.lots(house)).map(({ available: left }) => left)).toEqual([0, 840]);
    const { handle } = await proposeAdjustment(first, take(house, 840));
    await proposeAdjustment(second, take(house, 1));
    const before = await entries();
    expect(await faultOf(approveAdjustment(second, named(house, handle)))).toEqual({
      amount: 'too_few_units',
    });
    expect(await faultOf(proposeAdjustment(second, take(house, 840)))).toEqual({ amount: 'too_few_units' });
    expect(await entries()).toBe(before);
    expect((await openAdjustments(first)).items.some((item) => item.handle === handle)).toBe(true);
  });

  it('are not taken back as if they were a purchase', async () => {
    const house = await people.house();
    await proposeAdjustment(first, give(house, 60));
    expect(
      await faultOf(
        reversePurchase(first, { ...named(house, 0), unit: 'securehands', reference: 'K-1', reason: 'x' }),
      ),
    ).toBe('not_found');
  });
});
