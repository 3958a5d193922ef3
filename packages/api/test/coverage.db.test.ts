import { loadProviderCatalogue, parseCatalogue, type Catalogue } from '@zusage/catalogue';
import { currentCatalogue, publishCatalogue } from '@zusage/contracts';
import { asOwner } from '@zusage/db/testing';
import { findPersonByEmail } from '@zusage/identity';
import { createCaller, type Api } from '../src/index.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { request } from './support/request.ts';
import { createWorld, type Answer, type Call, type World } from './support/world.ts';

// What a contract settles beside its level, read through the interface that customers and outside clients use.
const SEP = 'sep-sesam';
const NTT = 'ntt-securecall';
let world: World;
beforeAll(async () => void (world = await createWorld(inject('serverUrl'))), 180_000);
afterAll(() => world[Symbol.asyncDispose]());

const post = async (path: string, body: object, token: string, more: Partial<Call> = {}): Promise<Answer> =>
  world.call({ method: 'POST', path, body, token, ...more });
const get = async <Shape>(path: string, token: string): Promise<Shape> =>
  (await world.call({ path, token })).body as unknown as Shape;

/** The procedures as pages call them. */
async function as(role: 'provider-admin', provider: string): Promise<Api> {
  const email = world.logins.find((login) => login.provider === provider && login.role === role)?.email ?? '';
  const person = await world.db.database.tenant(provider, (trx) => findPersonByEmail(trx, provider, email));
  if (!person) throw new Error(`nobody is ${role}`);
  return createCaller({
    scope: {
      database: world.db.database,
      providerId: provider,
      actor: { kind: 'person', person, via: 'session' },
      locale: 'de',
      publicUrl: 'http://portal.test',
    },
    clientAddress: '127.0.0.1',
    userAgent: 'test',
    idempotencyKey: undefined,
    sessionToken: null,
    setSession: () => {},
    development: false,
  });
}

/** The seeded catalogue with some of its figures changed, published as the next version. */
async function publishChanged(
  provider: string,
  change: (catalogue: Catalogue) => Catalogue,
): Promise<number> {
  return world.db.database.tenant(provider, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, provider);
    const { version } = await publishCatalogue(trx, parseCatalogue(change(structuredClone(catalogue))));
    return version;
  });
}

describe('SEP-5: a reply that says the case has become worse', () => {
  interface Replied {
    status: string;
    sent: boolean;
    followUp?: { outcome: string; next?: { kind: string; target: string }; reasons: { rule: string }[] };
  }
  interface Detail {
    draft: string;
    messages: { body: string }[];
    events: { kind: string; to: string | null }[];
    askedSeverity: { key: string } | null;
    graverSeverities: { key: string }[];
    severity: string;
  }
  let customer: string;
  let agent: string;
  beforeAll(async () => {
    customer = await world.tokenOf(SEP, 'customer');
    agent = await world.tokenOf(SEP, 'agent');
  });

  test('critical goes to the hotline alone: the words are kept as a draft, and nothing is sent', async () => {
    const { body } = await post('/tickets', request({ severity: '3' }), customer);
    const path = `/tickets/${body.number}`;
    expect((await get<Detail>(path, customer)).graverSeverities.map(({ key }) => key)).toEqual(['1', '2']);
    const words = 'Jetzt steht alles.';
    const answer = await post(`${path}/messages`, { body: words, severity: '1' }, customer);
    const replied = answer.body as unknown as Replied;
    expect(answer.status).toBe(200);
    expect(replied).toMatchObject({
      sent: false,
      status: 'open',
      followUp: { outcome: 'redirected', next: { kind: 'hotline', target: expect.stringMatching(/^\+49/) } },
    });
    expect(replied.followUp?.reasons.map(({ rule }) => rule)).toContain('SEP-5');
    const ticket = await get<Detail>(path, customer);
    expect(ticket).toMatchObject({ draft: words, severity: '3', askedSeverity: null });
    expect(ticket.messages.map((message) => message.body)).not.toContain(words);
  });

  test('what may be written is sent, and staff see the wish until they have answered it', async () => {
    const { body } = await post('/tickets', request({ severity: '3' }), customer);
    const path = `/tickets/${body.number}`;
    const answer = await post(`${path}/messages`, { body: 'Es sind mehr.', severity: '2' }, customer);
    expect(answer).toMatchObject({ status: 201, body: { status: 'open', sent: true } });
    expect(await get<Detail>(path, agent)).toMatchObject({ severity: '3', askedSeverity: { key: '2' } });
    await post(`${path}/severity`, { severity: '2', reason: 'Mehrere Server' }, agent);
    const changed = await get<Detail>(path, agent);
    expect(changed).toMatchObject({ severity: '2', askedSeverity: null });
    expect(changed.events.map(({ kind }) => kind)).toContain('severity_asked');
  });

  test('a severity that the catalogue does not know is told at its field; staff change it, not by a reply', async () => {
    const { body } = await post('/tickets', request({ severity: '3' }), customer);
    const path = `/tickets/${body.number}/messages`;
    for (const [severity, token] of [
      ['9', customer],
      ['2', agent],
    ] as const) {
      const refused = await post(path, { body: 'x', severity }, token);
      expect(refused.status).toBe(400);
      expect(Object.keys(refused.body.error?.fields ?? {})).toEqual(['severity']);
    }
  });
});

test('a new version of the catalogue never changes a running promise: reasons, deadline, another severity', async () => {
  const customer = await world.tokenOf(SEP, 'customer');
  const agent = await world.tokenOf(SEP, 'agent');
  interface Detail {
    catalogueVersion: number;
    responseDueAt: string | null;
    reasons: { rule: string; text: string }[];
    severity: string;
  }
  const open = async () => String((await post('/tickets', request({ severity: '3' }), customer)).body.number);
  const [first, second] = [await open(), await open()];
  const before = await get<Detail>(`/tickets/${first}`, customer);
  // What one week of severity 2 would have been, had the old version forgotten itself.
  const version = await publishChanged(SEP, (catalogue) => ({
    ...catalogue,
    targets: catalogue.targets.map((target) =>
      target.promise === 'fixed' ? { ...target, minutes: 7 * 24 * 60 } : target,
    ),
  }));
  expect(version).toBe(before.catalogueVersion + 1);
  expect(await get<Detail>(`/tickets/${first}`, customer)).toMatchObject({
    catalogueVersion: before.catalogueVersion,
    responseDueAt: before.responseDueAt,
    reasons: before.reasons,
  });
  // Classified anew: by the version that decided first, 8 service hours and not a week.
  await post(`/tickets/${second}/severity`, { severity: '2', reason: 'Mehrere Server' }, agent);
  const graver = await get<Detail>(`/tickets/${second}`, customer);
  expect(graver).toMatchObject({ severity: '2', catalogueVersion: before.catalogueVersion });
  expect(graver.reasons.map(({ text }) => text).join(' ')).toContain('8 Servicestunden');
  const now = await get<Detail>(`/tickets/${await open()}`, customer);
  expect(now.catalogueVersion).toBe(version);
  expect(now.reasons.map(({ text }) => text).join(' ')).not.toContain('12 Servicestunden');
});

describe('N-2: a contract is read by the calendar that serves it', () => {
  interface Entitlement {
    contract: string;
    timeZone: string;
    calendar: { key: string; timeZone: string } | null;
    today: { from: string; to: string }[];
    status: string;
  }
  let customer: string;
  let calendar: Catalogue['calendars'][number];
  let contract: string;

  beforeAll(async () => {
    customer = await world.tokenOf(NTT, 'customer');
    const found = loadProviderCatalogue(NTT).calendars.find(({ timeZone }) =>
      timeZone.startsWith('America/'),
    );
    if (!found) throw new Error('no American calendar');
    calendar = found;
    const { items } = await get<{ items: Entitlement[] }>('/entitlements', customer);
    contract =
      items.find(({ status, calendar: own }) => status !== 'expired' && own === null)?.contract ?? '';
    await asOwner(
      world.db.url,
      `update app.contract set calendar = '${calendar.key}' where provider_id = '${NTT}' and number = '${contract}'`,
    );
  });

  test('entitlements, the contract’s page and previews name its zone', async () => {
    const { items } = await get<{ items: Entitlement[] }>('/entitlements', customer);
    const own = items.find((entitlement) => entitlement.contract === contract);
    expect(own).toMatchObject({ timeZone: calendar.timeZone, calendar: { key: calendar.key } });
  });

  test('a ticket, and its mail, tell times in it', async () => {
    const { items } = await get<{ items: { key: string; contract: string }[] }>('/products', customer);
    const product = items.find((candidate) => candidate.contract === contract)?.key ?? null;
    const opened = await post('/tickets', request({ severity: '3', product }), customer);
    expect(opened).toMatchObject({ status: 201, body: { timeZone: calendar.timeZone } });
    const ticket = await get<{ timeZone: string }>(`/tickets/${opened.body.number}`, customer);
    expect(ticket.timeZone).toBe(calendar.timeZone);
  });

  test('its last day counts to midnight there, not at the provider’s', async () => {
    // Ends today by New York's calendar: in the hours after midnight in Berlin it is still in force.
    const today = new Intl.DateTimeFormat('sv', { timeZone: calendar.timeZone }).format(new Date());
    await asOwner(
      world.db.url,
      `update app.contract set valid_from = '2020-01-01', valid_until = '${today}' where provider_id = '${NTT}' and number = '${contract}'`,
    );
    const { items } = await get<{ items: Entitlement[] }>('/entitlements', customer);
    expect(items.find((entitlement) => entitlement.contract === contract)?.status).toBe('expiring');
  });
});

test('a preview says what would change it, and takes a moment on the reader’s own clock', async () => {
  const customer = await world.tokenOf(NTT, 'customer');
  const asked = { severity: '1', environment: 'production', channel: 'portal', localAt: '2026-11-28T20:00' };
  const { body } = await post('/coverage/preview', asked, customer);
  expect(body).toMatchObject({
    outcome: 'redirected',
    at: '2026-11-28T19:00:00Z',
    alternatives: expect.arrayContaining([
      expect.objectContaining({
        kind: 'channel',
        key: 'phone',
        duration: '30 Minuten',
        responseDueAt: '2026-11-28T19:30:00Z',
      }),
    ]),
  });
  const wrong = await post('/coverage/preview', { ...asked, localAt: 'Samstag' }, customer);
  expect(Object.keys(wrong.body.error?.fields ?? {})).toEqual(['localAt']);
});

test('K-4: before there is a request, words count as stated, and what to have at hand is told', async () => {
  const customer = await world.tokenOf('kaseya-technical-support', 'customer');
  const asked = { severity: '3', environment: 'production', channel: 'portal' };
  const bare = await post('/coverage/preview', asked, customer);
  expect(bare.body).toMatchObject({ outcome: 'waiting', toState: [] });
  const { body } = await post('/coverage/preview', { ...asked, assumeWords: true }, customer);
  expect(body).toMatchObject({
    outcome: 'accepted',
    missingFacts: [],
    noTime: 'no_fixed_time',
    toState: expect.arrayContaining([expect.objectContaining({ key: 'module' })]),
  });
  expect(JSON.stringify(body.reasons)).not.toContain('…');
});

test('S7-9: what a level presupposes makes requests wait, and the audit keeps who entered when it was there', async () => {
  const S7 = 'sektor7-server-management';
  const admin = await as('provider-admin', S7);
  const customerNumber = 'T-VORAUS';
  await admin.customers.create({ customerNumber, name: 'Testkunde' });
  const terms = {
    customerNumber,
    serviceLevel: 'plus',
    options: [],
    agreedMinutes: {},
    validFrom: '2026-01-01',
    validUntil: '2199-12-31',
  };
  await admin.customers.addContract({ ...terms, number: 'V-1', prerequisites: [] });
  const before = await admin.customers.get({ customerNumber });
  expect(before.contracts[0]?.prerequisites).toMatchObject([{ key: 'infrastructure_analysis', met: false }]);
  await admin.customers.changeContract({
    ...terms,
    contract: 'V-1',
    prerequisites: ['infrastructure_analysis'],
  });
  const after = await admin.customers.get({ customerNumber });
  expect(after.contracts[0]).toMatchObject({ met: ['infrastructure_analysis'] });
  expect(after.contracts[0]?.prerequisites).toMatchObject([{ met: true }]);
  const [entered] = after.audit;
  expect(entered).toMatchObject({
    action: 'contract.changed',
    actor: { role: 'provider-admin' },
    changes: [{ field: 'prerequisites', from: null, to: 'Infrastruktur-Analyse' }],
  });
  // Left out, the settings stay as they are; one that the catalogue does not know is told at its field.
  await admin.customers.changeContract({ ...terms, contract: 'V-1', validUntil: '2198-12-31' });
  expect((await admin.customers.get({ customerNumber })).contracts[0]?.met).toHaveLength(1);
  await expect(
    admin.customers.changeContract({ ...terms, contract: 'V-1', calendar: 'mars' }),
  ).rejects.toThrow();
});
