import { findPersonByEmail } from '@zusage/identity';
import type { Actor } from '@zusage/operations';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createCaller, toAppError, type Api } from '../src/index.ts';
import { createWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

async function as(
  providerId: string,
  email: string | null,
  limits: { visibility: 'own' | 'site' | 'organisation'; site?: string } = { visibility: 'organisation' },
): Promise<Api> {
  const actor = await world.db.database.tenant(providerId, async (trx): Promise<Actor> => {
    const person = email ? await findPersonByEmail(trx, providerId, email) : null;
    if (!person) return { kind: 'anonymous' };
    const site = limits.site
      ? await trx.selectFrom('app.site').select('id').where('key', '=', limits.site).executeTakeFirstOrThrow()
      : null;
    return {
      kind: 'person',
      person: { ...person, visibility: limits.visibility, siteId: site?.id ?? null },
      via: 'session',
    };
  });
  return createCaller({
    scope: {
      database: world.db.database,
      providerId,
      actor,
      locale: 'de',
      publicUrl: 'http://portal.test',
      certificates: world.certificates,
    },
    clientAddress: '127.0.0.1',
    userAgent: 'test',
    sessionToken: null,
    setSession: () => {},
    development: false,
  });
}

const failure = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return 'none';
  } catch (error) {
    const { code, fields } = toAppError(error);
    return JSON.stringify({ code, fields });
  }
};

const SEP = 'sep-sesam';
const YILDIRIM = 'emre.yildirim@altmoorer-guss.example';
const VANDERLINDE = 'annika.vanderlinde@stadtwerke-lindenbrueck.example';
const MOREAU = 'theo.moreau-vidal@clinique-arzenne.example';

describe('a contract', () => {
  test('says what it promises, each part with its rule', async () => {
    const detail = await (await as(SEP, YILDIRIM)).entitlements.get({ contract: 'MW-2025-10421' });
    expect(detail.level).toMatchObject({ name: 'Maintenance', rule: 'SEP-7' });
    expect(
      detail.targets.map(({ severity, duration, window, rule }) => [severity, duration, window, rule]),
    ).toEqual([
      ['1', '4 Stunden', 'rund um die Uhr', 'SEP-3'],
      ['2', '8 Servicestunden', 'Mo–Fr 08:00–18:00 Uhr', 'SEP-3'],
      ['3', '12 Servicestunden', 'Mo–Fr 09:00–17:00 Uhr', 'SEP-3'],
      ['4', '12 Servicestunden', 'Mo–Fr 09:00–17:00 Uhr', 'SEP-3'],
    ]);
    expect(detail.window?.week[0]).toEqual([{ from: 540, to: 1020 }]);
    expect(detail.window?.week[5]).toEqual([]);
    const phone = detail.channels.find(({ key }) => key === 'phone');
    expect(phone).toMatchObject({ contact: '+49 8024 464 464 4', takesAll: true, rule: 'SEP-5' });
    expect(detail.sites).toEqual(expect.arrayContaining(['Werk Nord', 'Werk Süd']));
    expect(detail.certificates[0]).toMatchObject({ number: 'ZS-104217-03', status: 'valid' });
    expect(detail.renewal).toMatchObject({ next: { target: 'support@sep.de' }, rule: 'SEP-7' });
    expect(detail.reasons.map(({ rule }) => rule)).toEqual(['SEP-3', 'SEP-5', 'SEP-7', 'SEP-11']);
  });

  test('of another customer, of another provider and none at all look the same [S2]', async () => {
    const stranger = await as(SEP, VANDERLINDE);
    const none = await failure(stranger.entitlements.get({ contract: 'XX-1' }));
    expect(none).toContain('not_found');
    expect(await failure(stranger.entitlements.get({ contract: 'MW-2025-10421' }))).toBe(none);
    expect(await failure(stranger.entitlements.get({ contract: 'SC-700512-25' }))).toBe(none);
    const list = JSON.stringify(await stranger.entitlements.list());
    expect(list).not.toContain('MW-2025-10421');
  });

  test('that has ended says how it goes on, and keeps its place in the list', async () => {
    const api = await as(SEP, MOREAU);
    const detail = await api.entitlements.get({ contract: 'MW-2024-10390' });
    expect(detail.entitlement.status).toBe('expired');
    expect(detail.renewal.next?.label).toBe('Maintenance erneuern');
    const { attention } = await api.overview.get();
    expect(attention[0]).toMatchObject({
      kind: 'contract_expired',
      subject: 'MW-2024-10390',
      path: 'contracts/MW-2024-10390#renewal',
    });
  });

  test('that another took the place of asks for nothing; one to come is not in force', async () => {
    const api = await as('sektor7-server-management', 'gesa.thormaehlen@reederei-boddenwind.example');
    const { items } = await api.entitlements.list();
    expect(Object.fromEntries(items.map(({ contract, status }) => [contract, status]))).toEqual({
      'SM-20318-1': 'expired',
      'SM-20318-2': 'active',
      'SM-20318-3': 'upcoming',
      'SM-20318-4': 'active',
      'SM-20318-5': 'active',
    });
    const detail = await api.entitlements.get({ contract: 'SM-20318-2' });
    // S7-5: the emergency number belongs to Premium.
    expect(detail.emergency).toMatchObject({ target: '+49 30 23125 107', rule: 'S7-5' });
    const plus = await api.entitlements.get({ contract: 'SM-20318-1' });
    expect(plus.emergency).toBeNull();
    const { attention } = await api.overview.get();
    expect(attention.filter(({ kind }) => kind === 'contract_expired').map(({ subject }) => subject)).toEqual(
      [],
    );
  });

  test('without agreed figures shows none (SB-3), and a provider without fixed times invents none (K-5)', async () => {
    const plain = await as('seitenbau-support', 'nikos.papadakis@kulturgut-oberachtal.example');
    const { targets } = await plain.entitlements.get({ contract: 'SV-4203-2024' });
    expect(targets.map(({ promise, minutes, duration }) => [promise, minutes, duration])).toEqual(
      Array.from({ length: 3 }, () => ['agreed', null, null]),
    );
    const kaseya = await as('kaseya-technical-support', 'vanessa.riedmueller@quellmoor-systemhaus.example');
    const detail = await kaseya.entitlements.get({ contract: 'SUB-338210-7' });
    expect(detail.targets.every(({ promise, minutes }) => promise === 'none' && minutes === null)).toBe(true);
    expect(detail.targets[0]?.note).toMatch(/^Antwort rund um die Uhr/);
    expect(detail.window).toBeNull();
  });
});

describe('somebody who sees one site', () => {
  const limited = () => as(SEP, YILDIRIM, { visibility: 'site', site: 'werk-sued' });

  test('sees its products, the contract that covers one, and its certificates with those products alone', async () => {
    const api = await limited();
    expect((await api.products.list()).items.map(({ key }) => key)).toEqual(['backup-sued']);
    const detail = await api.entitlements.get({ contract: 'MW-2025-10421' });
    expect(detail.products.map(({ key }) => key)).toEqual(['backup-sued']);
    const certificate = await api.certificates.get({ number: 'ZS-104217-03' });
    expect(JSON.stringify(certificate)).not.toContain('Werk Nord');
  });

  test('sees nothing that belongs to other sites [S5]', async () => {
    const elsewhere = await as(SEP, YILDIRIM, { visibility: 'site', site: 'batiment-a' });
    expect((await elsewhere.products.list()).items).toEqual([]);
    expect(await failure(elsewhere.entitlements.get({ contract: 'MW-2025-10421' }))).toContain('not_found');
    expect(await failure(elsewhere.certificates.get({ number: 'ZS-104217-03' }))).toContain('not_found');
  });
});

describe('a certificate', () => {
  test('names customer, licence, products, sites, level, times and issuer (SEP-2, N-1)', async () => {
    const certificate = await (await as(SEP, YILDIRIM)).certificates.get({ number: 'ZS-104217-03' });
    expect(certificate).toMatchObject({
      status: 'valid',
      holder: { name: 'Altmoorer Präzisionsguss GmbH', customerNumber: '104217' },
      issuer: { name: 'SEP AG', service: 'SEP sesam' },
      level: { name: 'Maintenance' },
    });
    expect(
      certificate.products.flatMap(({ identifiers }) =>
        identifiers.map(({ name, value }) => `${name} ${value}`),
      ),
    ).toContain('Lizenz-ID L-7F30-21C4-88');
    expect(certificate.sites).toHaveLength(2);
  });

  test('tells when another took its place, and when and why it was revoked', async () => {
    const api = await as(SEP, YILDIRIM);
    expect(await api.certificates.get({ number: 'ZS-104217-02' })).toMatchObject({
      status: 'superseded',
      supersededBy: 'ZS-104217-03',
    });
    const revoked = await api.certificates.get({ number: 'ZS-104217-01' });
    expect(revoked).toMatchObject({
      status: 'revoked',
      revocationReason: 'Auf die falsche Lizenz-ID ausgestellt',
    });
    expect(revoked.revokedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test('of another customer is none [S2]', async () => {
    const stranger = await as(SEP, VANDERLINDE);
    const none = await failure(stranger.certificates.get({ number: 'ZS-0' }));
    expect(await failure(stranger.certificates.get({ number: 'ZS-104217-03' }))).toBe(none);
  });
});

describe('products', () => {
  test('carry the catalogue’s names, open tickets and the end of their vendor’s support', async () => {
    const api = await as('ntt-securecall', 'aurelie.perrochet@tavernelle-logistique.example');
    const { items } = await api.products.list();
    const old = items.find(({ key }) => key === 'vpn-est');
    expect(old).toMatchObject({ support: 'ended', openTickets: 1, environmentName: 'Produktivbetrieb' });
    expect(items.flatMap(({ identifiers }) => identifiers).every(({ name }) => name !== '')).toBe(true);
    const { attention } = await api.overview.get();
    expect(attention.map(({ kind }) => kind)).toContain('support_ended');
  });

  test('every identifier of the demo has a name in its catalogue', async () => {
    for (const { provider, email, role } of world.logins.filter((login) => login.role === 'customer-admin')) {
      const { items } = await (await as(provider, email)).products.list();
      expect(items.length, `${provider} ${role}`).toBeGreaterThan(0);
      for (const product of items)
        for (const { name, kind } of product.identifiers) expect(name, `${provider}: ${kind}`).not.toBe('');
    }
  });
});

describe('the service description', () => {
  test('is for anybody, in three languages, and holds no key', async () => {
    const api = await as('seitenbau-support', null);
    const description = await api.catalogue.describe();
    expect(description.holidays).toMatchObject({ region: 'Baden-Württemberg', country: 'Deutschland' });
    expect(description.version).toBe(1);
    expect(description.publishedAt).toMatch(/Z$/);
    expect(description.targets[0]?.lines.map(({ special }) => special?.option ?? null)).toEqual([
      null,
      'Rufbereitschaft',
      null,
      null,
    ]);
  });

  test('levels that promise the same share one table', async () => {
    const { targets } = await (await as('sektor7-server-management', null)).catalogue.describe();
    expect(targets.map(({ levels }) => levels)).toEqual([
      ['Server Management Basis'],
      ['Server Management Plus', 'Server Management Premium'],
    ]);
  });
});
