import { asOwner } from '@zusage/db/testing';
import { actorOfToken, purgeOldSearches, type Actor } from '@zusage/operations';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createCaller, toAppError, type Api } from '../src/index.ts';
import { createWorld, tokenOf, type World } from './support/world.ts';

const SEP = 'sep-sesam';
const EMRE = 'emre.yildirim@altmoorer-guss.example';
const KEY = 'remote_service';
let world: World;
beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

let clients = 0;
/** The API as somebody calls it; null is nobody who signed in. Each is a client with an address of its own. */
async function as(email: string | null, locale: 'de' | 'fr' = 'de'): Promise<Api> {
  const anonymous: { actor: Actor; providerId: string } = { actor: { kind: 'anonymous' }, providerId: SEP };
  const who = email ? await actorOfToken(world.db.database, await tokenOf(world.db, email, SEP)) : anonymous;
  clients += 1;
  return createCaller({
    scope: { database: world.db.database, ...who, locale, publicUrl: 'http://portal.test' },
    clientAddress: `192.0.2.${clients}`,
    userAgent: 'test',
    sessionToken: null,
    setSession: () => {},
    development: false,
  });
}

const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: unknown) => toAppError(error).code,
  );

const allowed = (visibility: string) =>
  asOwner(
    world.db.url,
    `update app.person set visibility = '${visibility}', site_id = ${
      visibility === 'site'
        ? `(select s.id from app.site s where s.provider_id = app.person.provider_id and s.organisation_id = app.person.organisation_id limit 1)`
        : 'null'
    } where account_id = (select id from auth.account where email = '${EMRE}')`,
  );

describe('unit accounts', () => {
  test.each(['own', 'site'])(
    'are not shown to somebody who sees %s only, by list or by key [S2]',
    async (visibility) => {
      await allowed(visibility);
      const emre = await as(EMRE);
      expect((await emre.unitAccounts.list()).items).toEqual([]);
      expect(await codeOf(emre.unitAccounts.statement({ key: KEY }))).toBe('not_found');
      expect(await codeOf(emre.unitAccounts.statement({ key: 'gibt-es-nicht' }))).toBe('not_found');
      await allowed('organisation');
      expect((await (await as(EMRE)).unitAccounts.list()).items).toHaveLength(3);
    },
  );

  test('show each customer its own account under the same key, and nobody another’s [S2] [S7]', async () => {
    const own = await (await as(EMRE)).unitAccounts.statement({ key: KEY });
    const other = await (
      await as('matthias.hoelscher@stadtwerke-lindenbrueck.example')
    ).unitAccounts.statement({ key: KEY });
    expect(own.customer?.customerNumber).toBe('104217');
    expect(other.customer?.customerNumber).toBe('104533');
    expect(JSON.stringify(other)).not.toContain('AB-25-');
    expect(other.lots.map(({ reference }) => reference)).toEqual(['AB-24-28850']);
    const without = await as('theo.moreau-vidal@clinique-arzenne.example');
    expect(await codeOf(without.unitAccounts.statement({ key: KEY }))).toBe('not_found');
  });

  test('add up by month in the provider’s calendar, in the reader’s language', async () => {
    const emre = await as(EMRE, 'fr');
    const all = await emre.unitAccounts.statement({ key: KEY, limit: 1000 });
    let held = 0;
    // Every month from before the first movement to this one, whatever the zone makes of its edges.
    for (let back = 14; back >= -1; back -= 1) {
      const now = new Date();
      const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
      const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back + 1, 0));
      const [from, to] = [first, last].map((day) => day.toISOString().slice(0, 10));
      const { period } = await emre.unitAccounts.statement({ key: KEY, from, to });
      expect(period.opening.held).toBe(held);
      held += period.added - period.taken;
      expect(period.closing.held).toBe(held);
    }
    expect(held).toBe(all.period.closing.held);
    expect(all.account).toMatchObject({ name: 'Prestation à distance', key: KEY });
    expect(all.items[0]?.reason).toMatch(/^SEP-A1004\/1/);
  });

  test.each([{ from: '2026-13-01' }, { to: 'gestern' }, { group: 'alles' }, { cursor: 'x' }, { limit: 0 }])(
    'refuse %j by its field [S53]',
    async (wrong) => {
      const emre = await as(EMRE);
      const error = await emre.unitAccounts.statement({ key: KEY, ...wrong } as never).catch(toAppError);
      expect(error).toMatchObject({
        code: 'invalid_input',
        fields: { [Object.keys(wrong)[0] ?? '']: expect.anything() },
      });
    },
  );
});

describe('browsing articles', () => {
  test('counts what the reader may read and nothing else, narrowed both ways [S14]', async () => {
    const forEverybody = await (await as(null)).knowledge.list({});
    const forStaff = await (await as('korbinian.wendlinger@support.sep-demo.example')).knowledge.list({});
    const sum = (list: typeof forStaff) => list.topics.reduce((total, { count }) => total + count, 0);
    expect(forEverybody.topics.map(({ key }) => key)).not.toContain('arbeitsanweisungen');
    expect(forStaff.topics.map(({ key }) => key)).toContain('arbeitsanweisungen');
    expect(sum(forEverybody)).toBe(forEverybody.items.length);
    expect(sum(forStaff)).toBe(forStaff.items.length);
    expect(forStaff.items.length).toBeGreaterThan(forEverybody.items.length);

    const narrowed = await (await as(null)).knowledge.list({ product: 'bandbibliotheken' });
    expect(narrowed.items.length).toBeGreaterThan(0);
    expect(narrowed.items.every(({ products }) => products.includes('bandbibliotheken'))).toBe(true);
    expect(sum(narrowed)).toBe(narrowed.items.length);
    expect(narrowed.products.map(({ key }) => key)).toEqual(forEverybody.products.map(({ key }) => key));
    const internal = await (await as(null)).knowledge.list({ topic: 'arbeitsanweisungen' });
    expect(internal).toMatchObject({ items: [] });
    expect(await (await as(null)).knowledge.list({ topic: 'gibt-es-nicht' })).toMatchObject({ items: [] });
  });

  test('what was read before the search goes with it; what may not be read does not [S14]', async () => {
    const emre = await as(EMRE);
    const { searchId } = await emre.knowledge.search({
      query: 'Band klemmt', read: ['medienpool-ohne-platz', 'erstaufnahme-ruecksicherung', 'gibt-es-nicht'],
    }); // prettier-ignore
    const [row] = await asOwner(
      world.db.url,
      `select read_slugs from app.knowledge_search where id = '${searchId}'`,
    );
    expect(row).toMatchObject({ read_slugs: ['medienpool-voll'] });
  });
});

describe('feedback', () => {
  const slug = 'medienpool-voll';

  test('of a search that led there solves it; nobody learns of what they may not read [S14]', async () => {
    const emre = await as(EMRE);
    const { searchId } = await emre.knowledge.search({ query: 'Medienpool' });
    await emre.knowledge.feedback({ slug, language: 'de', helpful: true, remark: 'Danke.', searchId });
    const [row] = await asOwner(
      world.db.url,
      `select solved from app.knowledge_search where id = '${searchId}'`,
    );
    expect(row).toMatchObject({ solved: true });
    const visitor = await as(null);
    expect(await codeOf(visitor.knowledge.feedback({ slug, language: 'de', helpful: false }))).toBe(
      'answered',
    );
    for (const hidden of ['lizenz-pruefen', 'erstaufnahme-ruecksicherung', 'gibt-es-nicht'])
      expect(await codeOf(visitor.knowledge.feedback({ slug: hidden, language: 'de', helpful: true }))).toBe(
        'not_found',
      );
    const read = await (
      await as('korbinian.wendlinger@support.sep-demo.example')
    ).editor.get({ slug, language: 'de' });
    expect(read.feedback.remarks[0]).toMatchObject({ helpful: true, text: 'Danke.' });
  });

  test('is limited per client, so that nobody spoils the figures', async () => {
    const visitor = await as(null);
    const codes: string[] = [];
    for (let time = 0; time < 21; time += 1)
      codes.push(await codeOf(visitor.knowledge.feedback({ slug, language: 'de', helpful: false })));
    expect(codes.slice(0, 20).every((code) => code === 'answered')).toBe(true);
    expect(codes[20]).toBe('rate_limited');
    expect(await codeOf((await as(null)).knowledge.feedback({ slug, language: 'de', helpful: true }))).toBe(
      'answered',
    );
  });
});

test('searches older than 90 days go, those of a ticket stay [S113]', async () => {
  const emre = await as(EMRE);
  const old = await emre.knowledge.search({ query: 'alt und ohne Ticket' });
  const young = await emre.knowledge.search({ query: 'jung' });
  const linked = await emre.knowledge.search({ query: 'alt und mit Ticket' });
  await asOwner(
    world.db.url,
    `update app.ticket set search_id = '${linked.searchId}' where id = (select id from app.ticket where provider_id = '${SEP}' limit 1)`,
  );
  const ids = [old.searchId, linked.searchId];
  await asOwner(
    world.db.url,
    `update app.knowledge_search set at = now() - interval '91 days' where id = any (array['${ids.join("','")}']::uuid[])`,
  );
  expect(await purgeOldSearches(world.db.database)).toBe(1);
  expect(await purgeOldSearches(world.db.database)).toBe(0);
  const left = (await asOwner(world.db.url, `select id from app.knowledge_search`)).map(
    (row) => (row as { id: string }).id,
  );
  expect(left).toContain(young.searchId);
  expect(left).not.toContain(old.searchId);
  expect(left).toContain(linked.searchId);
});
