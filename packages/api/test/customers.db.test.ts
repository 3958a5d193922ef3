import { verifyAudit } from '@zusage/audit';
import { asOwner } from '@zusage/db/testing';
import { findPersonByEmail } from '@zusage/identity';
import type { Actor } from '@zusage/operations';
import { verifyChain, listAccounts } from '@zusage/units';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createCaller, toAppError, type Api } from '../src/index.ts';
import { createWorld, type World } from './support/world.ts';

// What administrators of a provider do about customers, by the procedures that pages and REST use.
const NTT = 'ntt-securecall';
const SEITENBAU = 'seitenbau-support';
let world: World;
beforeAll(async () => void (world = await createWorld(inject('serverUrl'))), 180_000);
afterAll(() => world[Symbol.asyncDispose]());

type Role = 'customer-admin' | 'agent' | 'provider-admin';

async function as(provider: string, role: Role, idempotencyKey?: string): Promise<Api> {
  const email = world.logins.find((login) => login.provider === provider && login.role === role)?.email ?? '';
  const person = await world.db.database.tenant(provider, (trx) => findPersonByEmail(trx, provider, email));
  if (!person) throw new Error(`nobody is ${role}`);
  const actor: Actor = { kind: 'person', person, via: 'session' };
  return createCaller({
    scope: {
      database: world.db.database,
      providerId: provider,
      actor,
      locale: 'de',
      publicUrl: 'http://portal.test',
      certificates: world.certificates,
    },
    clientAddress: '127.0.0.1',
    userAgent: 'test',
    idempotencyKey,
    sessionToken: null,
    setSession: () => {},
    development: false,
  });
}

/** What is wrong with each field, as the reader is told which. */
async function faultsOf(work: Promise<unknown>): Promise<Record<string, string>> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => toAppError(thrown),
  );
  if (!error) return {};
  if (!error.fields) return { code: error.code };
  return Object.fromEntries(Object.entries(error.fields).map(([field, { problem }]) => [field, problem]));
}

let count = 0;
/** A customer of its own for each test. */
async function newCustomer(provider = NTT): Promise<{ api: Api; customerNumber: string }> {
  const api = await as(provider, 'provider-admin');
  const customerNumber = `T-${(count += 1)}`;
  await api.customers.create({ customerNumber, name: `Testkunde ${count}` });
  return { api, customerNumber };
}

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const terms = (changes: object = {}) => ({
  serviceLevel: 'premium',
  options: [],
  agreedMinutes: {},
  validFrom: day(-30),
  validUntil: day(335),
  ...changes,
});
const rows = (statement: string) => asOwner(world.db.url, statement);
const audited = async (api: Api, customerNumber: string): Promise<string[]> =>
  (await api.customers.audit({ customerNumber, limit: 100 })).items.map(({ action }) => action).toReversed();

describe('a customer', () => {
  it('has a number of its own, is found by it and listed with what its contracts amount to', async () => {
    const { api, customerNumber } = await newCustomer();
    expect(await faultsOf(api.customers.create({ customerNumber, name: 'Noch einer' }))).toEqual({
      customerNumber: 'taken',
    });
    const line = async () =>
      (await api.customers.list({ q: customerNumber, limit: 100 })).items.find(
        (item) => item.customerNumber === customerNumber,
      );
    expect(await line()).toMatchObject({ state: 'none', contracts: 0, validUntil: null });
    await api.customers.addContract({
      customerNumber,
      number: `${customerNumber}-K`,
      ...terms({ validUntil: day(20) }),
    });
    expect(await line()).toMatchObject({ state: 'expiring', contracts: 1, validUntil: day(20) });
    const counts = await api.customers.counts({ q: customerNumber });
    expect(counts.expiring).toBeGreaterThan(0);
    expect(
      (await api.customers.list({ state: 'expiring', limit: 100 })).items.map((item) => item.customerNumber),
    ).toContain(customerNumber);
    expect(
      (await api.customers.list({ state: 'expired', limit: 100 })).items.map((item) => item.customerNumber),
    ).not.toContain(customerNumber);
  });

  it('is listed page by page, each once, by name', async () => {
    for (let n = 0; n < 5; n += 1) await newCustomer();
    const api = await as(NTT, 'agent');
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await api.customers.list({ limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ customerNumber }) => customerNumber));
      cursor = page.nextCursor;
    } while (cursor);
    const all = (await api.customers.list({ limit: 100 })).items.map(({ customerNumber }) => customerNumber);
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
    expect(await faultsOf(api.customers.list({ cursor: 'bm9uc2Vuc2U' }))).toEqual({
      cursor: 'unknown_value',
    });
  });

  it('changes its number for one that nobody has, and is known by the new one alone', async () => {
    const { api, customerNumber } = await newCustomer();
    const other = await newCustomer();
    expect(
      await faultsOf(api.customers.change({ customerNumber, newNumber: other.customerNumber, name: 'X' })),
    ).toEqual({ newNumber: 'taken' });
    await api.customers.change({ customerNumber, newNumber: `${customerNumber}-neu`, name: 'Neuer Name' });
    expect(await faultsOf(api.customers.get({ customerNumber }))).toEqual({ code: 'not_found' });
    const found = await api.customers.get({ customerNumber: `${customerNumber}-neu` });
    expect(found.name).toBe('Neuer Name');
    expect(found.audit[0]).toMatchObject({
      action: 'customer.changed',
      changes: [
        { field: 'customerNumber', from: customerNumber, to: `${customerNumber}-neu` },
        { field: 'name', to: 'Neuer Name' },
      ],
    });
  });

  it('of another provider is as unknown as one that does not exist, for reading and for every change [S2]', async () => {
    const api = await as(SEITENBAU, 'provider-admin');
    for (const customerNumber of ['700512', 'NIEMAND']) {
      const of = { customerNumber };
      const faults = await Promise.all(
        [
          api.customers.get(of),
          api.customers.audit(of),
          api.customers.change({ ...of, newNumber: 'X-1', name: 'X' }),
          api.customers.addContract({ ...of, number: 'X-1', ...terms({ serviceLevel: 'basic' }) }),
          api.customers.changeContract({
            ...of,
            contract: 'SC-700512-25',
            ...terms({ serviceLevel: 'basic' }),
          }),
          api.customers.endContract({ ...of, contract: 'SC-700512-25', lastDay: day(1), reason: 'X' }),
          api.customers.addSite({ ...of, siteKey: 'x', name: 'X' }),
          api.customers.addProduct({ ...of, productKey: 'x', name: 'X', environment: 'production' }),
          api.customers.addCertificate({ ...of, contract: 'SC-700512-25', number: 'X-1' }),
          api.customers.revokeCertificate({ ...of, certificate: 'SCC-700512-11', reason: 'X' }),
          api.customers.bookPurchase({ ...of, unit: 'effort', units: 1, reference: 'X', boughtOn: day(-1) }),
          api.customers.reversePurchase({ ...of, unit: 'securehands', reference: 'SH-25-0988', reason: 'X' }),
        ].map(faultsOf),
      );
      expect(new Set(faults.map((fault) => fault['code']))).toEqual(new Set(['not_found']));
    }
  });
});

describe('who may change customers [S1]', () => {
  it('an agent reads everything and changes nothing', async () => {
    const agent = await as(NTT, 'agent');
    const before = await agent.customers.get({ customerNumber: '700512' });
    expect(before.contracts.length).toBeGreaterThan(0);
    const faults = await Promise.all(
      [
        agent.customers.create({ customerNumber: 'X-1', name: 'X' }),
        agent.customers.change({ customerNumber: '700512', newNumber: 'X-1', name: 'X' }),
        agent.customers.addSite({ customerNumber: '700512', siteKey: 'x', name: 'X' }),
        agent.customers.offer(),
      ].map(faultsOf),
    );
    expect(new Set(faults.map((fault) => fault['code']))).toEqual(new Set(['forbidden']));
    expect(await agent.customers.get({ customerNumber: '700512' })).toEqual(before);
  });

  it('takes no key that it does not know, and leaves the row as it was [S11]', async () => {
    const { api, customerNumber } = await newCustomer();
    const smuggled = {
      customerNumber,
      siteKey: 'halle',
      name: 'Halle',
      organisationId: 'x',
      providerId: 'sep-sesam',
    };
    expect(await faultsOf(api.customers.addSite(smuggled))).toEqual({
      organisationId: 'unknown_key',
      providerId: 'unknown_key',
    });
    const balance = {
      customerNumber,
      unit: 'securehands',
      units: 1,
      reference: 'A',
      boughtOn: day(-1),
      balance: 9,
    };
    expect(await faultsOf(api.customers.bookPurchase(balance))).toEqual({ balance: 'unknown_key' });
    const { sites, units } = await api.customers.get({ customerNumber });
    expect({ sites, units }).toEqual({ sites: [], units: [] });
  });
});

describe('a contract', () => {
  it('takes levels, options and agreed times that the catalogue knows, and a term in the right order', async () => {
    const { api, customerNumber } = await newCustomer(SEITENBAU);
    const add = (changes: object) =>
      faultsOf(
        api.customers.addContract({
          customerNumber,
          number: `${customerNumber}-K`,
          ...terms({ serviceLevel: 'basic', ...changes }),
        }),
      );
    expect(await add({ serviceLevel: 'platinum' })).toEqual({ serviceLevel: 'unknown_value' });
    expect(await add({ options: ['phone', 'gold'] })).toEqual({ options: 'unknown_value' });
    expect(await add({ validUntil: day(-60) })).toEqual({ validUntil: 'end_before_start' });
    expect(await add({ validUntil: '2026-02-30' })).toEqual({ validUntil: 'invalid_day' });
    expect(await add({ validFrom: '' })).toEqual({ validFrom: 'invalid_day' });
    expect(await add({ agreedMinutes: { 9: 60 } })).toEqual({ 'agreedMinutes.9': 'unknown_value' });
    expect(await add({ agreedMinutes: { 1: 1.5 } })).toEqual({ 'agreedMinutes.1': 'not_whole' });
    expect(await add({ agreedMinutes: { 1: 0 } })).toEqual({ 'agreedMinutes.1': 'not_whole' });
    expect((await api.customers.get({ customerNumber })).contracts).toEqual([]);
    expect(await add({ options: ['on_call', 'phone'], agreedMinutes: { 1: 90 } })).toEqual({});
    const [contract] = (await api.customers.get({ customerNumber })).contracts;
    expect(contract?.options.map(({ key }) => key)).toEqual(['phone', 'on_call']);
    expect(contract?.agreed.map(({ minutes }) => minutes)).toEqual([90, null, null]);
    expect(await add({})).toEqual({ number: 'taken' });
  });

  it('that leaves no time open takes none', async () => {
    const { api, customerNumber } = await newCustomer();
    const agreed = terms({ agreedMinutes: { 1: 30 } });
    expect(
      await faultsOf(api.customers.addContract({ customerNumber, number: `${customerNumber}-K`, ...agreed })),
    ).toEqual({
      'agreedMinutes.1': 'unknown_value',
    });
  });

  it('that changes leaves promised deadlines as they are, and is written down with before and after', async () => {
    const api = await as(SEITENBAU, 'provider-admin');
    const customer = await as(SEITENBAU, 'customer-admin');
    const { contracts } = await api.customers.get({ customerNumber: '4128' });
    const contract = contracts.find(({ status }) => status === 'active' || status === 'expiring');
    if (!contract) throw new Error('the demo customer has a running contract');
    const stored = {
      customerNumber: '4128',
      contract: contract.number,
      serviceLevel: contract.serviceLevel,
      options: contract.options.map(({ key }) => key),
      validFrom: contract.validFrom,
      validUntil: contract.validUntil,
    };
    await api.customers.changeContract({ ...stored, agreedMinutes: { 2: 120 } });
    const { searchId } = await customer.knowledge.search({ query: 'Anmeldung' });
    const { number, responseDueAt } = await customer.tickets.open({
      severity: '2',
      channel: 'portal',
      environment: 'production',
      subject: 'Anmeldung hängt',
      description: 'Seit heute früh.',
      searchId,
    });
    expect(responseDueAt).not.toBeNull();
    await api.customers.changeContract({ ...stored, agreedMinutes: { 2: 480 } });
    expect((await customer.tickets.get({ number: number ?? '' })).responseDueAt).toBe(responseDueAt);
    const [entry] = (await api.customers.audit({ customerNumber: '4128' })).items;
    expect(entry).toMatchObject({ action: 'contract.changed', subject: contract.number });
    expect(entry?.changes).toEqual([
      {
        field: 'agreedMinutes',
        from: expect.stringMatching(/2\sStd\./) as string,
        to: expect.stringMatching(/8\sStd\./) as string,
      },
    ]);
    // The same again is no change, and leaves no trace.
    await api.customers.changeContract({ ...stored, agreedMinutes: { 2: 480 } });
    expect((await api.customers.audit({ customerNumber: '4128' })).items[0]).toEqual(entry);
  });

  it('ends early on a day from today to its end, and its certificate with it', async () => {
    const { api, customerNumber } = await newCustomer();
    const contract = `${customerNumber}-K`;
    await api.customers.addContract({ customerNumber, number: contract, ...terms() });
    await api.customers.addCertificate({ customerNumber, contract, number: `${customerNumber}-Z09` });
    const end = (lastDay: string) =>
      api.customers.endContract({ customerNumber, contract, lastDay, reason: 'Umzug' });
    expect(await faultsOf(end(day(-3)))).toEqual({ lastDay: 'too_early' });
    expect(await faultsOf(end(day(400)))).toEqual({ lastDay: 'too_far' });
    expect(await faultsOf(end(day(335)))).toEqual({ lastDay: 'too_far' });
    await end(day(10));
    const { contracts, certificates } = await api.customers.get({ customerNumber });
    expect(contracts[0]).toMatchObject({ validUntil: day(10), status: 'expiring' });
    expect(certificates.map(({ number, status, validUntil }) => [number, status, validUntil])).toEqual([
      [`${customerNumber}-Z09`, 'superseded', day(335)],
      [`${customerNumber}-Z10`, 'valid', day(10)],
    ]);
    expect(await audited(api, customerNumber)).toEqual([
      'customer.created',
      'contract.created',
      'certificate.issued',
      'contract.ended',
      'certificate.renewed',
    ]);
  });
});

describe('products and sites', () => {
  it('never point at what belongs to another customer [S6]', async () => {
    const { api, customerNumber } = await newCustomer();
    const product = {
      customerNumber,
      productKey: 'fw',
      name: 'Firewall',
      environment: 'production' as const,
    };
    expect(await faultsOf(api.customers.addProduct({ ...product, site: 'hauptsitz' }))).toEqual({
      site: 'unknown_value',
    });
    expect(await faultsOf(api.customers.addProduct({ ...product, contract: 'SC-700512-25' }))).toEqual({
      contract: 'unknown_value',
    });
    await api.customers.addProduct(product);
    const change = { customerNumber, product: 'fw', name: 'Firewall', environment: 'production' as const };
    expect(await faultsOf(api.customers.changeProduct({ ...change, site: 'hauptsitz' }))).toEqual({
      site: 'unknown_value',
    });
    expect(await faultsOf(api.customers.changeProduct({ ...change, product: 'fw-haupt' }))).toEqual({
      code: 'not_found',
    });
    expect(
      await faultsOf(api.customers.changeSite({ customerNumber, site: 'hauptsitz', name: 'X' })),
    ).toEqual({
      code: 'not_found',
    });
    expect(
      await faultsOf(
        api.customers.addCertificate({ customerNumber, contract: 'SC-700512-25', number: 'X-9' }),
      ),
    ).toEqual({ code: 'not_found' });
  });

  it('are moved to another site and contract, with identifiers of the kinds of the catalogue (N-23)', async () => {
    const { api, customerNumber } = await newCustomer();
    await api.customers.addSite({ customerNumber, siteKey: 'halle', name: 'Halle' });
    expect(
      await faultsOf(api.customers.addSite({ customerNumber, siteKey: 'halle', name: 'Zweite' })),
    ).toEqual({
      siteKey: 'taken',
    });
    await api.customers.addContract({ customerNumber, number: `${customerNumber}-K`, ...terms() });
    const product = { customerNumber, name: 'Firewall', environment: 'production' as const };
    const unknown = { ...product, productKey: 'fw', identifiers: { colour: ['rot'] } };
    expect(await faultsOf(api.customers.addProduct(unknown))).toEqual({
      'identifiers.colour': 'unknown_value',
    });
    await api.customers.addProduct({
      ...product,
      productKey: 'fw',
      identifiers: { serial_number: ['A-1', 'A-1', 'A-2'] },
    });
    await api.customers.changeProduct({
      ...product,
      product: 'fw',
      site: 'halle',
      contract: `${customerNumber}-K`,
      identifiers: { serial_number: ['A-2'] },
    });
    const [moved] = (await api.customers.get({ customerNumber })).products;
    expect(moved).toMatchObject({
      site: { key: 'halle', name: 'Halle' },
      contract: `${customerNumber}-K`,
      identifiers: [{ kind: 'serial_number', value: 'A-2' }],
    });
  });
});

describe('a purchase of units', () => {
  const purchase = (customerNumber: string, changes: object = {}) => ({
    customerNumber,
    unit: 'securehands',
    units: 10,
    reference: 'SH-1',
    boughtOn: day(-2),
    ...changes,
  });

  it('is a lot of whole units with the expiry of the catalogue; the account comes with the first (N-13)', async () => {
    const { api, customerNumber } = await newCustomer();
    await api.customers.bookPurchase(purchase(customerNumber));
    await api.customers.bookPurchase(purchase(customerNumber, { reference: 'SH-2', units: 5 }));
    const [account] = (await api.customers.get({ customerNumber })).units;
    expect(account?.balance.available).toBe(900);
    expect(account?.purchases).toHaveLength(2);
    const [row] = await rows(
      `select (l.expires_at at time zone 'Europe/Berlin')::date::text as until from app.unit_lot l where l.reference = 'SH-1' limit 1`,
    );
    const anniversary = new Date(`${day(-2)}T00:00:00Z`);
    anniversary.setUTCFullYear(anniversary.getUTCFullYear() + 1);
    anniversary.setUTCDate(anniversary.getUTCDate() - 1);
    expect(row?.['until']).toBe(anniversary.toISOString().slice(0, 10));
    expect(await audited(api, customerNumber)).toEqual([
      'customer.created',
      'unit_account.created',
      'units.purchased',
      'units.purchased',
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 53 + 1, 1_000_001])('of %s units is refused [S83]', async (units) => {
    const { api, customerNumber } = await newCustomer();
    const faults = await faultsOf(api.customers.bookPurchase(purchase(customerNumber, { units })));
    expect(Object.keys(faults)).toEqual(['units']);
    expect((await api.customers.get({ customerNumber })).units).toEqual([]);
  });

  it('is posted once for a repeated key, and refused for the same key with something else [S82]', async () => {
    const { customerNumber } = await newCustomer();
    const api = await as(NTT, 'provider-admin', 'kauf-key-1');
    const [first, second] = await Promise.all([
      api.customers.bookPurchase(purchase(customerNumber)),
      api.customers.bookPurchase(purchase(customerNumber)),
    ]);
    expect(second).toEqual(first);
    expect(await faultsOf(api.customers.bookPurchase(purchase(customerNumber, { units: 11 })))).toEqual({
      code: 'idempotency_conflict',
    });
    const { units, audit } = await api.customers.get({ customerNumber });
    expect(units[0]?.purchases).toHaveLength(1);
    expect(units[0]?.balance.available).toBe(600);
    expect(audit.filter(({ action }) => action === 'units.purchased')).toHaveLength(1);
  });

  it('needs a number that the account does not have, and a day that makes sense', async () => {
    const { api, customerNumber } = await newCustomer();
    const book = (changes: object) => faultsOf(api.customers.bookPurchase(purchase(customerNumber, changes)));
    expect(await book({ boughtOn: day(3) })).toEqual({ boughtOn: 'too_far' });
    expect(await book({ boughtOn: day(-800) })).toEqual({ boughtOn: 'too_early' });
    expect(await book({ unit: 'gold' })).toEqual({ unit: 'unknown_value' });
    expect(await book({ lastDay: day(100) })).toEqual({ lastDay: 'unknown_key' });
    expect(await book({})).toEqual({});
    expect(await book({ units: 3 })).toEqual({ reference: 'taken' });
    expect((await api.customers.get({ customerNumber })).units[0]?.balance.available).toBe(600);
  });

  it('names its last day itself where the catalogue states no term', async () => {
    const api = await as('sep-sesam', 'provider-admin');
    const book = (changes: object) =>
      faultsOf(
        api.customers.bookPurchase({
          customerNumber: '104217',
          unit: 'remote_service',
          units: 2,
          reference: 'AB-T-1',
          boughtOn: day(-1),
          ...changes,
        }),
      );
    expect(await book({})).toEqual({ lastDay: 'required' });
    expect(await book({ lastDay: day(-5) })).toEqual({ lastDay: 'too_early' });
    expect(await book({ lastDay: day(200) })).toEqual({});
    const [row] = await rows(
      `select (expires_at at time zone 'Europe/Berlin')::text as until from app.unit_lot where reference = 'AB-T-1'`,
    );
    expect(row?.['until']).toBe(`${day(200)} 23:59:59.999`);
  });

  it('booked by mistake is taken back by a second movement, once, and only while nothing of it was used', async () => {
    const { api, customerNumber } = await newCustomer();
    await api.customers.bookPurchase(purchase(customerNumber));
    const takeBack = { customerNumber, unit: 'securehands', reference: 'SH-1', reason: 'Doppelt gebucht' };
    await api.customers.reversePurchase(takeBack);
    expect(await faultsOf(api.customers.reversePurchase(takeBack))).toEqual({ code: 'conflict' });
    const [account] = (await api.customers.get({ customerNumber })).units;
    expect(account?.balance.available).toBe(0);
    expect(account?.purchases[0]).toMatchObject({ isReversed: true, isUntouched: false });
    const used = { customerNumber: '700512', unit: 'securehands', reference: 'SH-25-0417', reason: 'X' };
    expect(await faultsOf(api.customers.reversePurchase(used))).toEqual({ reference: 'used_up' });
    const reports = await world.db.database.tenant(NTT, async (trx) => {
      const [organisation] = await rows(
        `select id::text from app.organisation where provider_id = '${NTT}' and customer_number = '${customerNumber}'`,
      );
      const accounts = await listAccounts(trx, NTT, String(organisation?.['id']));
      return Promise.all(accounts.map(({ id }) => verifyChain(trx, NTT, id)));
    });
    expect(reports).toHaveLength(1);
    expect(reports.every(({ intact }) => intact)).toBe(true);
  });
});

describe('a certificate', () => {
  it('comes from a running contract, gives way to its successor and is revoked with a reason', async () => {
    const { api, customerNumber } = await newCustomer();
    const contract = `${customerNumber}-K`;
    await api.customers.addContract({ customerNumber, number: contract, ...terms() });
    await api.customers.addContract({
      customerNumber,
      number: `${customerNumber}-ALT`,
      ...terms({ validFrom: day(-400), validUntil: day(-40) }),
    });
    const issue = (number: string, of = contract) =>
      api.customers.addCertificate({ customerNumber, contract: of, number });
    expect(await faultsOf(issue(`${customerNumber}-Z1`, `${customerNumber}-ALT`))).toEqual({
      contract: 'not_running',
    });
    await issue(`${customerNumber}-Z1`);
    expect(await faultsOf(issue(`${customerNumber}-Z1`))).toEqual({ number: 'taken' });
    await issue(`${customerNumber}-Z2`);
    const revoke = (certificate: string) =>
      api.customers.revokeCertificate({ customerNumber, certificate, reason: 'Falsch ausgestellt' });
    expect(await faultsOf(revoke(`${customerNumber}-Z1`))).toEqual({ code: 'conflict' });
    await revoke(`${customerNumber}-Z2`);
    const { certificates } = await api.customers.get({ customerNumber });
    expect(certificates.map(({ number, status, supersededBy }) => [number, status, supersededBy])).toEqual([
      [`${customerNumber}-Z1`, 'superseded', `${customerNumber}-Z2`],
      [`${customerNumber}-Z2`, 'revoked', null],
    ]);
    expect(certificates[1]?.revocationReason).toBe('Falsch ausgestellt');
  });
});

describe('the record of what was done [S114]', () => {
  it('holds nothing of a change that failed, and stays whole', async () => {
    const { api, customerNumber } = await newCustomer();
    const { customerNumber: taken } = await newCustomer();
    await faultsOf(api.customers.change({ customerNumber, newNumber: taken, name: 'X' }));
    await faultsOf(api.customers.addContract({ customerNumber, number: 'SC-700512-25', ...terms() }));
    expect(await audited(api, customerNumber)).toEqual(['customer.created']);
    const report = await world.db.database.tenant(NTT, (trx) => verifyAudit(trx, NTT));
    expect(report.broken).toEqual([]);
    expect(report.entries).toBeGreaterThan(20);
  });

  it('names who did it and by which way', async () => {
    const token = await world.tokenOf(NTT, 'provider-admin');
    const answer = await world.call({
      method: 'POST',
      path: '/customers',
      token,
      body: { customerNumber: 'REST-1', name: 'Über die Schnittstelle' },
    });
    expect(answer.status).toBe(201);
    const { body } = await world.call({ path: '/customers/REST-1', token });
    expect(body).toMatchObject({
      customerNumber: 'REST-1',
      audit: [{ action: 'customer.created', via: 'token', actor: { role: 'provider-admin' } }],
    });
  });
});
