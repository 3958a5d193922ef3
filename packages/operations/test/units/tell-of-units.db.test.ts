import { findAccount, listAccounts, reserve, reverse, findPurchase } from '@zusage/units';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellOfUnits } from '../../src/units/office/index.ts';
import { createWorkPeople, NTT, type House, type WorkPeople } from '../support/work-people.ts';

const DAY = 86_400_000;
const SENTENCE = { de: 'x', en: 'x', fr: 'x' };
let people: WorkPeople;
beforeAll(async () => void (people = await createWorkPeople()), 120_000);
afterAll(() => people[Symbol.asyncDispose]());

const tell = (families: 'used' | 'all') =>
  tellOfUnits({ database: people.test.database, publicUrl: 'https://portal.example' }, families);
const mailsTo = async ({ admin }: House) =>
  people.sql(
    `select subject, body_text as body from app.outgoing_mail where recipient = '${admin.actor.person.email}' order by created_at, id`,
  );
const noticesOf = async ({ organisationId }: House): Promise<unknown[]> =>
  (
    await people.sql(
      `select n.kind from app.unit_notice n join app.unit_account a on a.id = n.account_id
        where a.organisation_id = '${organisationId}' order by n.sent_at, n.kind`,
    )
  ).map(({ kind }) => kind);
async function accountOf({ organisationId }: House): Promise<string> {
  const [account] = await people.test.database.tenant(NTT, (trx) => listAccounts(trx, NTT, organisationId));
  if (!account) throw new Error('no account');
  return account.id;
}
async function use(house: House, amount: number): Promise<void> {
  const accountId = await accountOf(house);
  await people.test.database.tenant(NTT, (trx) =>
    reserve(trx, NTT, { accountId, amount, reason: SENTENCE, rule: 'N-13' }),
  );
}

describe('notices of units', () => {
  it('say at 75 and at 90 % what is left, until when and where to use it, once each', async () => {
    const house = await people.house();
    await people.buy(house, 6_000, '4711');
    await use(house, 4_499);
    await tell('used');
    expect(await mailsTo(house)).toEqual([]);
    await use(house, 1);
    await tell('used');
    await tell('used');
    const [mail, ...others] = await mailsTo(house);
    expect(others).toEqual([]);
    expect(mail?.['subject']).toContain('25 Einheiten (25 Std.)');
    expect(mail?.['body']).toContain('4711');
    expect(mail?.['body']).toContain('75 %');
    expect(mail?.['body']).toContain(`https://portal.example/${NTT}/units`);
    await use(house, 900);
    await tell('used');
    await use(house, 1);
    await tell('used');
    expect(await noticesOf(house)).toEqual(['used_75', 'used_90']);
    expect(await mailsTo(house)).toHaveLength(2);
  });

  it('are the latest alone after a pause, in one mail where both are due, and none for what is empty', async () => {
    const house = await people.house();
    await people.buy(house, 600, 'alt', new Date(Date.now() + 5 * DAY));
    await use(house, 590);
    await tell('all');
    expect(await noticesOf(house)).toEqual(['expires_7', 'used_90']);
    expect(await mailsTo(house)).toHaveLength(1);
    const emptied = await people.house();
    await people.buy(emptied, 600, 'leer', new Date(Date.now() + 20 * DAY));
    await use(emptied, 600);
    await tell('all');
    expect(await noticesOf(emptied)).toEqual([]);
  });

  it.each([
    [92, []],
    [60, ['expires_90']],
    [25, ['expires_30']],
    [3, ['expires_7']],
    [-1, []],
  ])('of a purchase that lasts %s more days: %j', async (days, kinds) => {
    const house = await people.house();
    await people.buy(house, 600, '4711', new Date(Date.now() + days * DAY));
    await tell('used');
    expect(await noticesOf(house)).toEqual([]);
    await tell('all');
    await tell('all');
    expect(await noticesOf(house)).toEqual(kinds);
    expect(await mailsTo(house)).toHaveLength(kinds.length);
  });

  it('say nothing of a purchase that was taken back', async () => {
    const house = await people.house();
    await people.buy(house, 600, '4711', new Date(Date.now() + 20 * DAY));
    const accountId = await accountOf(house);
    await people.test.database.tenant(NTT, async (trx) => {
      const movementId = (await findPurchase(trx, NTT, accountId, '4711')) ?? '';
      expect(await findAccount(trx, NTT, accountId)).not.toBeNull();
      await reverse(trx, NTT, { accountId, movementId, reason: SENTENCE, rule: 'N-13' });
    });
    await tell('all');
    expect(await noticesOf(house)).toEqual([]);
  });

  it('go out once though two workers look at the same time', async () => {
    const house = await people.house();
    await people.buy(house, 600, '4711', new Date(Date.now() + 20 * DAY));
    await use(house, 500);
    await Promise.all([tell('all'), tell('all'), tell('used'), tell('all')]);
    const notices = await noticesOf(house);
    expect(notices.toSorted()).toEqual(['expires_30', 'used_75']);
    expect((await mailsTo(house)).length).toBeLessThanOrEqual(2);
    const told = (await mailsTo(house)).filter(({ body }) => String(body).includes('75 %'));
    expect(told).toHaveLength(1);
  });

  it('are not mailed to who turned them off', async () => {
    const house = await people.house();
    await people.sql(
      `update app.person set muted_mails = '{units_low}' where id = '${house.admin.actor.person.id}'`,
    );
    await people.buy(house, 600, '4711', new Date(Date.now() + 20 * DAY));
    await tell('all');
    expect(await noticesOf(house)).toEqual(['expires_30']);
    expect(await mailsTo(house)).toEqual([]);
  });
});
