import {
  ENGAGEMENT_STATUSES,
  engagementStep,
  type EngagementStatus,
  type EngagementStepName,
} from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { newId } from '@zusage/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onEngagementByClock } from '../../src/engagements/desk.ts';
import {
  approveStatement,
  declineEngagement,
  endEngagement,
  requestEngagement,
  returnStatement,
  sendStatement,
  withdrawEngagement,
} from '../../src/engagements/index.ts';
import { takeStep } from '../../src/engagements/step.ts';
import type { PersonScope } from '../../src/scope.ts';
import {
  CONFIRMED,
  createWorkPeople,
  NTT,
  REQUEST,
  STATEMENT,
  type House,
  type WorkPeople,
} from '../support/work-people.ts';

let people: WorkPeople;
let staff: PersonScope;
let house: House;
let template: string;

/** Every step by the operation that takes it; those of the clock by the step itself. */
const BY_HAND: Partial<Record<EngagementStepName, (scope: PersonScope, number: string) => Promise<unknown>>> =
  {
    propose: (scope, number) => sendStatement(scope, { number, statement: STATEMENT }),
    decline: (scope, number) => declineEngagement(scope, { number, note: 'Keine Kapazität.' }),
    end: (scope, number) => endEngagement(scope, { number, note: 'Vorbei.' }),
    return: (scope, number) => returnStatement(scope, { number, version: 1, remarks: 'Anders.' }),
    approve: (scope, number) => approveStatement(scope, { number, version: 1, confirmed: CONFIRMED }),
    withdraw: (scope, number) => withdrawEngagement(scope, { number, reason: null }),
  };
const BY_CLOCK: EngagementStepName[] = ['top_up', 'lapse', 'close'];

beforeAll(async () => {
  people = await createWorkPeople();
  staff = await people.staff();
  house = await people.house();
  await people.buy(house, 1_000_000, 'viel');
  const { number } = await requestEngagement(house.admin, REQUEST);
  await sendStatement(staff, { number, statement: STATEMENT });
  template = String(
    (
      await people.sql(`select id from app.engagement where provider_id = '${NTT}' and number = '${number}'`)
    )[0]?.['id'],
  );
}, 60_000);
afterAll(() => people[Symbol.asyncDispose]());

let count = 0;
/** An engagement that stands in a state, with a version that was sent. */
async function standing(status: EngagementStatus): Promise<{ id: string; number: string }> {
  count += 1;
  const id = newId();
  const number = `NTT-T${count}`;
  await people.sql(
    `insert into app.engagement select (jsonb_populate_record(e, jsonb_build_object('id', '${id}', 'number', '${number}', 'status', '${status}'))).* from app.engagement e where id = '${template}'`,
  );
  await people.sql(
    `insert into app.statement_of_work select (jsonb_populate_record(s, jsonb_build_object('id', '${newId()}', 'engagement_id', '${id}'))).* from app.statement_of_work s where engagement_id = '${template}'`,
  );
  return { id, number };
}

const statusOf = async (id: string): Promise<unknown> =>
  (await people.sql(`select status from app.engagement where id = '${id}'`))[0]?.['status'];

const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return 'none';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code;
  }
};

describe('the state table is all that happens: every step, from every status, by every side', () => {
  const cases = ENGAGEMENT_STATUSES.flatMap((status) =>
    (Object.keys(BY_HAND) as EngagementStepName[]).map((step) => ({ status, step })),
  );
  test.each(cases)('$step while $status', async ({ status, step }) => {
    const work = BY_HAND[step];
    if (!work) throw new Error('no such step');
    for (const side of ['customer', 'provider'] as const) {
      const { id, number } = await standing(status);
      const row = engagementStep(status, step, side);
      const code = await codeOf(work(side === 'customer' ? house.admin : staff, number));
      const isTheirs = ENGAGEMENT_STATUSES.some((any) => engagementStep(any, step, side) !== null);
      expect(code).toBe(row ? 'none' : isTheirs ? 'conflict' : 'forbidden');
      expect(await statusOf(id)).toBe(row?.to ?? status);
      const events = await people.sql(`select kind from app.engagement_event where engagement_id = '${id}'`);
      expect(events.map(({ kind }) => kind)).toEqual(row ? [step] : []);
    }
  });

  test.each(BY_CLOCK)('%s only by the clock, and only where the table has it', async (step) => {
    const context = { database: people.test.database, providerId: NTT, publicUrl: 'https://portal.example' };
    for (const status of ENGAGEMENT_STATUSES) {
      const { id } = await standing(status);
      const row = engagementStep(status, step, 'clock');
      const code = await codeOf(onEngagementByClock(context, id, (desk) => takeStep(desk, step)));
      expect([status, code]).toEqual([status, row ? 'none' : 'conflict']);
      expect(await statusOf(id)).toBe(row?.to ?? status);
    }
  });
});
