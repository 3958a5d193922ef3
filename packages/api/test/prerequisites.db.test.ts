import { parseCatalogue } from '@zusage/catalogue';
import { currentCatalogue, publishCatalogue } from '@zusage/contracts';
import { asOwner } from '@zusage/db/testing';
import { createAccount, createPerson, findOrganisationByNumber, findPersonByEmail } from '@zusage/identity';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createCaller, type Api } from '../src/index.ts';
import { createWorld, tokenOf, type World } from './support/world.ts';

// S7-9: what a level presupposes comes from the provider; tickets wait for it, and go on when staff enter it.
const S7 = 'sektor7-server-management';
const MET = ['infrastructure_analysis'];
let world: World;
let admin: Api;
beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  const email = world.logins.find(
    ({ provider, role }) => provider === S7 && role === 'provider-admin',
  )?.email;
  const person = await world.db.database.tenant(S7, (trx) => findPersonByEmail(trx, S7, email ?? ''));
  if (!person) throw new Error('nobody administers');
  admin = createCaller({
    scope: {
      database: world.db.database,
      providerId: S7,
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
}, 180_000);
afterAll(() => world[Symbol.asyncDispose]());

interface Detail {
  number: string;
  status: string;
  responseDueAt: string | null;
  waitsForLevel: boolean;
  waitingFor: { key: string; label: string; from: string }[];
  missingFacts: { key: string }[];
  reasons: { rule: string }[];
  events: { kind: string; rule: string | null; authorKind: string }[];
}

interface Customer {
  token: string;
  email: string;
  mark: (prerequisites: string[]) => Promise<unknown>;
  open: (facts?: Record<string, string>) => Promise<string>;
  reply: (number: string, facts: Record<string, string>) => Promise<unknown>;
  detail: (number: string) => Promise<Detail>;
}

/** A customer with a contract of a level that presupposes an analysis, which has not been made. */
async function newCustomer(customerNumber: string): Promise<Customer> {
  const terms = {
    customerNumber,
    serviceLevel: 'plus',
    options: [],
    agreedMinutes: {},
    validFrom: '2026-01-01',
    validUntil: '2199-12-31',
  };
  const number = `V-${customerNumber}`;
  await admin.customers.create({ customerNumber, name: `Testkunde ${customerNumber}` });
  await admin.customers.addContract({ ...terms, number, prerequisites: [] });
  const email = `${customerNumber.toLowerCase()}@kunde.example`;
  await world.db.database.tenant(S7, async (trx) => {
    const organisation = await findOrganisationByNumber(trx, S7, customerNumber);
    const { id: accountId } = await createAccount(trx, { email });
    await createPerson(trx, S7, {
      accountId,
      organisationId: organisation?.id ?? '',
      role: 'customer',
      name: 'Testperson',
      email,
    });
  });
  const token = await tokenOf(world.db, email, S7);
  return {
    token,
    email,
    mark: async (prerequisites) =>
      await admin.customers.changeContract({ ...terms, contract: number, prerequisites }),
    open: async (facts = { concern: 'fault' }) => {
      const body = {
        severity: 'normal',
        channel: 'api',
        environment: 'production',
        product: null,
        subject: 'Server langsam',
        description: 'Seit heute früh.',
        facts,
      };
      const opened = await world.call({ method: 'POST', path: '/tickets', body, token });
      return String(opened.body.number);
    },
    reply: (ticket, facts) =>
      world.call({
        method: 'POST',
        path: `/tickets/${ticket}/messages`,
        body: { body: 'Hier.', facts },
        token,
      }),
    detail: async (ticket) =>
      (await world.call({ path: `/tickets/${ticket}`, token })).body as unknown as Detail,
  };
}

const mailsOf = (number: string) =>
  asOwner(
    world.db.url,
    `select recipient, subject from app.outgoing_mail where subject like '[${number}] Es geht weiter%' order by recipient`,
  );

describe('S7-9: a ticket that waits for what its level presupposes', () => {
  test('goes on when staff enter it: status, clock, history and mail; a repeat changes nothing', async () => {
    const [mine, other] = [await newCustomer('VOR-1'), await newCustomer('VOR-2')];
    const [number, theirs] = [await mine.open(), await other.open()];
    expect(await mine.detail(number)).toMatchObject({
      status: 'waiting_for_facts',
      responseDueAt: null,
      waitsForLevel: true,
      missingFacts: [],
      waitingFor: [{ key: 'infrastructure_analysis', label: 'Infrastruktur-Analyse', from: 'provider' }],
    });
    await mine.mark(MET);
    const after = await mine.detail(number);
    expect(after).toMatchObject({ status: 'open', waitsForLevel: false, waitingFor: [] });
    expect(Date.parse(after.responseDueAt ?? '')).toBeGreaterThan(Date.now());
    expect(after.reasons.map(({ rule }) => rule)).not.toContain('S7-9');
    expect(after.events.at(-1)).toMatchObject({ kind: 'resumed', rule: 'S7-9', authorKind: 'staff' });
    const mails = await mailsOf(number);
    expect(mails.map(({ recipient }) => recipient)).toContain(mine.email);
    expect(mails.length).toBeGreaterThan(1);
    // Another customer's ticket has not moved.
    expect(await other.detail(theirs)).toMatchObject({ status: 'waiting_for_facts', responseDueAt: null });
    await mine.mark(MET);
    expect(await mine.detail(number)).toEqual(after);
    expect(await mailsOf(number)).toEqual(mails);
  });

  test('one that lacks facts too waits on when either comes, and goes on with the last of them', async () => {
    await world.db.database.tenant(S7, async (trx) => {
      const { catalogue } = await currentCatalogue(trx, S7);
      const text = { de: 'Es fehlt {missingFacts}.', en: '{missingFacts}.', fr: '{missingFacts}.' };
      const when = { contract: ['valid'], missingFacts: true };
      const rules = [{ id: 'S7-1', when, effect: { outcome: 'waiting' }, text }, ...catalogue.rules];
      const facts = catalogue.facts.map((fact) =>
        fact.key === 'concern' ? { ...fact, required: true } : fact,
      );
      await publishCatalogue(trx, parseCatalogue({ ...catalogue, rules, facts }));
    });
    const [first, second] = [await newCustomer('VOR-3'), await newCustomer('VOR-4')];
    const [one, two] = [await first.open({}), await second.open({})];
    const waits = { status: 'waiting_for_facts', responseDueAt: null, waitsForLevel: false };
    const both = [
      { key: 'concern', from: 'customer' },
      { key: 'infrastructure_analysis', from: 'provider' },
    ];
    expect(await first.detail(one)).toMatchObject({ ...waits, waitingFor: both });
    await first.mark(MET);
    const without = await first.detail(one);
    expect(without).toMatchObject({ ...waits, waitingFor: [both[0]], missingFacts: [{ key: 'concern' }] });
    expect(without.reasons.map(({ rule }) => rule)).not.toContain('S7-9');
    expect(without.events.map(({ kind }) => kind)).toEqual(['opened']);
    expect(await mailsOf(one)).toEqual([]);
    await first.reply(one, { concern: 'fault' });
    expect(await first.detail(one)).toMatchObject({ status: 'open', responseDueAt: expect.any(String) });

    // The other way round: the fact comes first, and opens nothing.
    await second.reply(two, { concern: 'fault' });
    expect(await second.detail(two)).toMatchObject({
      status: 'waiting_for_facts',
      responseDueAt: null,
      waitsForLevel: true,
      waitingFor: [both[1]],
    });
    await second.mark(MET);
    expect(await second.detail(two)).toMatchObject({ status: 'open', responseDueAt: expect.any(String) });
  });
});
