import { createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addProviders, otherProvider, publish, search, slugs } from './support/library.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await addProviders(db.url);
  await publish(db.database, {
    slug: 'ruecksicherung',
    title: 'Rücksicherung schlägt fehl',
    body: '## Ursache\n\nMeist fehlt ein Medium. Die Wiederherstellung einzelner Dateien gelingt über den Größenfilter.',
  });
  await publish(db.database, {
    slug: 'ruecksicherung',
    language: 'en',
    title: 'Restore fails',
    body: 'Usually a medium is missing. Check the firewall of the client.',
  });
  await publish(db.database, {
    slug: 'strassenbahn',
    title: 'Anfahrt',
    body: 'Mit der Straßenbahn bis zum Rechenzentrum.',
  });
  await publish(db.database, {
    slug: 'firewall',
    title: 'Firewall einrichten',
    body: 'Öffnen Sie die Ports.',
  });
  await publish(db.database, {
    slug: 'ports',
    title: 'Welche Ports werden gebraucht',
    body: 'In der Firewall müssen 11301 und 11401 offen sein. <script>alert(1)</script>',
  });
  await publish(db.database, {
    slug: 'sauvegarde',
    language: 'fr',
    title: 'Restauration impossible',
    body: 'Vérifiez l’état du médium et du pare-feu. Firewall.',
  });
});
afterAll(() => db[Symbol.asyncDispose]());

describe('what a reader types and what is found', () => {
  test.each([
    ['an umlaut as written', 'Rücksicherung', 'ruecksicherung'],
    ['an umlaut spelled with e', 'Ruecksicherung', 'ruecksicherung'],
    ['an umlaut without dots', 'rucksicherung', 'ruecksicherung'],
    ['a decomposed umlaut', 'Ru\u0308cksicherung', 'ruecksicherung'],
    ['capitals', 'RÜCKSICHERUNG', 'ruecksicherung'],
    ['sharp s as ss', 'Groessenfilter', 'ruecksicherung'],
    ['part of a compound', 'Bahn', 'strassenbahn'],
    ['ss for ß in a compound', 'Strassenbahn', 'strassenbahn'],
    ['a plural', 'Rücksicherungen', 'ruecksicherung'],
    ['a missing letter', 'Rücksicherng', 'ruecksicherung'],
    ['swapped letters', 'Fierwall', 'firewall'],
    ['a beginning, while typing', 'wiederher', 'ruecksicherung'],
    ['two letters, while typing', 'an', 'strassenbahn'],
    ['a beginning with a typing error', 'wiederhr', 'ruecksicherung'],
    ['a longer compound than the article has', 'Straßenbahnhaltestelle', 'strassenbahn'],
    ['a number', '11301', 'ports'],
    ['an accent left out', 'verifiez', 'sauvegarde'],
    ['a whole sentence', 'Warum schlägt die Rücksicherung fehl?', 'ruecksicherung'],
    ['a word that no article has, beside one', 'Kaffeemaschine Rücksicherung', 'ruecksicherung'],
  ])('%s: %s', async (_what, query, slug) => {
    expect((await slugs(db.database, query))[0]).toBe(slug);
  });

  test.each([
    ['nothing'],
    [''],
    ['   '],
    ['die und der'],
    ['xqzvwk'],
    ["'); drop table app.article; --"],
    ['& | ! <-> ( ) : * \\'],
    ['%_'],
  ])('no article for %j, and no error', async (query) => {
    expect(await slugs(db.database, query)).toEqual([]);
  });

  test('the same word with a half character or NUL is refused, not a server error [S53]', async () => {
    for (const query of ['a\0b', '\ud800']) {
      await expect(search(db.database, query)).rejects.toMatchObject({
        code: 'invalid_input',
        fields: { query: {} },
      });
    }
    await expect(search(db.database, 'a'.repeat(201))).rejects.toMatchObject({
      fields: { query: { problem: 'too_long', params: { max: 200 } } },
    });
  });
});

describe('order', () => {
  test('a title before a text', async () => {
    expect((await slugs(db.database, 'Firewall')).slice(0, 2)).toEqual(['firewall', 'ports']);
  });

  test("the reader's language first, each article once and in that language where it matches", async () => {
    const german = await search(db.database, 'Medium', { language: 'de' });
    expect(german.items.map((item) => [item.slug, item.language])).toEqual([
      ['ruecksicherung', 'de'],
      ['sauvegarde', 'fr'],
    ]);
    const english = await search(db.database, 'medium', { language: 'en' });
    expect(english.items[0]).toMatchObject({
      slug: 'ruecksicherung',
      language: 'en',
      title: 'Restore fails',
    });
    expect(new Set(english.items.map((item) => item.slug)).size).toBe(english.items.length);
    const french = await search(db.database, 'firewall', { language: 'fr' });
    expect(french.items[0]).toMatchObject({ slug: 'sauvegarde', language: 'fr' });
  });

  test('the exact word before one that contains it', async () => {
    await publish(db.database, { slug: 'bandlaufwerk', title: 'Bandlaufwerk' });
    await publish(db.database, { slug: 'band', title: 'Das Band im Loader' });
    expect(await slugs(db.database, 'Band')).toEqual(['band', 'bandlaufwerk']);
  });

  test('all terms before some', async () => {
    expect((await slugs(db.database, 'Firewall Ports öffnen'))[0]).toBe('firewall');
  });

  test('no more than asked for', async () => {
    expect(await slugs(db.database, 'Firewall', { limit: 1 })).toHaveLength(1);
    await expect(search(db.database, 'Firewall', { limit: 21 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('excerpts', () => {
  test('are text around the hit', async () => {
    const { items } = await search(db.database, '11401');
    expect(items[0]?.excerpt).toContain('11301 und 11401 offen');
  });

  test('keep markup literal, so that whoever shows them escapes it [S41]', async () => {
    const { items } = await search(db.database, '11401');
    expect(items[0]?.excerpt).toContain('<script>alert(1)</script>');
  });
});

test('articles of another tenant change no answer and no order [S8]', async () => {
  const before = await search(db.database, 'Firewall', { limit: 20 });
  const typed = await search(db.database, 'fir', { limit: 20 });
  const mistyped = await search(db.database, 'Firewlal', { limit: 20 });
  for (let number = 0; number < 30; number += 1) {
    await publish(
      db.database,
      { slug: `fremd-${number}`, title: `Firewall Firewlal ${number}`, body: 'Firewall' },
      otherProvider,
    );
  }
  expect((await search(db.database, 'Firewall', { limit: 20 })).items).toEqual(before.items);
  expect((await search(db.database, 'fir', { limit: 20 })).items).toEqual(typed.items);
  expect((await search(db.database, 'Firewlal', { limit: 20 })).items).toEqual(mistyped.items);
  expect(await slugs(db.database, 'Rücksicherung', { of: otherProvider })).toEqual([]);
});
