import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createWorld, type World } from './support/world.ts';

const SB = 'seitenbau-support';
let world: World;
let customer = '';
let agent = '';
beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  customer = await world.tokenOf(SB, 'customer-admin');
  agent = await world.tokenOf(SB, 'agent');
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

const call = async <Body>(path: string, token: string, body?: object): Promise<Body> => {
  const answer = await world.call({ path, token, ...(body ? { method: 'POST', body } : {}) });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body as Body;
};

interface Ledger {
  months: { month: string; used: number }[];
}
interface Month {
  units: { minutes: number }[];
}

/** A day of the month before this one, in the provider's zone. */
function dayBefore(): string {
  const [year = 0, month = 1] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' })
    .format(new Date())
    .split('-')
    .map(Number);
  return new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
}

describe('effort by the month', () => {
  test('[S89] SB-4: the ledger has for each month what its statement charges, also when effort of the last one is taken back', async () => {
    const { number } = await call<{ number: string }>('/tickets', customer, {
      severity: '3', channel: 'api', environment: 'production', product: null,
      subject: 'Dienst startet nicht', description: 'Seit dem Morgen startet der Dienst nicht.', facts: {},
    }); // prettier-ignore
    await asOwner(
      world.db.url,
      `update app.ticket set opened_at = opened_at - interval '70 days' where number = '${number}'`,
    );
    const day = dayBefore();
    const work = { day, minutes: 90, text: 'Protokolle ausgewertet' };
    await call(`/tickets/${number}/effort`, agent, { ...work, minutes: 45 });
    const { reference } = await call<{ reference: string }>(`/tickets/${number}/effort`, agent, work);
    await call(`/tickets/${number}/effort-reversals`, agent, { reference, reason: 'Doppelt gebucht' });

    const { months } = await call<Ledger>('/unit-accounts/effort/statement', customer);
    expect(months.find(({ month }) => month === day.slice(0, 7))?.used).toBe(45);
    for (const { month, used } of months) {
      const { units } = await world
        .call({ path: '/effort', token: customer, query: { month } })
        .then(({ body }) => body as unknown as Month);
      expect(units.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(used);
    }
  });
});
