import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiskStore, type FileStore } from '@zusage/files';
import { findPersonByEmail } from '@zusage/identity';
import type { Actor } from '@zusage/operations';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createCaller, toAppError, type Api } from '../src/index.ts';
import { createWorld, type World } from './support/world.ts';

const SEP = 'sep-sesam';
let world: World;
let files: FileStore;
let folder = '';

beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  folder = mkdtempSync(join(tmpdir(), 'zusage-documents-'));
  files = createDiskStore(join(folder, 'files'));
}, 120_000);
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

async function as(email: string | null, providerId = SEP): Promise<Api> {
  const person = email
    ? await world.db.database.tenant(providerId, (trx) => findPersonByEmail(trx, providerId, email))
    : null;
  if (email && !person) throw new Error(`nobody is ${email}`);
  const actor: Actor = person ? { kind: 'person', person, via: 'session' } : { kind: 'anonymous' };
  return createCaller({
    scope: { database: world.db.database, providerId, actor, locale: 'de', publicUrl: 'http://portal.test' },
    clientAddress: '127.0.0.1',
    userAgent: 'test',
    sessionToken: null,
    setSession: () => {},
    files,
    development: false,
  });
}

const ADMIN = 'birte.osterhagen@support.sep-demo.example';
const ALTMOOR = 'emre.yildirim@altmoorer-guss.example';
const LINDENBRUECK = 'annika.vanderlinde@stadtwerke-lindenbrueck.example';
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const request = (name: string, content: string, customerNumber: string | null = null) => ({
  kind: 'report' as const,
  title: { de: 'Bericht', en: 'Report', fr: 'Rapport' },
  language: 'de' as const,
  customerNumber,
  file: { name, content: bytes(content) },
});

/** The code of a failure, with the faults of its fields. */
async function refusal(
  attempt: Promise<unknown>,
): Promise<{ code: string; fields?: Record<string, string> }> {
  try {
    await attempt;
  } catch (error) {
    const { code, fields } = toAppError(error);
    const problems = Object.entries(fields ?? {}).map(([path, { problem }]) => [path, problem]);
    return { code, ...(problems.length > 0 ? { fields: Object.fromEntries(problems) } : {}) };
  }
  throw new Error('it went through');
}

describe('a document for one customer', () => {
  let slug = '';
  beforeAll(async () => {
    ({ slug } = await (
      await as(ADMIN)
    ).documents.add(request('Bericht Oktober.txt', 'vertraulich', '104217')));
  });

  test('is that customer’s to read, with its name and its bytes', async () => {
    const api = await as(ALTMOOR);
    const { items } = await api.documents.list();
    expect(items.find((item) => item.slug === slug)).toMatchObject({
      title: 'Bericht',
      fileName: 'Bericht Oktober.txt',
      bytes: 11,
    });
    const document = await api.documents.open({ slug });
    expect(document.mediaType).toBe('text/plain; charset=utf-8');
    expect(await new Response(document.content()).text()).toBe('vertraulich');
  });

  test('does not exist for another customer, another provider, or anybody who has not signed in [S56]', async () => {
    const stranger = await as(LINDENBRUECK);
    const never = await refusal(stranger.documents.open({ slug: 'gibt-es-nicht' }));
    expect(await refusal(stranger.documents.open({ slug }))).toEqual(never);
    expect(never.code).toBe('not_found');
    expect((await stranger.documents.list()).items.some((item) => item.slug === slug)).toBe(false);
    const other = await as('alastair.thornbury@soc.securecall-demo.example', 'ntt-securecall');
    expect((await refusal(other.documents.open({ slug }))).code).toBe('not_found');
    expect((await refusal((await as(null)).documents.open({ slug }))).code).toBe('unauthorized');
  });

  test('is nothing for a contact who sees a site or only own tickets [S12]', async () => {
    const api = await as(ALTMOOR);
    const person = await world.db.database.tenant(SEP, (trx) => findPersonByEmail(trx, SEP, ALTMOOR));
    await world.db.database.tenant(SEP, (trx) =>
      trx
        .updateTable('app.person')
        .set({ visibility: 'own' })
        .where('id', '=', person?.id ?? '')
        .execute(),
    );
    const limited = await as(ALTMOOR);
    expect((await refusal(limited.documents.open({ slug }))).code).toBe('not_found');
    // What is for everybody stays.
    expect((await limited.documents.list()).items.map((item) => item.slug)).toContain(
      'leistungsbeschreibung',
    );
    await world.db.database.tenant(SEP, (trx) =>
      trx
        .updateTable('app.person')
        .set({ visibility: 'organisation' })
        .where('id', '=', person?.id ?? '')
        .execute(),
    );
    expect((await api.documents.open({ slug })).bytes).toBe(11);
  });

  test('once replaced has the new file at the same address; once withdrawn nobody has it [S12]', async () => {
    const admin = await as(ADMIN);
    const reader = await as(ALTMOOR);
    await admin.documents.replace({ slug, file: { name: 'Bericht November.txt', content: bytes('neuer') } });
    const replaced = await reader.documents.open({ slug });
    expect([replaced.fileName, replaced.bytes]).toEqual(['Bericht November.txt', 5]);
    await admin.documents.withdraw({ slug });
    expect((await refusal(reader.documents.open({ slug }))).code).toBe('not_found');
    expect((await refusal(admin.documents.open({ slug }))).code).toBe('not_found');
    expect((await refusal(admin.documents.withdraw({ slug }))).code).toBe('not_found');
    const kept = (await admin.documents.all()).items.find((item) => item.slug === slug);
    expect(kept?.withdrawnAt).not.toBeNull();
  });
});

describe('what is sent', () => {
  test.each([
    ['a page that says it is text', 'a.txt', '<!doctype html><script>1</script>', 'file_content'],
    ['a PDF that says it is a table', 'a.csv', '%PDF-1.7\n', 'file_content'],
    ['a script', 'a.html', 'x', 'file_kind'],
    ['a name turned around (RTLO)', 'a\u202Etxt.exe.txt', 'x', 'file_name'],
    ['.htaccess', '.htaccess', 'x', 'file_name'],
  ])('%s is refused [S59]', async (_what, name, content, problem) => {
    expect(await refusal((await as(ADMIN)).documents.add(request(name, content)))).toEqual({
      code: 'invalid_input',
      fields: { file: problem },
    });
  });

  test('no name leads out of the store, and none is a path [S60]', async () => {
    const admin = await as(ADMIN);
    const { slug } = await admin.documents.add(request('../../../etc/cron.d/zusage.txt', 'x'));
    expect((await admin.documents.open({ slug })).fileName).toBe('zusage.txt');
    const kept = readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' });
    expect(kept.every((path) => /^sep-sesam(\/[0-9a-f]{2}(\/[0-9a-f]{64})?)?$/.test(path))).toBe(true);
    await admin.documents.withdraw({ slug });
  });

  test('more than 20 MB is too much, and an unknown customer has no documents', async () => {
    const admin = await as(ADMIN);
    const large = {
      ...request('a.txt', ''),
      file: { name: 'a.txt', content: new Uint8Array(20 * 1024 * 1024 + 1).fill(65) },
    };
    expect((await refusal(admin.documents.add(large))).code).toBe('payload_too_large');
    expect(await refusal(admin.documents.add(request('a.txt', 'x', '999999')))).toEqual({
      code: 'invalid_input',
      fields: { customerNumber: 'unknown_value' },
    });
  });

  test('two documents of one title have two addresses', async () => {
    const admin = await as(ADMIN);
    const first = await admin.documents.add(request('a.txt', 'eins'));
    const second = await admin.documents.add(request('a.txt', 'zwei'));
    expect(second.slug).not.toBe(first.slug);
    expect((await admin.documents.open(first)).bytes).toBe(4);
  });

  test('bytes come from a form of the portal, never in JSON', async () => {
    const json = JSON.parse(JSON.stringify({ name: 'a.txt', content: Buffer.from('x') })) as never;
    expect(
      (await refusal((await as(ADMIN)).documents.add({ ...request('a.txt', 'x'), file: json }))).code,
    ).toBe('invalid_input');
  });
});
