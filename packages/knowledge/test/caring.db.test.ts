import { newId } from '@zusage/db';
import { asOwner, createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  addShelf,
  audiencesOf,
  checkArticle,
  createArticle,
  getForEditors,
  giveFeedback,
  listArticles,
  listForEditors,
  listShelves,
  readArticle,
  removeShelf,
  renameArticle,
  retractArticle,
  reviewAfterDays,
  saveArticle,
  saveShelf,
  type Audience,
  type Language,
  type Reader,
} from '../src/index.ts';
import { addProviders, otherProvider, provider, publish, slugs } from './support/library.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await addProviders(db.url);
});
afterAll(() => db[Symbol.asyncDispose]());

type Work = Parameters<TestDatabase['database']['tenant']>[1];
const inside = <T>(work: (trx: Parameters<Work>[0]) => Promise<T>, of = provider): Promise<T> =>
  db.database.tenant(of, work);
const read = (slug: string, reader: Reader, language: Language = 'de', of = provider) =>
  inside((trx) => readArticle(trx, of, { slug, language, audiences: audiencesOf(reader) }), of);
const rename = (slug: string, newSlug: string) =>
  inside((trx) => renameArticle(trx, provider, { slug, newSlug }));
const answer = (
  slug: string,
  reader: Reader,
  more: { helpful?: boolean; remark?: string; personId?: string } = {},
) =>
  inside((trx) =>
    giveFeedback(trx, provider, {
      slug,
      language: 'de',
      helpful: more.helpful ?? true,
      remark: more.remark ?? '',
      audiences: audiencesOf(reader),
      personId: more.personId ?? null,
      searchId: null,
    }),
  );
const edited = (slug: string) => inside((trx) => getForEditors(trx, provider, { slug, language: 'de' }));

const readers: Reader[] = ['public', 'customer', 'staff'];
const mayRead: Record<Audience, Reader[]> = {
  public: ['public', 'customer', 'staff'],
  customer: ['customer', 'staff'],
  internal: ['staff'],
};

describe('what a reader may not read does not show, for each audience and reader [S14]', () => {
  const audiences = Object.keys(mayRead) as Audience[];
  beforeAll(async () => {
    for (const audience of audiences)
      await publish(db.database, {
        slug: `art-${audience}`, title: `Für ${audience}`, body: '## Eins\n\nText.', audience, topic: 'listen', products: ['laufwerk'],
      }); // prettier-ignore
    for (const audience of audiences) {
      await rename(`art-${audience}`, `neu-${audience}`);
    }
  });
  const cases = audiences.flatMap((audience) => readers.map((reader) => ({ audience, reader })));

  test.each(cases)(
    'an article for $audience, by its address and by an old one, for $reader',
    async ({ audience, reader }) => {
      for (const slug of [`neu-${audience}`, `art-${audience}`]) {
        const found = read(slug, reader);
        if (mayRead[audience].includes(reader))
          expect(await found).toMatchObject({ slug: `neu-${audience}`, contents: [{ id: 's-eins' }] });
        else await expect(found).rejects.toMatchObject({ code: 'not_found', fields: undefined });
      }
      await expect(read(`neu-${audience}`, 'staff', 'de', otherProvider)).rejects.toMatchObject({
        code: 'not_found',
      });
      await expect(read(`art-${audience}`, 'staff', 'de', otherProvider)).rejects.toMatchObject({
        code: 'not_found',
      });
    },
  );

  test.each(cases)('feedback on an article for $audience from $reader', async ({ audience, reader }) => {
    for (const slug of [`neu-${audience}`, `art-${audience}`]) {
      const given = answer(slug, reader);
      if (mayRead[audience].includes(reader)) await given;
      else await expect(given).rejects.toMatchObject({ code: 'not_found', fields: undefined });
    }
  });

  test.each(readers)('related articles, lists and their topics and products for %s', async (reader) => {
    const visible = audiences
      .filter((audience) => mayRead[audience].includes(reader))
      .map((each) => `neu-${each}`);
    const related = (await read('neu-public', reader)).related.map(({ slug }) => slug);
    expect(related.toSorted()).toEqual(visible.filter((slug) => slug !== 'neu-public').toSorted());
    const list = await inside((trx) =>
      listArticles(trx, provider, { audiences: audiencesOf(reader), language: 'fr' }),
    );
    expect(
      list
        .filter(({ slug }) => slug.startsWith('neu-'))
        .map(({ slug }) => slug)
        .toSorted(),
    ).toEqual(visible.toSorted());
    expect(list.find(({ slug }) => slug === 'neu-public')).toMatchObject({
      topic: 'listen (fr)', topicKey: 'listen', products: ['laufwerk'], language: 'de',
    }); // prettier-ignore
  });

  test('a draft and a retracted text take no feedback and are related to nothing', async () => {
    const { revision } = await inside((trx) =>
      createArticle(trx, provider, {
        slug: 'entwurf', language: 'de', title: 'Entwurf', body: 'x', audience: 'public', topic: 'listen',
      }),
    ); // prettier-ignore
    expect(revision).toBe(1);
    await publish(db.database, { slug: 'weg', title: 'Weg', topic: 'listen' });
    await inside((trx) => retractArticle(trx, provider, { slug: 'weg', language: 'de', personId: null }));
    for (const slug of ['entwurf', 'weg', 'gibt-es-nicht'])
      await expect(answer(slug, 'staff')).rejects.toMatchObject({ code: 'not_found' });
    const related = (await read('neu-public', 'staff')).related.map(({ slug }) => slug);
    expect(related).not.toContain('entwurf');
    expect(related).not.toContain('weg');
  });
});

describe('an address', () => {
  test('keeps leading to its article over several changes, and the search finds the new one', async () => {
    await publish(db.database, { slug: 'erste', title: 'Bandzugklemme' });
    await rename('erste', 'zweite');
    await rename('zweite', 'dritte');
    for (const slug of ['erste', 'zweite', 'dritte'])
      expect((await read(slug, 'public')).slug).toBe('dritte');
    expect(await slugs(db.database, 'Bandzugklemme')).toEqual(['dritte']);
    expect((await edited('erste')).slug).toBe('dritte');
    await rename('dritte', 'erste');
    expect((await read('dritte', 'public')).slug).toBe('erste');
    expect((await read('erste', 'public')).slug).toBe('erste');
  });

  test('that is or was another article’s is refused, and nothing takes it by its title', async () => {
    await publish(db.database, { slug: 'meins', title: 'Meins' });
    await publish(db.database, { slug: 'deins', title: 'Deins' });
    await rename('meins', 'unseres');
    await expect(rename('deins', 'unseres')).rejects.toMatchObject({ code: 'conflict' });
    await expect(rename('deins', 'meins')).rejects.toMatchObject({ code: 'conflict' });
    await expect(rename('deins', 'Groß!')).rejects.toMatchObject({
      fields: { newSlug: { problem: 'unknown_value' } },
    });
    await expect(rename('gibt-es-nicht', 'neu')).rejects.toMatchObject({ code: 'not_found' });
    const taken = await inside((trx) =>
      createArticle(trx, provider, {
        language: 'de',
        title: 'Meins',
        body: '',
        audience: 'public',
        topic: '',
      }),
    );
    expect(taken.slug).toBe('meins-2');
  });
});

describe('a check', () => {
  const checker = { personId: newId(), name: 'Birte', role: 'provider-admin' };
  const longAgo = (slug: string) =>
    asOwner(
      db.url,
      `update app.article_text set checked_at = now() - interval '${reviewAfterDays + 1} days', checked_role = null
        where article_id = (select id from app.article where slug = '${slug}')`,
    );

  test('is due after its period, tells readers the role and authors the name, and leaves a newer draft alone', async () => {
    await publish(db.database, { slug: 'faellig', title: 'Fällig' });
    await longAgo('faellig');
    expect(await edited('faellig')).toMatchObject({ isReviewDue: true, reviews: [] });
    const due = async () =>
      (await inside((trx) => listForEditors(trx, provider))).find(({ slug }) => slug === 'faellig')?.texts[0]
        ?.isReviewDue;
    expect(await due()).toBe(true);
    await inside((trx) =>
      saveArticle(trx, provider, {
        slug: 'faellig', language: 'de', title: 'Neuer Entwurf', body: 'x', audience: 'public', topic: '', revision: 1,
      }),
    ); // prettier-ignore
    await inside((trx) => checkArticle(trx, provider, { slug: 'faellig', language: 'de', checker }));
    expect(await due()).toBe(false);
    expect(await edited('faellig')).toMatchObject({
      state: 'changed', isReviewDue: false, reviews: [{ name: 'Birte', role: 'provider-admin' }],
    }); // prettier-ignore
    const shown = await read('faellig', 'public');
    expect(shown).toMatchObject({ title: 'Fällig', checkedRole: 'provider-admin' });
    expect(JSON.stringify(shown)).not.toContain('Birte');
  });

  test('of what is not published is refused, and its record cannot be changed [S117]', async () => {
    await inside((trx) =>
      createArticle(trx, provider, {
        slug: 'roh',
        language: 'de',
        title: 'Roh',
        body: '',
        audience: 'public',
        topic: '',
      }),
    );
    await expect(
      inside((trx) => checkArticle(trx, provider, { slug: 'roh', language: 'de', checker })),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      inside((trx) => trx.updateTable('app.article_check').set({ name: 'Ich' }).execute()),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

test('a person’s second answer takes the place of the first; others count each', async () => {
  await publish(db.database, { slug: 'gefragt', title: 'Gefragt' });
  const personId = newId();
  await answer('gefragt', 'customer', { helpful: false, remark: 'Erst so.', personId });
  await answer('gefragt', 'customer', { helpful: true, remark: ' Dann so. ', personId });
  await answer('gefragt', 'public', { helpful: false });
  await answer('gefragt', 'public', { helpful: false });
  expect((await edited('gefragt')).feedback).toMatchObject({
    helpful: 1, unhelpful: 2, remarks: [{ helpful: true, text: 'Dann so.' }],
  }); // prettier-ignore
  await expect(answer('gefragt', 'public', { remark: 'x'.repeat(1001) })).rejects.toMatchObject({
    fields: { remark: { problem: 'too_long' } },
  });
});

describe('topics and products', () => {
  test('have a name in every language, are renamed in place, and go only when nothing stands on them', async () => {
    const name = { de: 'Über Bänder', en: 'On tapes', fr: 'Sur les bandes' };
    await inside((trx) => addShelf(trx, provider, 'topic', name));
    await expect(inside((trx) => addShelf(trx, provider, 'topic', name))).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(
      inside((trx) => addShelf(trx, provider, 'topic', { ...name, de: 'Neu', fr: ' ' })),
    ).rejects.toMatchObject({ fields: { fr: { problem: 'required' } } });
    await publish(db.database, {
      slug: 'mit-thema',
      title: 'Mit Thema',
      topic: 'ueber-baender',
      products: ['server'],
    });
    await inside((trx) =>
      saveShelf(trx, provider, 'topic', { key: 'ueber-baender', name: { ...name, de: 'Bänder' } }),
    );
    expect((await read('mit-thema', 'public')).topic).toBe('Bänder');
    expect((await read('mit-thema', 'public', 'en')).topic).toBe('On tapes');
    for (const [kind, key] of [
      ['topic', 'ueber-baender'],
      ['product', 'server'],
    ] as const)
      await expect(inside((trx) => removeShelf(trx, provider, kind, key))).rejects.toMatchObject({
        code: 'conflict',
      });
    await inside((trx) => addShelf(trx, provider, 'product', { de: 'Leer', en: 'Empty', fr: 'Vide' }));
    await inside((trx) => removeShelf(trx, provider, 'product', 'leer'));
    expect((await inside((trx) => listShelves(trx, provider, 'product'))).map(({ key }) => key)).toEqual([
      'server',
      'laufwerk',
    ]);
    expect(await inside((trx) => listShelves(trx, otherProvider, 'topic'), otherProvider)).toEqual([]);
  });

  test('that do not exist are refused', async () => {
    const draft = { language: 'de', title: 'Falsch', body: '', audience: 'public', topic: '' };
    await expect(
      inside((trx) => createArticle(trx, provider, { ...draft, topic: 'nirgends' })),
    ).rejects.toMatchObject({ fields: { topic: { problem: 'unknown_value' } } });
    await expect(
      inside((trx) => createArticle(trx, provider, { ...draft, products: ['server', 'nirgends'] })),
    ).rejects.toMatchObject({ fields: { products: { problem: 'unknown_value' } } });
  });
});
