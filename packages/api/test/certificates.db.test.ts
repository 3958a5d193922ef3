import { findByNumber, makeOut, statementOf, type Statement } from '@zusage/certificates';
import { asOwner } from '@zusage/db/testing';
import { findPersonByEmail } from '@zusage/identity';
import type { Actor } from '@zusage/operations';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createCaller, toAppError, type Api } from '../src/index.ts';
import { createWorld, type World } from './support/world.ts';

const SEP = 'sep-sesam';
const ADMIN = 'birte.osterhagen@support.sep-demo.example';
const YILDIRIM = 'emre.yildirim@altmoorer-guss.example';
const VANDERLINDE = 'annika.vanderlinde@stadtwerke-lindenbrueck.example';
let world: World;
beforeAll(async () => void (world = await createWorld(inject('serverUrl'))), 180_000);
afterAll(() => world[Symbol.asyncDispose]());

interface Asker {
  email?: string;
  provider?: string;
  site?: string;
  clientAddress?: string;
  key?: string;
}

let places = 0;
/** Each caller comes from a place of its own: limits are a test of their own. */
async function as({ email, provider = SEP, site, clientAddress, key }: Asker = {}): Promise<Api> {
  const actor = await world.db.database.tenant(provider, async (trx): Promise<Actor> => {
    const person = email ? await findPersonByEmail(trx, provider, email) : null;
    if (!person) return { kind: 'anonymous' };
    const at = site
      ? await trx.selectFrom('app.site').select('id').where('key', '=', site).executeTakeFirstOrThrow()
      : null;
    const limits = at ? { visibility: 'site' as const, siteId: at.id } : {};
    return { kind: 'person', person: { ...person, ...limits }, via: 'session' };
  });
  return createCaller({
    scope: {
      database: world.db.database,
      providerId: provider,
      actor,
      locale: 'de',
      publicUrl: 'http://portal.test',
      certificates: world.certificates,
    },
    clientAddress: clientAddress ?? `10.0.${Math.floor((places += 1) / 250)}.${places % 250}`,
    userAgent: 'test',
    idempotencyKey: key,
    sessionToken: null,
    setSession: () => {},
    development: false,
  });
}

const codeOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (error: unknown) => {
      const { code, fields } = toAppError(error);
      return fields
        ? `${code} ${Object.entries(fields)
            .map(([field, { problem }]) => `${field}:${problem}`)
            .join()}`
        : code;
    },
  );

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const found = async (number: string, provider = SEP) => {
  const certificate = await world.db.database.tenant(provider, (trx) => findByNumber(trx, provider, number));
  if (!certificate) throw new Error(`no certificate ${number}`);
  return certificate;
};
const stated = async (number: string): Promise<Statement> => {
  const statement = statementOf(await found(number));
  if (!statement) throw new Error(`${number} states nothing`);
  return statement;
};
async function pdfOf(
  api: Api,
  number: string,
  language: 'de' | 'en' | 'fr' = 'de',
): Promise<Uint8Array<ArrayBuffer>> {
  const { content } = await api.certificates.open({ number, language });
  return new Uint8Array(await new Response(content()).arrayBuffer());
}

let customers = 0;
/** A customer of its own with a running contract, a site and a product with its License ID. */
async function newHolder(
  term: { validFrom: string; validUntil: string } = { validFrom: day(-30), validUntil: day(300) },
) {
  const api = await as({ email: ADMIN });
  const customerNumber = `Z-${(customers += 1)}`;
  const contract = `${customerNumber}-V`;
  await api.customers.create({ customerNumber, name: `Zertifikatskunde ${customers}` });
  await api.customers.addContract({
    customerNumber,
    number: contract,
    serviceLevel: 'maintenance',
    options: [],
    agreedMinutes: {},
    ...term,
  });
  return { api, customerNumber, contract };
}

describe('a certificate that is issued', () => {
  test('states the entitlement of that moment and keeps it, whatever changes later (N-1, SEP-2, SEP-7)', async () => {
    const { api, customerNumber, contract } = await newHolder();
    const number = `${customerNumber}-Z1`;
    await api.customers.addCertificate({ customerNumber, contract, number });
    const before = await stated(number);
    expect(before).toMatchObject({
      format: 'zusage-certificate/1',
      holder: { customerNumber, name: `Zertifikatskunde ${customers}` },
      contract,
      validFrom: day(-30),
      validUntil: day(300),
      provider: { id: SEP, name: 'SEP AG' },
      level: { key: 'maintenance' },
      catalogueVersion: 1,
    });
    expect(before.targets.map(({ severity, minutes, rule }) => [severity, minutes, rule])).toEqual([
      ['1', 240, 'SEP-3'],
      ['2', 480, 'SEP-3'],
      ['3', 720, 'SEP-3'],
      ['4', 720, 'SEP-3'],
    ]);
    expect(before.targets[0]?.time).toEqual({
      de: 'binnen 4 Stunden',
      en: 'within 4 hours',
      fr: expect.any(String),
    });
    const bytes = await pdfOf(api, number);
    await api.customers.change({ customerNumber, newNumber: customerNumber, name: 'Umbenannt GmbH' });
    expect(await stated(number)).toEqual(before);
    expect(await pdfOf(api, number)).toEqual(bytes);
  });

  test('cannot be changed afterwards, not even by a statement of the application', async () => {
    const change = (set: string) =>
      asOwner(world.db.url, `update app.certificate set ${set} where number = 'ZS-104217-03'`);
    for (const set of [`valid_until = '2099-12-31'`, `token = 'a.b.c'`, `number = 'X'`, `issued_at = now()`])
      await expect(change(set)).rejects.toThrow('stays as it was issued');
    await expect(
      asOwner(world.db.url, `update app.certificate set revoked_at = null where number = 'ZS-104217-01'`),
    ).rejects.toThrow('stays as it was issued');
  });

  test('has a PDF in three languages, each found intact by everybody (SEP-2)', async () => {
    const holder = await as({ email: YILDIRIM });
    const { items } = await holder.certificates.list();
    expect(items.find(({ number }) => number === 'ZS-104217-03')?.pdfUrl).toBe(
      'http://portal.test/sep-sesam/certificates/ZS-104217-03/de.pdf',
    );
    const names = { de: 'Supportzertifikat', en: 'Support certificate', fr: 'Certificat de support' };
    for (const language of ['de', 'en', 'fr'] as const) {
      const opened = await holder.certificates.open({ number: 'ZS-104217-03', language });
      expect(opened).toMatchObject({
        mediaType: 'application/pdf',
        fileName: `${names[language]} ZS-104217-03.pdf`,
      });
      const content = await pdfOf(holder, 'ZS-104217-03', language);
      const check = await (await as()).certificates.checkFile({ file: { name: 'x.pdf', content } });
      expect(check).toMatchObject({ verdict: 'valid', certificate: { number: 'ZS-104217-03' } });
    }
  });

  test('is handed to nobody else: other customers, other sites, strangers [S2] [S5]', async () => {
    const request = { number: 'ZS-104217-03', language: 'de' } as const;
    const none = await codeOf(
      (await as({ email: VANDERLINDE })).certificates.open({ ...request, number: 'ZS-0' }),
    );
    expect(none).toBe('not_found');
    expect(await codeOf((await as({ email: VANDERLINDE })).certificates.open(request))).toBe(none);
    expect(await codeOf((await as()).certificates.open(request))).toBe('unauthorized');
    // Whoever sees one site sees the certificate, but not the paper that names all of them.
    const limited = await as({ email: YILDIRIM, site: 'werk-sued' });
    expect(await codeOf(limited.certificates.open(request))).toBe(none);
    expect((await limited.certificates.list()).items.map(({ pdfUrl }) => pdfUrl)).toEqual([null, null, null]);
    expect(await limited.certificates.get({ number: 'ZS-104217-03' })).toMatchObject({
      pdfs: [],
      check: null,
    });
    expect((await pdfOf(await as({ email: ADMIN }), 'ZS-104217-03')).length).toBeGreaterThan(10_000);
  });
});

describe('a successor', () => {
  test('takes the old one’s place in one step, once for one form', async () => {
    const { customerNumber, contract } = await newHolder();
    const api = await as({ email: ADMIN, key: `renew-${customerNumber}` });
    await api.customers.addCertificate({ customerNumber, contract, number: `${customerNumber}-Z1` });
    const renew = { customerNumber, certificate: `${customerNumber}-Z1`, number: `${customerNumber}-Z2` };
    await api.customers.renewCertificate(renew);
    await api.customers.renewCertificate(renew);
    const { certificates } = await api.customers.get({ customerNumber });
    expect(certificates.map(({ number, status, supersededBy }) => [number, status, supersededBy])).toEqual([
      [`${customerNumber}-Z1`, 'superseded', `${customerNumber}-Z2`],
      [`${customerNumber}-Z2`, 'valid', null],
    ]);
    const other = await as({ email: ADMIN });
    expect(await codeOf(other.customers.renewCertificate({ ...renew, number: 'X-1' }))).toBe('conflict');
    expect(
      await codeOf(
        other.customers.renewCertificate({ ...renew, certificate: renew.number, number: renew.certificate }),
      ),
    ).toBe('invalid_input number:taken');
    // What failed has left nothing behind.
    expect((await found(renew.number)).supersededBy).toBeNull();
    expect(await codeOf(other.customers.renewCertificate({ ...renew, certificate: 'ZS-104217-03' }))).toBe(
      'not_found',
    );
  });

  test('makes one good that was issued before certificates were signed', async () => {
    const { api, customerNumber, contract } = await newHolder();
    const number = `${customerNumber}-ALT`;
    await asOwner(
      world.db.url,
      `insert into app.certificate (provider_id, id, organisation_id, contract_id, number, valid_from, valid_until)
       select provider_id, gen_random_uuid(), organisation_id, id, '${number}', valid_from, valid_until
         from app.contract where number = '${contract}'`,
    );
    const [line] = (await api.customers.get({ customerNumber })).certificates;
    expect(line).toMatchObject({ number, signed: false, status: 'valid' });
    expect(await codeOf(api.certificates.open({ number, language: 'de' }))).toBe('not_found');
    await api.customers.renewCertificate({ customerNumber, certificate: number, number: `${number}-2` });
    expect(await found(number)).toMatchObject({ supersededBy: `${number}-2`, token: null });
    expect((await stated(`${number}-2`)).holder.customerNumber).toBe(customerNumber);
  });
});

describe('the public check [S46]', () => {
  const check = async (code: string, provider = SEP) => (await as({ provider })).certificates.check({ code });

  test('tells each state, and shows what the paper shows while it proves something', async () => {
    const valid = await check((await stated('ZS-104217-03')).code);
    expect(valid).toMatchObject({
      verdict: 'valid',
      certificate: { number: 'ZS-104217-03', issuer: 'SEP AG' },
      text: { holder: { customerNumber: '104217' }, level: { name: 'Maintenance' } },
    });
    expect(JSON.stringify(valid)).toContain('L-7F30-21C4-88');
    expect(JSON.stringify(valid)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    const revoked = await check((await stated('ZS-104217-01')).code);
    expect(revoked).toMatchObject({
      verdict: 'revoked',
      certificate: { revokedAt: expect.any(String) },
      text: null,
    });
    const superseded = await check((await stated('ZS-104217-02')).code);
    expect(superseded).toMatchObject({
      verdict: 'superseded',
      certificate: { supersededBy: 'ZS-104217-03' },
      text: null,
    });
    for (const answer of [revoked, superseded]) {
      expect(JSON.stringify(answer)).not.toContain('Altmoorer');
      expect(JSON.stringify(answer)).not.toContain('falsche Lizenz-ID');
    }
    const { api, customerNumber, contract } = await newHolder({ validFrom: day(20), validUntil: day(400) });
    await api.customers.addCertificate({ customerNumber, contract, number: `${customerNumber}-Z1` });
    expect(await check((await stated(`${customerNumber}-Z1`)).code)).toMatchObject({ verdict: 'upcoming' });
  });

  test('knows an expired one, and in the reader’s own way of typing', async () => {
    const expired = await world.db.database.tenant('ntt-securecall', (trx) =>
      findByNumber(trx, 'ntt-securecall', 'SCC-700288-09'),
    );
    const code = expired?.code ?? '';
    const typed = (code.match(/..../g) ?? []).join(' ').toLowerCase();
    expect(await check(typed, 'ntt-securecall')).toMatchObject({ verdict: 'expired' });
    // Another provider's code is as unknown as none at all.
    expect(await check(code)).toEqual({ verdict: 'unknown', checkedAt: expect.any(String) });
  });

  test.each(['ZS-104217-03', '', '%', '_'.repeat(28), `0' or '1'='1`, '0'.repeat(28), '__proto__'])(
    'opens nothing for "%s": a number is no code',
    async (code) => expect(Object.keys(await check(code))).toEqual(['verdict', 'checkedAt']),
  );

  test('finds a file with any changed byte out, another’s, and one that is on no record', async () => {
    const anybody = await as();
    const content = await pdfOf(await as({ email: YILDIRIM }), 'ZS-104217-03');
    const verdictOf = async (bytes: Uint8Array<ArrayBuffer>, api = anybody) =>
      (await api.certificates.checkFile({ file: { name: 'a.pdf', content: bytes } })).verdict;
    expect(await verdictOf(content)).toBe('valid');
    for (const place of [0, 700, Math.floor(content.length / 2), content.length - 40]) {
      const changed = content.slice();
      changed[place] = (changed[place] ?? 0) ^ 4;
      expect(await verdictOf(changed), `place ${place}`).toBe('altered');
    }
    expect(await verdictOf(content, await as({ provider: 'ntt-securecall' }))).toBe('unknown_key');
    expect(await verdictOf(new TextEncoder().encode('Guten Tag'))).toBe('unsigned');
    // Signed with the right key but never entered: a copy of the keys alone issues nothing.
    const forged = { ...(await stated('ZS-104217-03')), code: '0'.repeat(28), number: 'ZS-9' };
    const { documents } = await makeOut(forged, world.certificates);
    const file = await world.certificates.files.open(SEP, documents[0]?.sha256 ?? '');
    const bytes = new Uint8Array(await new Response(file?.stream()).arrayBuffer());
    expect(await verdictOf(bytes)).toBe('unregistered');
  });

  test('believes a database no statement that no published key has signed', async () => {
    const { api, customerNumber, contract } = await newHolder();
    const number = `${customerNumber}-Z1`;
    await api.customers.addCertificate({ customerNumber, contract, number });
    const { code, token } = await found(number);
    const [header, payload, signature] = (token ?? '').split('.');
    const better = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as Statement;
    const forged = Buffer.from(JSON.stringify({ ...better, validUntil: '2099-12-31' })).toString('base64url');
    await asOwner(
      world.db.url,
      `alter table app.certificate disable trigger keep_issued`,
      `update app.certificate set token = '${header}.${forged}.${signature}' where number = '${number}'`,
      `alter table app.certificate enable trigger keep_issued`,
    );
    expect((await check(code ?? '')).verdict).toBe('unverifiable');
  });

  test('goes on after a new key signs, and publishes both', async () => {
    const { code } = await stated('ZS-104217-03');
    const content = await pdfOf(await as({ email: YILDIRIM }), 'ZS-104217-03');
    const { keys: before } = await (await as()).certificates.keys();
    await world.certificates.keys.rotate(SEP);
    const anybody = await as();
    const { keys } = await anybody.certificates.keys();
    expect(keys).toHaveLength(before.length + 1);
    expect(keys.slice(1)).toEqual(before);
    expect(JSON.stringify(keys)).not.toContain('"d"');
    expect((await check(code)).verdict).toBe('valid');
    expect((await anybody.certificates.checkFile({ file: { name: 'a.pdf', content } })).verdict).toBe(
      'valid',
    );
    const { api, customerNumber, contract } = await newHolder();
    await api.customers.addCertificate({ customerNumber, contract, number: `${customerNumber}-Z1` });
    expect((await check((await stated(`${customerNumber}-Z1`)).code)).verdict).toBe('valid');
  });

  test('ends for a while after many tries from one place; others go on [S21]', async () => {
    const busy = await as({ clientAddress: '192.0.2.9' });
    for (let tries = 0; tries < 60; tries += 1) await busy.certificates.check({ code: '0'.repeat(28) });
    expect(await codeOf(busy.certificates.check({ code: '0'.repeat(28) }))).toBe('rate_limited');
    const file = { name: 'a.pdf', content: new Uint8Array() };
    expect(await codeOf(busy.certificates.checkFile({ file }))).toBe('rate_limited');
    expect((await (await as()).certificates.check({ code: '0'.repeat(28) })).verdict).toBe('unknown');
  });

  test('the demo’s five providers sign with keys of their own', async () => {
    const providers = ['sep-sesam', 'ntt-securecall', 'kaseya-technical-support', 'seitenbau-support'];
    const kids = await Promise.all(
      [...providers, 'sektor7-server-management'].map(async (provider) => {
        const { keys } = await (await as({ provider })).certificates.keys();
        return keys[0]?.kid;
      }),
    );
    expect(new Set(kids).size).toBe(5);
  });
});
