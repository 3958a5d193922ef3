import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales, messagesFor, plural, tags, type Locale } from '../src/index.ts';

type Text = string | ((values: never) => string);

function collect(node: unknown, path = ''): [path: string, text: Text][] {
  if (typeof node === 'string' || typeof node === 'function') return [[path, node as Text]];
  if (node === null || typeof node !== 'object') throw new Error(`${path} is neither text nor group`);
  return Object.entries(node).flatMap(([key, value]) => collect(value, path ? `${path}.${key}` : key));
}

/** Calls a message with a stand-in for each placeholder and tells which it asked for. */
function render(text: Text, count: number): { words: string; asked: string[] } {
  if (typeof text === 'string') return { words: text, asked: [] };
  const asked = new Set<string>();
  const values = new Proxy(
    {},
    {
      get: (_, key) => {
        asked.add(String(key));
        return key === 'count' ? count : `‹${String(key)}›`;
      },
    },
  );
  return { words: text(values as never), asked: [...asked].sort() };
}

const all = new Map<Locale, Map<string, Text>>(
  locales.map((locale) => [locale, new Map(collect(messagesFor(locale)))]),
);
const textsOf = (locale: Locale) => [...(all.get(locale) ?? new Map<string, Text>())];

/** A dictionary of names: each language has those that it calls otherwise than the zone does. */
const isDictionary = (path: string): boolean => path.startsWith('profile.cities.');

describe.each(locales)('messages in %s', (locale) => {
  test('have exactly the German keys', () => {
    const keysOf = (of: Locale) => [...(all.get(of)?.keys() ?? [])].filter((path) => !isDictionary(path)).sort();
    expect(keysOf(locale)).toEqual(keysOf('de'));
  });

  test('are never empty, and leave nothing unfilled', () => {
    for (const [path, text] of textsOf(locale)) {
      for (const count of [0, 1, 2, 21, 1_000_000]) {
        const { words } = render(text, count);
        expect(words.trim(), path).toBe(words);
        expect(words, path).not.toBe('');
        expect(words, path).not.toMatch(/undefined|\[object|NaN|#(?!#| |rrggbb)/);
      }
    }
  });

  test('ask for the placeholders that German asks for, and show each', () => {
    for (const [path, german] of textsOf('de').filter(([each]) => !isDictionary(each))) {
      const text = all.get(locale)?.get(path) ?? '';
      const { words, asked } = render(text, 5);
      expect(asked, path).toEqual(render(german, 5).asked);
      for (const name of asked) expect(words, path).toContain(name === 'count' ? '5' : `‹${name}›`);
    }
  });

  test('know every plural form of their language', () => {
    const forms = new Intl.PluralRules(tags[locale]).resolvedOptions().pluralCategories;
    expect(forms.toSorted()).toEqual(locale === 'fr' ? ['many', 'one', 'other'] : ['one', 'other']);
  });

  test('use no raw key, code or success phrase', () => {
    for (const [path, text] of textsOf(locale)) {
      const { words } = render(text, 3);
      expect(words, path).not.toMatch(/\b[a-z]+_[a-z_]+\b(?!›)/);
      expect(words, path).not.toMatch(/success|erfolgreich|succès/i);
    }
  });
});

test('German addresses the reader as Sie, never as du', () => {
  for (const [path, text] of textsOf('de')) {
    expect(render(text, 2).words, path).not.toMatch(
      /(?<![\p{L}])(du|dich|dir|dein\p{L}*|euch|euer|eure\p{L}*)(?![\p{L}])/iu,
    );
  }
});

test('French sets its apostrophes, and keeps its punctuation from breaking to a new line', () => {
  for (const [path, text] of textsOf('fr')) {
    const { words } = render(text, 2);
    expect(words, path).not.toContain("'");
    expect(words, path).not.toMatch(/[^\u00a0\u202f][?!;:»](?:\s|$)/u);
    expect(words, path).not.toMatch(/«[^\u00a0]/u);
  }
});

test('every area is a file of its own in each language', () => {
  const files = (locale: Locale) =>
    readdirSync(new URL(`../src/messages/${locale}`, import.meta.url)).toSorted();
  expect(files('en')).toEqual(files('de'));
  expect(files('fr')).toEqual(files('de'));
  for (const file of files('de')) {
    if (file === 'index.ts') continue;
    for (const locale of ['en', 'fr'] as const) {
      expect(readFileSync(new URL(`../src/messages/${locale}/${file}`, import.meta.url), 'utf8')).toContain(
        'satisfies typeof german',
      );
    }
  }
});

test('plurals choose by the rules of the language', () => {
  expect(plural('de')(1, { one: '# Tag', other: '# Tage' })).toBe('1 Tag');
  expect(plural('de')(0, { one: '# Tag', other: '# Tage' })).toBe('0 Tage');
  expect(plural('fr')(0, { one: '# jour', many: '# de jours', other: '# jours' })).toBe('0 jour');
  expect(plural('fr')(1_000_000, { one: '# jour', many: '# de jours', other: '# jours' })).toBe(
    '1\u202f000\u202f000 de jours',
  );
  expect(plural('en')(1200, { one: '# day', other: '# days' })).toBe('1,200 days');
});
