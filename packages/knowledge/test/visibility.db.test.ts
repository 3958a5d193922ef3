import { createTestDatabase, asOwner, type TestDatabase } from '@zusage/db/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  audiencesOf,
  createArticle,
  getForEditors,
  listArticles,
  publishArticle,
  readArticle,
  readArticleNodes,
  retractArticle,
  saveArticle,
  type Language,
  type Reader,
} from '../src/index.ts';
import { addProviders, otherProvider, provider, publish, search, slugs } from './support/library.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await addProviders(db.url);
});
afterAll(() => db[Symbol.asyncDispose]());

const read = (slug: string, reader: Reader, language: Language = 'de', of = provider) =>
  db.database.tenant(of, (trx) => readArticle(trx, of, { slug, language, audiences: audiencesOf(reader) }));
const readTree = (slug: string, reader: Reader) =>
  db.database.tenant(provider, (trx) =>
    readArticleNodes(trx, provider, { slug, language: 'de', audiences: audiencesOf(reader) }),
  );
const list = (reader: Reader) =>
  db.database.tenant(provider, (trx) =>
    listArticles(trx, provider, { language: 'de', audiences: audiencesOf(reader) }),
  );

test('customer and internal articles are out of reach by search, slug, tree and list [S14]', async () => {
  for (const audience of ['public', 'customer', 'internal']) {
    await publish(db.database, { slug: `fuer-${audience}`, title: `Kanarienvogel ${audience}`, audience });
  }
  const seen: Record<Reader, string[]> = {
    public: ['fuer-public'],
    customer: ['fuer-customer', 'fuer-public'],
    staff: ['fuer-customer', 'fuer-internal', 'fuer-public'],
  };
  for (const reader of ['public', 'customer', 'staff'] as const) {
    expect((await slugs(db.database, 'Kanarienvogel', { reader })).toSorted()).toEqual(seen[reader]);
    expect((await slugs(db.database, 'Kanarienvgel', { reader })).toSorted()).toEqual(seen[reader]);
    expect((await slugs(db.database, 'vogel', { reader })).toSorted()).toEqual(seen[reader]);
    expect((await list(reader)).map((item) => item.slug).toSorted()).toEqual(seen[reader]);
    for (const slug of seen.staff) {
      const allowed = seen[reader].includes(slug);
      await (allowed
        ? expect(read(slug, reader)).resolves.toMatchObject({ slug })
        : expect(read(slug, reader)).rejects.toMatchObject({ code: 'not_found' }));
      await (allowed
        ? expect(readTree(slug, reader)).resolves.toMatchObject({ slug })
        : expect(readTree(slug, reader)).rejects.toMatchObject({ code: 'not_found' }));
    }
  }
});

test("an internal article changes nothing in a public reader's answers, not even a correction of typing [S14]", async () => {
  await publish(db.database, { slug: 'drucker', title: 'Druckerwarteschlange leeren' });
  const before = await search(db.database, 'Druckerwarteschlagne');
  expect(before.items).toHaveLength(1);
  await publish(db.database, { slug: 'geheim', title: 'Druckerwarteschlagne geheim', audience: 'internal' });
  expect((await search(db.database, 'Druckerwarteschlagne')).items).toEqual(before.items);
});

test('a draft is found by nobody, and later edits stay drafts until published [S14]', async () => {
  const first = await db.database.tenant(provider, (trx) =>
    createArticle(trx, provider, {
      language: 'de',
      title: 'Zwischenablage',
      body: 'eins',
      audience: 'public',
      topic: '',
    }),
  );
  expect(first.slug).toBe('zwischenablage');
  expect(await slugs(db.database, 'Zwischenablage', { reader: 'staff' })).toEqual([]);
  await expect(read('zwischenablage', 'staff')).rejects.toMatchObject({ code: 'not_found' });

  await db.database.tenant(provider, (trx) =>
    publishArticle(trx, provider, {
      slug: first.slug,
      language: 'de',
      revision: first.revision,
      personId: null,
    }),
  );
  await db.database.tenant(provider, (trx) =>
    saveArticle(trx, provider, {
      slug: first.slug, language: 'de', title: 'Zwischenablage neu', body: 'Unveroeffentlichtes', audience: 'public', topic: '', revision: 1,
    }),
  ); // prettier-ignore
  expect(await slugs(db.database, 'Unveröffentlichtes')).toEqual([]);
  expect((await read('zwischenablage', 'public')).title).toBe('Zwischenablage');
  expect((await read('zwischenablage', 'public')).html).toBe('<p>eins</p>');
});

test('a retracted text disappears at once, its words too, and comes back when published again', async () => {
  await publish(db.database, { slug: 'rueckruf', title: 'Quarzuhrwerk stellen' });
  expect(await slugs(db.database, 'Quarzuhrwerk')).toEqual(['rueckruf']);
  const { revision } = await db.database.tenant(provider, (trx) =>
    retractArticle(trx, provider, { slug: 'rueckruf', language: 'de', personId: null }),
  );
  expect(await slugs(db.database, 'Quarzuhrwerk', { reader: 'staff' })).toEqual([]);
  await expect(read('rueckruf', 'staff')).rejects.toMatchObject({ code: 'not_found' });
  expect(await asOwner(db.url, `select 1 from app.search_word where word like 'quarz%'`)).toEqual([]);
  expect(
    await db.database.tenant(provider, (trx) =>
      getForEditors(trx, provider, { slug: 'rueckruf', language: 'de' }),
    ),
  ).toMatchObject({ state: 'retracted', publishedAt: null });

  await db.database.tenant(provider, (trx) =>
    publishArticle(trx, provider, { slug: 'rueckruf', language: 'de', revision, personId: null }),
  );
  expect(await slugs(db.database, 'Quarzuhrwerk')).toEqual(['rueckruf']);
});

test('a word stays known while another article has it', async () => {
  await publish(db.database, { slug: 'eins', title: 'Sperrholzplatte' });
  await publish(db.database, { slug: 'zwei', title: 'Sperrholzplatte' });
  await db.database.tenant(provider, (trx) =>
    retractArticle(trx, provider, { slug: 'eins', language: 'de', personId: null }),
  );
  expect(await slugs(db.database, 'Sperrholz')).toEqual(['zwei']);
});

test('a narrower audience counts at once, for every language, without publishing', async () => {
  await publish(db.database, { slug: 'enger', title: 'Wetterballon' });
  await publish(db.database, { slug: 'enger', language: 'en', title: 'Weather balloon' });
  await db.database.tenant(provider, (trx) =>
    saveArticle(trx, provider, {
      slug: 'enger',
      language: 'de',
      title: 'Wetterballon',
      body: 'Text.',
      audience: 'internal',
      topic: '',
      revision: 1,
    }),
  );
  expect(await slugs(db.database, 'Wetterballon')).toEqual([]);
  expect(await slugs(db.database, 'balloon', { reader: 'customer' })).toEqual([]);
  await expect(read('enger', 'customer', 'en')).rejects.toMatchObject({ code: 'not_found' });
  expect(await slugs(db.database, 'balloon', { reader: 'staff' })).toEqual(['enger']);
});

test('an article in another language stands in, German first', async () => {
  await publish(db.database, { slug: 'sprachen', language: 'fr', title: 'Trois langues' });
  expect(await read('sprachen', 'public', 'en')).toMatchObject({ language: 'fr', languages: ['fr'] });
  await publish(db.database, { slug: 'sprachen', language: 'de', title: 'Drei Sprachen' });
  expect(await read('sprachen', 'public', 'en')).toMatchObject({ language: 'de', languages: ['de', 'fr'] });
  expect(await read('sprachen', 'public', 'fr')).toMatchObject({ language: 'fr', title: 'Trois langues' });
});

test('the same slug of another tenant is another article [S8]', async () => {
  await publish(db.database, { slug: 'gleich', title: 'Alphas Text' });
  await publish(db.database, { slug: 'gleich', title: 'Betas Text' }, otherProvider);
  expect((await read('gleich', 'public')).title).toBe('Alphas Text');
  expect((await read('gleich', 'public', 'de', otherProvider)).title).toBe('Betas Text');
});

test('without a tenant the search answers nothing [S3]', async () => {
  const { rows } = await db.database.withoutTenant(async (trx) => {
    const { sql } = await import('@zusage/db');
    return await sql`select * from app.search_articles(array['text'], array['de'], array['public'], 10)`.execute(
      trx,
    );
  });
  expect(rows).toEqual([]);
});
