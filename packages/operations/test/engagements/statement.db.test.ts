import {
  calendarOf,
  catalogueServedBy,
  loadProviderCatalogue,
  serviceWindowOf,
  workdays,
} from '@zusage/catalogue';
import { publishCatalogue } from '@zusage/contracts';
import { newId } from '@zusage/db';
import { AppError } from '@zusage/errors';

import { responseDue } from '@zusage/service-time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onEngagementByClock } from '../../src/engagements/desk.ts';
import {
  approveStatement,
  assignEngagement,
  declineEngagement,
  endEngagement,
  engagementDetail,
  enterEngagement,
  listCustomerOffers,
  listOffers,
  listOwnEngagements,
  listStaffEngagements,
  requestEngagement,
  respondToEngagement,
  returnStatement,
  saveStatementDraft,
  sendStatement,
  statementEditor,
  withdrawEngagement,
} from '../../src/engagements/index.ts';
import { responseDuePassed, statementDuePassed } from '../../src/engagements/target-timers.ts';
import {
  CONFIRMED,
  createWorkPeople,
  NTT,
  REQUEST,
  SEP,
  STATEMENT,
  type House,
  type WorkPeople,
} from '../support/work-people.ts';
import type { PersonScope } from '../../src/scope.ts';

let people: WorkPeople;
let staff: PersonScope;
beforeAll(async () => {
  people = await createWorkPeople();
  staff = await people.staff();
}, 60_000);
afterAll(() => people[Symbol.asyncDispose]());

const failure = async (attempt: Promise<unknown>): Promise<{ code: string; fields?: unknown }> => {
  try {
    await attempt;
    return { code: 'none' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.fields ? { code: error.code, fields: error.fields } : { code: error.code };
  }
};

async function proposed(house: House, statement = STATEMENT): Promise<string> {
  const { number } = await requestEngagement(house.admin, REQUEST);
  await sendStatement(staff, { number, statement });
  return number;
}

const idOf = async (number: string): Promise<string> =>
  String(
    (
      await people.sql(`select id from app.engagement where provider_id = '${NTT}' and number = '${number}'`)
    )[0]?.['id'],
  );

const events = async (number: string) =>
  (await engagementDetail(staff, number)).history.map(({ kind }) => kind);

describe('N-13: from the request to reserved units', () => {
  test('request, answer, statement, remarks, second version, approval: one hold for each session', async () => {
    const house = await people.house();
    await people.buy(house, 120, '4711', new Date('2027-03-03T22:59:59.999Z'));
    await people.buy(house, 600, '4712', new Date('2028-01-01T22:59:59.999Z'));
    const { number } = await requestEngagement(house.admin, REQUEST);
    expect(number).toMatch(/-A\d{4}$/);
    expect((await engagementDetail(house.admin, number)).next).toMatchObject({ by: 'them', step: 'respond' });
    await respondToEngagement(staff, { number, note: 'Ich kümmere mich, eine Frage zur Lizenz folgt.' });
    expect((await engagementDetail(staff, number)).next).toMatchObject({ by: 'you', step: 'state' });

    const draft = { texts: { scope: 'Update bei' }, preparationCounts: true, sessions: [] };
    await saveStatementDraft(staff, { number, draft });
    const goOn = {
      ...draft,
      texts: { scope: 'Update beider Knoten' },
      sessions: [{ title: 'Knoten A', amount: '2' }],
    };
    await saveStatementDraft(staff, { number, draft: goOn });
    expect((await statementEditor(staff, number)).draft).toMatchObject(goOn);
    expect((await engagementDetail(house.admin, number)).statement).toBeNull();

    expect(await sendStatement(staff, { number, statement: STATEMENT })).toEqual({ version: 1 });
    await returnStatement(house.admin, { number, version: 1, remarks: 'Bitte in einem Termin.' });
    expect((await statementEditor(staff, number)).draft).toBeNull();
    const one = { ...STATEMENT, sessions: [{ title: 'Beide Knoten', amount: 180 }] };
    await sendStatement(staff, { number, statement: one });
    const offered = await engagementDetail(house.admin, number);
    expect(offered).toMatchObject({
      next: { by: 'you', step: 'approve' },
      reservation: {
        shares: [
          { reference: '4711', amount: 120 },
          { reference: '4712', amount: 60 },
        ],
        missing: 0,
      },
      earlier: [{ version: 1, remarks: 'Bitte in einem Termin.' }],
    });
    const approval = { number, version: 2, confirmed: CONFIRMED };
    expect(await approveStatement(house.admin, approval)).toEqual({ missing: 0 });
    expect(await engagementDetail(house.admin, number)).toMatchObject({
      status: 'agreed',
      next: { by: 'you', step: 'ask', session: 1 },
      sessions: [{ position: 1, title: 'Beide Knoten', amount: 180, status: 'planned' }],
    });
    expect(await events(number)).toEqual([
      'requested',
      'responded',
      'propose',
      'return',
      'propose',
      'approve',
    ]);
    const lots = await people.lots(house);
    expect(lots.map(({ available, reserved }) => [available, reserved])).toEqual([
      [0, 120],
      [540, 60],
    ]);
    const [hold] = await people.sql(
      `select purpose, needed_at from app.unit_hold where purpose like '${number}%'`,
    );
    expect(hold).toEqual({ purpose: `${number}/1`, needed_at: null });
  });

  test('with exactly enough everything is reserved; with a minute too few nothing is, and the difference is quoted (N-15)', async () => {
    const exact = await people.house();
    await people.buy(exact, 180, 'genau');
    expect(
      await approveStatement(exact.admin, {
        number: await proposed(exact),
        version: 1,
        confirmed: CONFIRMED,
      }),
    ).toEqual({ missing: 0 });
    expect(await people.lots(exact)).toMatchObject([{ available: 0, reserved: 180 }]);

    const short = await people.house();
    await people.buy(short, 179, 'knapp');
    const number = await proposed(short);
    expect(await approveStatement(short.admin, { number, version: 1, confirmed: CONFIRMED })).toEqual({
      missing: 1,
    });
    expect(await people.lots(short)).toMatchObject([{ available: 179, reserved: 0 }]);
    expect(await engagementDetail(short.admin, number)).toMatchObject({
      status: 'awaiting_units',
      next: { by: 'you', step: 'order' },
      sessions: [],
    });
    const [quote] = await people.sql(
      `select amount, status from app.unit_quote where engagement_id = '${await idOf(number)}'`,
    );
    expect(quote).toEqual({ amount: '60', status: 'open' });
    await withdrawEngagement(short.admin, { number, reason: null });
    const [after] = await people.sql(
      `select status from app.unit_quote where engagement_id = '${await idOf(number)}'`,
    );
    expect(after).toEqual({ status: 'withdrawn' });
  });

  test('a purchase that has expired by the time of the approval is not there, whatever the page said [S81]', async () => {
    const house = await people.house();
    await people.buy(house, 600, 'bald', new Date(Date.now() + 1_500));
    const number = await proposed(house);
    const before = await engagementDetail(house.admin, number);
    expect(before.reservation).toMatchObject({ missing: 0 });
    await expect
      .poll(async () => (await people.lots(house))[0]?.isExpired, { timeout: 10_000, interval: 100 })
      .toBe(true);
    expect(await approveStatement(house.admin, { number, version: 1, confirmed: CONFIRMED })).toEqual({
      missing: 180,
    });
  });

  test('two approvals at once reserve once; the second is told of the first', async () => {
    const house = await people.house();
    await people.buy(house, 600, 'viel');
    const number = await proposed(house);
    const approval = { number, version: 1, confirmed: CONFIRMED };
    const answers = await Promise.all([
      failure(approveStatement(house.admin, approval)),
      failure(approveStatement(house.admin, approval)),
    ]);
    expect(answers.map(({ code }) => code).toSorted()).toEqual(['conflict', 'none']);
    expect(await people.lots(house)).toMatchObject([{ available: 420, reserved: 180 }]);
  });

  test('two engagements that want the same last units: one has them, the other is quoted', async () => {
    const house = await people.house();
    await people.buy(house, 200, 'eng');
    const numbers = [await proposed(house), await proposed(house)];
    const answers = await Promise.all(
      numbers.map((number) => approveStatement(house.admin, { number, version: 1, confirmed: CONFIRMED })),
    );
    expect(answers.map(({ missing }) => missing).toSorted((a, b) => a - b)).toEqual([0, 160]);
    expect(await people.lots(house)).toMatchObject([{ available: 20, reserved: 180 }]);
  });

  test('a repeated key gets the first answer; with another body it is refused [S82]', async () => {
    const house = await people.house();
    await people.buy(house, 600, 'viel');
    const first = await requestEngagement(house.admin, { ...REQUEST, key: 'k-1' });
    expect(await requestEngagement(house.admin, { ...REQUEST, key: 'k-1' })).toEqual(first);
    expect(
      await failure(requestEngagement(house.admin, { ...REQUEST, subject: 'Anderes', key: 'k-1' })),
    ).toEqual({
      code: 'idempotency_conflict',
    });
    const { number } = first;
    await sendStatement(staff, { number, statement: STATEMENT, key: 'k-2' });
    expect(await sendStatement(staff, { number, statement: STATEMENT, key: 'k-2' })).toEqual({ version: 1 });
    const approval = { number, version: 1, confirmed: CONFIRMED, key: 'k-3' };
    const answers = await Promise.all([
      approveStatement(house.admin, approval),
      approveStatement(house.admin, approval),
    ]);
    expect(answers).toEqual([{ missing: 0 }, { missing: 0 }]);
    expect(await people.lots(house)).toMatchObject([{ available: 420, reserved: 180 }]);
  });
});

describe('N-22, SEP-14: what a statement of work has to say', () => {
  test('names every fault at its field, and writes nothing', async () => {
    const house = await people.house();
    const { number } = await requestEngagement(house.admin, REQUEST);
    const empty = {
      ...STATEMENT,
      factorPercent: 99,
      rollbackPlan: ' ',
      contactName: null,
      contactPhone: null,
      accessLevel: null,
      participants: 3,
      orderedUntil: '2099-01-01',
      place: 'remote' as const,
      sessions: [
        { title: '', amount: 60 },
        { title: 'Halbe Einheit', amount: 30 },
        { title: 'Null', amount: 0 },
        { title: 'Minus', amount: -60 },
        { title: 'Bruchteil', amount: 60.5 },
        { title: 'Zu groß', amount: 2 ** 53 + 2 },
        { title: 'Zu viel', amount: 60 * 100_000 },
      ],
    };
    const { code, fields } = await failure(sendStatement(staff, { number, statement: empty }));
    expect(code).toBe('invalid_input');
    expect(fields).toEqual({
      factorPercent: { problem: 'not_whole' },
      rollbackPlan: { problem: 'required' },
      contactName: { problem: 'required' },
      contactPhone: { problem: 'required' },
      accessLevel: { problem: 'required' },
      participants: { problem: 'unknown_value' },
      orderedUntil: { problem: 'unknown_value' },
      place: { problem: 'unknown_value' },
      'sessions.0.title': { problem: 'required' },
      'sessions.1.amount': { problem: 'not_whole' },
      'sessions.2.amount': { problem: 'not_whole' },
      'sessions.3.amount': { problem: 'not_whole' },
      'sessions.4.amount': { problem: 'not_whole' },
      'sessions.5.amount': { problem: 'not_whole' },
      'sessions.6.amount': { problem: 'unknown_value' },
    });
    expect((await engagementDetail(staff, number)).statement).toBeNull();
    expect(
      await failure(sendStatement(staff, { number, statement: { ...STATEMENT, sessions: [] } })),
    ).toMatchObject({
      fields: { 'sessions.0.title': { problem: 'required' } },
    });
  });

  test('each precondition has to be confirmed', async () => {
    const house = await people.house();
    await people.buy(house, 600, 'viel');
    const number = await proposed(house);
    const [, ...others] = CONFIRMED;
    expect(
      await failure(approveStatement(house.admin, { number, version: 1, confirmed: others })),
    ).toMatchObject({
      fields: { confirmed: { problem: 'required' } },
    });
    expect(await people.lots(house)).toMatchObject([{ reserved: 0 }]);
  });

  test('N-19: a plan of the catalogue is taken as it is', async () => {
    const house = await people.house();
    const { number } = await requestEngagement(house.admin, {
      ...REQUEST,
      service: 'vulnerability_assessment',
      facts: await answersOf(house, 'vulnerability_assessment'),
    });
    const statement = {
      ...STATEMENT,
      pricing: 'fixed' as const,
      factorPercent: 100,
      ...(await demandsOf(number)),
    };
    await sendStatement(staff, { number, statement });
    const { statement: sent } = await engagementDetail(house.admin, number);
    expect(sent?.sessions.map(({ amount }) => amount)).toEqual([1, 0]);
  });

  test('SEP-13: person-days are ordered with the approval, as a purchase named by the engagement', async () => {
    const agent = await people.staff(SEP);
    const house = await people.house(SEP);
    const asked = { ...REQUEST, service: 'workshop', facts: { site: 'Hamburg' } };
    const { number } = await requestEngagement(house.admin, asked);
    const statement = {
      ...STATEMENT,
      place: 'on_site' as const,
      pricing: 'fixed' as const,
      factorPercent: 100,
      accessLevel: null,
      orderedUntil: '2099-06-30',
      sessions: [{ title: 'Tag 1', amount: 480 }],
    };
    expect(
      await failure(
        sendStatement(agent, {
          number,
          statement: {
            ...statement,
            orderedUntil: '2020-01-01',
            place: null,
            sessions: [{ title: 'Tag 1', amount: 240 }],
          },
        }),
      ),
    ).toMatchObject({
      fields: {
        orderedUntil: { problem: 'too_early' },
        place: { problem: 'required' },
        'sessions.0.amount': { problem: 'not_whole' },
      },
    });
    await sendStatement(agent, { number, statement });
    expect(await approveStatement(house.admin, { number, version: 1, confirmed: [] })).toEqual({
      missing: 0,
    });
    const [lot] = await people.lots(house, 'person_day');
    expect(lot).toMatchObject({ reference: number, amount: 480, available: 0, reserved: 480 });
    expect(lot?.expiresAt.toISOString()).toBe('2099-06-30T21:59:59.999Z');
  });

  test('a version that ran out before it was approved is not approved any more', async () => {
    const agent = await people.staff(SEP);
    const house = await people.house(SEP);
    const { number } = await requestEngagement(house.admin, {
      ...REQUEST,
      service: 'workshop',
      facts: { site: 'Kiel' },
    });
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date());
    const statement = {
      ...STATEMENT,
      place: 'remote' as const,
      pricing: 'fixed' as const,
      factorPercent: 100,
      accessLevel: null,
      orderedUntil: today,
      sessions: [{ title: 'Tag 1', amount: 480 }],
    };
    await sendStatement(agent, { number, statement });
    await people.sql(
      `alter table app.statement_of_work disable trigger keep_statement;
       update app.statement_of_work set ordered_until = date '${today}' - 1 where engagement_id = (select id from app.engagement where provider_id = '${SEP}' and number = '${number}');
       alter table app.statement_of_work enable trigger keep_statement`,
    );
    expect(await failure(approveStatement(house.admin, { number, version: 1, confirmed: [] }))).toMatchObject(
      {
        fields: { version: { problem: 'too_early' } },
      },
    );
  });

  async function answersOf(house: House, service: string): Promise<Record<string, string>> {
    const { items } = await listOffers(house.admin);
    const facts = items.find(({ key }) => key === service)?.facts ?? [];
    return Object.fromEntries(
      facts
        .filter(({ required }) => required)
        .map(({ key, kind }) => [key, kind === 'number' ? '1' : '192.0.2.1']),
    );
  }

  async function demandsOf(number: string) {
    const { choices } = await statementEditor(staff, number);
    return { accessLevel: choices.accessLevel ? STATEMENT.accessLevel : null };
  }
});

describe('what was sent stays', () => {
  test('the database changes neither a version nor a decision, whoever asks', async () => {
    const house = await people.house();
    const number = await proposed(house);
    const change = async (set: string) =>
      people.sql(`update app.statement_of_work set ${set} where engagement_id = '${await idOf(number)}'`);
    await expect(change(`scope = 'Anderes'`)).rejects.toThrow(/never changed/);
    await expect(change(`sessions = '[{"title":"x","amount":1,"planKey":null}]'`)).rejects.toThrow(
      /never changed/,
    );
    await returnStatement(house.admin, { number, version: 1, remarks: 'Nein.' });
    await expect(change(`remarks = 'Doch.'`)).rejects.toThrow(/never changed/);
    await expect(change(`decision = 'approved'`)).rejects.toThrow(/never changed/);
  });

  test('only the version that was read is approved', async () => {
    const house = await people.house();
    const number = await proposed(house);
    await returnStatement(house.admin, { number, version: 1, remarks: 'Kürzer bitte.' });
    await sendStatement(staff, { number, statement: STATEMENT });
    expect(
      await failure(approveStatement(house.admin, { number, version: 1, confirmed: CONFIRMED })),
    ).toEqual({
      code: 'conflict',
    });
    expect(await failure(returnStatement(house.admin, { number, version: 1, remarks: 'Doch.' }))).toEqual({
      code: 'conflict',
    });
  });

  test('the catalogue of the request decides, whatever is published later', async () => {
    const house = await people.house();
    const { number } = await requestEngagement(house.admin, REQUEST);
    const catalogue = loadProviderCatalogue(NTT);
    const without = {
      ...catalogue,
      services: catalogue.services.filter(({ key }) => key !== REQUEST.service),
    };
    await people.test.database.tenant(NTT, (trx) => publishCatalogue(trx, without));
    try {
      expect(await failure(requestEngagement(house.admin, REQUEST))).toMatchObject({
        fields: { service: { problem: 'unknown_value' } },
      });
      await sendStatement(staff, { number, statement: STATEMENT });
      expect((await engagementDetail(house.admin, number)).service).toBe('SecureHands-Sitzung');
      expect((await listOwnEngagements(house.admin)).open[0]?.service).toBe('SecureHands-Sitzung');
    } finally {
      await people.test.database.tenant(NTT, (trx) => publishCatalogue(trx, catalogue));
    }
  });
});

describe('who may ask, read and approve [S1] [S2]', () => {
  test('a contact who sees the whole organisation approves; own tickets, a site, partners and strangers do not', async () => {
    const house = await people.house();
    await people.buy(house, 600, 'viel');
    const number = await proposed(house);
    const of = (more: object) =>
      people.person(NTT, { role: 'customer', organisationId: house.organisationId, ...more });
    const own = await of({ visibility: 'own' });
    const stranger = (await people.house()).admin;
    const siteId = newId();
    await people.sql(
      `insert into app.site (provider_id, id, organisation_id, key, name) values ('${NTT}', '${siteId}', '${house.organisationId}', 'werk', 'Werk')`,
    );
    const atSite = await of({ visibility: 'site', siteId });
    const partnerId = newId();
    await people.sql(
      `insert into app.partner (provider_id, id, name) values ('${NTT}', '${partnerId}', 'Systemhaus Ost')`,
    );
    const partner = await people.person(NTT, { role: 'partner', partnerId });
    const approval = { number, version: 1, confirmed: CONFIRMED };
    for (const nobody of [own, atSite, stranger]) {
      expect(await failure(engagementDetail(nobody, number))).toEqual({ code: 'not_found' });
      expect(await failure(approveStatement(nobody, approval))).toEqual({ code: 'not_found' });
      expect(await failure(returnStatement(nobody, { number, version: 1, remarks: 'x' }))).toEqual({
        code: 'not_found',
      });
      expect(await failure(withdrawEngagement(nobody, { number, reason: null }))).toEqual({
        code: 'not_found',
      });
    }
    expect(await failure(engagementDetail(partner, number))).toEqual({ code: 'forbidden' });
    expect(await failure(approveStatement(partner, approval))).toEqual({ code: 'forbidden' });
    expect(await failure(approveStatement(staff, approval))).toEqual({ code: 'forbidden' });
    expect(await failure(requestEngagement(own, REQUEST))).toEqual({ code: 'forbidden' });
    expect(await listOffers(own)).toEqual({ mayRequest: false, items: [] });
    expect(await listOwnEngagements(own)).toEqual({ open: [], ended: [] });
    for (const step of [respondToEngagement, declineEngagement, endEngagement])
      expect(await failure(step(house.admin, { number, note: 'x' }))).toEqual({ code: 'forbidden' });
    expect(await failure(sendStatement(house.admin, { number, statement: STATEMENT }))).toEqual({
      code: 'forbidden',
    });
    expect(await failure(listStaffEngagements(house.admin, { view: 'all' }))).toEqual({ code: 'forbidden' });
    expect(await failure(statementEditor(house.admin, number))).toEqual({ code: 'forbidden' });
    expect(await approveStatement(await of({ visibility: 'organisation' }), approval)).toEqual({
      missing: 0,
    });
  });

  test('N-13: without a running contract there is none, and the offer says why', async () => {
    const house = await people.house(NTT, false);
    const { items } = await listOffers(house.admin);
    expect(items.find(({ key }) => key === REQUEST.service)?.why).toBe('no_contract');
    expect(await failure(requestEngagement(house.admin, REQUEST))).toMatchObject({
      fields: { service: { problem: 'not_running' } },
    });
  });

  test('N-28: staff write down a call for somebody who may ask, with the customer’s own promise', async () => {
    const house = await people.house();
    const { email } = house.admin.actor.person;
    const taken = {
      ...REQUEST,
      customerNumber: house.customerNumber,
      contact: email,
      channel: 'phone' as const,
    };
    const { number } = await enterEngagement(staff, taken);
    expect(await engagementDetail(house.admin, number)).toMatchObject({
      channel: 'phone',
      requestedBy: 'Mira Ott',
    });
    const own = await people.person(NTT, {
      role: 'customer',
      organisationId: house.organisationId,
      visibility: 'own',
    });
    expect(
      await failure(enterEngagement(staff, { ...taken, contact: own.actor.person.email })),
    ).toMatchObject({
      fields: { contact: { problem: 'unknown_value' } },
    });
    expect(await failure(enterEngagement(staff, { ...taken, customerNumber: 'nirgends' }))).toMatchObject({
      fields: { customerNumber: { problem: 'unknown_value' } },
    });
    expect((await listCustomerOffers(staff, house.customerNumber)).contacts).toHaveLength(1);
  });

  test('facts are asked for as the service says', async () => {
    const house = await people.house();
    const of = (facts: Record<string, string>) =>
      failure(requestEngagement(house.admin, { ...REQUEST, facts }));
    expect(await of({})).toMatchObject({ fields: { 'facts.systems': { problem: 'required' } } });
    expect(await of({ systems: 'x', fremd: 'y' })).toMatchObject({
      fields: { 'facts.fremd': { problem: 'unknown_key' } },
    });
    expect(
      await of({ systems: Array.from({ length: 51 }, (_, n) => `Gerät ${n}`).join('\n') }),
    ).toMatchObject({
      fields: { 'facts.systems': { problem: 'too_many', params: { max: 50 } } },
    });
    expect(await failure(requestEngagement(house.admin, { ...REQUEST, ticket: 'NTT-1' }))).toMatchObject({
      fields: { ticket: { problem: 'unknown_value' } },
    });
  });
});

describe('N-18: targets', () => {
  test('8 working hours for the first response, 2 working days for the statement of work', async () => {
    const house = await people.house();
    const { number } = await requestEngagement(house.admin, REQUEST);
    const [row] = await people.sql(
      `select requested_at, response_due_at, statement_due_at from app.engagement where provider_id = '${NTT}' and number = '${number}'`,
    );
    const at = row?.['requested_at'] as Date;
    const catalogue = catalogueServedBy(loadProviderCatalogue(NTT), null);
    const clock = serviceWindowOf(catalogue, 'standard');
    const expected = responseDue({ minutes: 480, clock }, calendarOf(catalogue), at).dueAt;
    expect(row?.['response_due_at']).toEqual(expected);
    expect(row?.['statement_due_at']).toEqual(workdays(catalogue, at, 2));
  });

  test('a missed one is marked once, with the time it was due; an answer before it stops the clock', async () => {
    const house = await people.house();
    const { number } = await requestEngagement(house.admin, REQUEST);
    const id = await idOf(number);
    const context = { database: people.test.database, providerId: NTT, publicUrl: 'https://portal.example' };
    const run = async () => {
      await onEngagementByClock(context, id, responseDuePassed);
      await onEngagementByClock(context, id, statementDuePassed);
    };
    await run();
    expect(await events(number)).toEqual(['requested']);
    await people.sql(
      `update app.engagement set response_due_at = now() - interval '2 hours', statement_due_at = now() - interval '1 hour' where id = '${id}'`,
    );
    await run();
    await run();
    expect(await events(number)).toEqual(['requested', 'response_missed', 'statement_missed']);
    expect((await engagementDetail(house.admin, number)).next).toMatchObject({
      step: 'respond',
      isLate: true,
    });
    expect((await listStaffEngagements(staff, { view: 'late' })).open.map((line) => line.number)).toContain(
      number,
    );

    const { number: other } = await requestEngagement(house.admin, REQUEST);
    const otherId = await idOf(other);
    await sendStatement(staff, { number: other, statement: STATEMENT });
    await people.sql(
      `update app.engagement set response_due_at = now() - interval '2 hours', statement_due_at = now() - interval '1 hour' where id = '${otherId}'`,
    );
    await onEngagementByClock(context, otherId, responseDuePassed);
    await onEngagementByClock(context, otherId, statementDuePassed);
    expect(await events(other)).toEqual(['requested', 'propose']);
  });
});

describe('N-28: an end', () => {
  test('declined with its reason and where to turn', async () => {
    const house = await people.house();
    const { number } = await requestEngagement(house.admin, REQUEST);
    expect(await failure(declineEngagement(staff, { number, note: ' ' }))).toMatchObject({
      fields: { note: { problem: 'required' } },
    });
    await declineEngagement(staff, { number, note: 'Bis März sind wir ausgebucht.' });
    const declined = await engagementDetail(house.admin, number);
    expect(declined).toMatchObject({ status: 'declined', next: { by: 'nobody', step: 'done' }, steps: [] });
    expect(declined.otherwise).not.toBeNull();
    expect(declined.history.at(-1)).toMatchObject({ kind: 'decline', note: 'Bis März sind wir ausgebucht.' });
    expect(await failure(respondToEngagement(staff, { number, note: 'x' }))).toEqual({ code: 'conflict' });
  });

  test('ended early: what has no appointment is dropped and its units are free again', async () => {
    const house = await people.house();
    await people.buy(house, 600, 'viel');
    const number = await proposed(house);
    await approveStatement(house.admin, { number, version: 1, confirmed: CONFIRMED });
    await people.sql(
      `update app.work_session set status = 'scheduled', starts_at = now() + interval '9 days', ends_at = now() + interval '9 days 1 hour' where position = 1 and engagement_id = '${await idOf(number)}'`,
    );
    expect(await failure(endEngagement(staff, { number, note: 'Das Gerät wird ersetzt.' }))).toEqual({
      code: 'conflict',
    });
    expect((await engagementDetail(staff, number)).mayEnd).toBe(false);
    await people.sql(
      `update app.work_session set status = 'requested', starts_at = null, ends_at = null where position = 1 and engagement_id = '${await idOf(number)}'`,
    );
    await endEngagement(staff, { number, note: 'Das Gerät wird ersetzt.' });
    expect(await engagementDetail(house.admin, number)).toMatchObject({
      status: 'closed',
      sessions: [{ status: 'cancelled' }, { status: 'cancelled' }],
    });
    expect(await people.lots(house)).toMatchObject([{ available: 600, reserved: 0 }]);
  });

  test('given to a colleague of this provider alone [S6]', async () => {
    const house = await people.house();
    const { number } = await requestEngagement(house.admin, REQUEST);
    const colleague = await people.staff();
    const foreign = await people.staff(SEP);
    const to = (scope: PersonScope | null) =>
      assignEngagement(staff, { number, assignee: scope?.actor.person.email ?? null });
    expect(await failure(to(foreign))).toMatchObject({ fields: { assignee: { problem: 'unknown_value' } } });
    await to(colleague);
    expect((await engagementDetail(colleague, number)).assignee).toEqual({ name: 'Iris Kern', isYou: true });
    expect((await listStaffEngagements(colleague, { view: 'mine' })).open.map((line) => line.number)).toEqual(
      [number],
    );
    await to(null);
    expect((await engagementDetail(staff, number)).assignee).toBeNull();
  });

  test('every step stands in the audit of the customer', async () => {
    const house = await people.house();
    await people.buy(house, 600, 'viel');
    const number = await proposed(house);
    await approveStatement(house.admin, { number, version: 1, confirmed: CONFIRMED });
    const rows = await people.sql(
      `select action from app.audit_entry where subject_reference = '${number}' order by sequence`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'engagement.requested',
      'engagement.stated',
      'engagement.approved',
    ]);
  });
});
