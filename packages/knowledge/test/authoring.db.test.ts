import { newId } from '@zusage/db';
import { asOwner, createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  createArticle,
  getForEditors,
  getSearch,
  listForEditors,
  markRead,
  markSolved,
  publishArticle,
  retractArticle,
  saveArticle,
  searchBelongsTo,
  searchKnowledge,
  type DraftText,
} from '../src/index.ts';
import { addProviders, nobody, provider, publish } from './support/library.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await addProviders(db.url);
});
afterAll(() => db[Symbol.asyncDispose]());

const draft = (title: string, more: Partial<DraftText> = {}): DraftText => ({
  language: 'de', title, body: 'Text.', audience: 'public', topic: 'allgemein', ...more,
}); // prettier-ignore
const create = (content: DraftText & { slug?: string }) =>
  db.database.tenant(provider, (trx) => createArticle(trx, provider, content));

test('a save that began with an older revision is refused, and nothing of it is kept', async () => {
  const { slug, revision } = await create(draft('Zwei Autoren'));
  const save = (title: string) =>
    db.database.tenant(provider, (trx) => saveArticle(trx, provider, { ...draft(title), slug, revision }));
  expect(await save('Erster')).toEqual({ revision: 2 });
  await expect(save('Zweiter')).rejects.toMatchObject({ code: 'stale_revision' });
  await expect(
    db.database.tenant(provider, (trx) =>
      publishArticle(trx, provider, { slug, language: 'de', revision, personId: null }),
    ),
  ).rejects.toMatchObject({ code: 'stale_revision' });
  const kept = await db.database.tenant(provider, (trx) =>
    getForEditors(trx, provider, { slug, language: 'de' }),
  );
  expect(kept).toMatchObject({ title: 'Erster', revision: 2, state: 'draft' });
});

test('of two saves at the same time exactly one wins', async () => {
  const { slug, revision } = await create(draft('Gleichzeitig'));
  const outcomes = await Promise.allSettled(
    ['a', 'b', 'c', 'd'].map((title) =>
      db.database.tenant(provider, (trx) => saveArticle(trx, provider, { ...draft(title), slug, revision })),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
});

test('like titles get numbered addresses, a taken address is a conflict, another language joins the article', async () => {
  expect((await create(draft('Übergrößen prüfen'))).slug).toBe('uebergroessen-pruefen');
  expect((await create(draft('Übergrößen prüfen'))).slug).toBe('uebergroessen-pruefen-2');
  await expect(create({ ...draft('x'), slug: 'uebergroessen-pruefen' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await create({ ...draft('Check sizes', { language: 'en' }), slug: 'uebergroessen-pruefen' });
  const got = await db.database.tenant(provider, (trx) =>
    getForEditors(trx, provider, { slug: 'uebergroessen-pruefen', language: 'en' }),
  );
  expect(got).toMatchObject({ languages: ['de', 'en'], title: 'Check sizes', topic: 'allgemein' });
});

test('every publication and retraction is kept with its person and cannot be changed [S117]', async () => {
  const [ann, bob] = [newId(), newId()];
  const { slug } = await create(draft('Geschichte'));
  await db.database.tenant(provider, (trx) =>
    publishArticle(trx, provider, { slug, language: 'de', revision: 1, personId: ann }),
  );
  await db.database.tenant(provider, (trx) =>
    saveArticle(trx, provider, { ...draft('Geschichte 2'), slug, revision: 1 }),
  );
  await db.database.tenant(provider, (trx) =>
    publishArticle(trx, provider, { slug, language: 'de', revision: 2, personId: bob }),
  );
  await db.database.tenant(provider, (trx) =>
    retractArticle(trx, provider, { slug, language: 'de', personId: ann }),
  );
  const rows = await asOwner(
    db.url,
    `select r.action, r.title, r.person_id from app.article_revision r join app.article a on a.id = r.article_id
      where a.slug = 'geschichte' order by r.at`,
  );
  expect(rows).toEqual([
    { action: 'published', title: 'Geschichte', person_id: ann },
    { action: 'published', title: 'Geschichte 2', person_id: bob },
    { action: 'retracted', title: 'Geschichte 2', person_id: ann },
  ]);
  await expect(
    db.database.tenant(provider, (trx) =>
      trx.updateTable('app.article_revision').set({ person_id: bob }).execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' });
  await expect(
    db.database.tenant(provider, (trx) => trx.deleteFrom('app.article_revision').execute()),
  ).rejects.toMatchObject({ code: '42501' });
});

test('publishing the same text again only confirms it', async () => {
  const { slug } = await create(draft('Bestätigt'));
  const again = () =>
    db.database.tenant(provider, (trx) =>
      publishArticle(trx, provider, { slug, language: 'de', revision: 1, personId: null }),
    );
  await again();
  await again();
  const [row] = await asOwner(
    db.url,
    `select count(*)::int as kept, bool_and(t.checked_at > t.published_at) as confirmed
       from app.article_revision r join app.article a on a.id = r.article_id join app.article_text t on t.article_id = a.id
      where a.slug = 'bestaetigt'`,
  );
  expect(row).toEqual({ kept: 1, confirmed: true });
});

test('the list shows each text with its state', async () => {
  await publish(db.database, { slug: 'zustaende', title: 'Zustände', topic: 'listen' });
  await create({ ...draft('States', { language: 'en', topic: 'listen' }), slug: 'zustaende' });
  await db.database.tenant(provider, (trx) =>
    saveArticle(trx, provider, {
      ...draft('Zustände neu', { topic: 'listen' }),
      slug: 'zustaende',
      revision: 1,
    }),
  );
  const items = await db.database.tenant(provider, (trx) => listForEditors(trx, provider));
  expect(items.find((item) => item.slug === 'zustaende')).toMatchObject({
    topic: 'listen',
    texts: [
      { language: 'de', title: 'Zustände neu', state: 'changed' },
      { language: 'en', title: 'States', state: 'draft', publishedAt: null },
    ],
  });
});

test.each([
  ['a title that is too long', { title: 'x'.repeat(201) }, { title: { problem: 'too_long' } }],
  ['a text of 1 MB [S50]', { body: '['.repeat(1_000_000) }, { body: { problem: 'too_long' } }],
  ['no title', { title: '  ' }, { title: { problem: 'required' } }],
  ['NUL', { body: 'a\0b' }, { body: { problem: 'wrong_type' } }],
  ['half a character', { body: '\ud83d' }, { body: { problem: 'wrong_type' } }],
  ['an unknown audience', { audience: 'everyone' }, { audience: { problem: 'unknown_value' } }],
  ['an unknown language', { language: 'it' }, { language: { problem: 'unknown_value' } }],
  ['a hostile address', { slug: '../etc' }, { slug: { problem: 'unknown_value' } }],
])('refuses %s', async (_what, change, fields) => {
  await expect(create({ ...draft('Titel'), ...change })).rejects.toMatchObject({
    code: 'invalid_input',
    fields,
  });
});

test('a search is kept with what was read, and only its owner may add to it or attach it (K-1)', async () => {
  await publish(db.database, { slug: 'gelesen', title: 'Lesezeichen setzen' });
  const owner = { personId: newId(), widgetKeyId: null };
  const { searchId } = await db.database.tenant(provider, (trx) =>
    searchKnowledge(trx, provider, { query: 'Lesezeichen', language: 'de', audiences: ['public'], ...owner }),
  );
  await db.database.tenant(provider, async (trx) => {
    await markRead(trx, provider, searchId, 'gelesen', owner);
    await markRead(trx, provider, searchId, 'gelesen', owner);
    await markRead(trx, provider, searchId, 'gibt-es-nicht', owner);
    await markSolved(trx, provider, searchId, nobody);
    await markRead(trx, provider, 'no uuid', 'gelesen', owner);
  });
  const kept = await db.database.tenant(provider, (trx) => getSearch(trx, provider, searchId, 'de'));
  expect(kept).toEqual({
    query: 'Lesezeichen',
    read: [{ slug: 'gelesen', title: 'Lesezeichen setzen' }],
    solved: false,
  });
  const belongs = (who: { personId: string | null; widgetKeyId: string | null }, id = searchId) =>
    db.database.tenant(provider, (trx) => searchBelongsTo(trx, provider, id, who));
  expect(await belongs(owner)).toBe(true);
  expect(await belongs(nobody)).toBe(false);
  expect(await belongs({ personId: newId(), widgetKeyId: null })).toBe(false);
  expect(await belongs(owner, newId())).toBe(false);
  expect(await belongs(owner, "' or true --")).toBe(false);
});
