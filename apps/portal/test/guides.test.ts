import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { routes } from '../src/routes.ts';

const folder = new URL('../src/help/', import.meta.url);
const languages = ['de', 'en', 'fr'] as const;
const names = readdirSync(new URL('de/', folder)).sort();
const read = (language: string, name: string): string =>
  readFileSync(new URL(`${language}/${name}`, folder), 'utf8');
const linksOf = (text: string): string[] => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => link);

describe('the guides of the help', () => {
  it('exist in every language', () => {
    for (const language of languages)
      expect(readdirSync(new URL(`${language}/`, folder)).sort()).toEqual(names);
  });

  it.each(names)('%s says the same in each language: sections and links in the same order', (name) => {
    const sections = (text: string): number => text.match(/^## /gm)?.length ?? 0;
    const german = read('de', name);
    for (const language of languages) {
      const text = read(language, name);
      expect(text).toMatch(/^---\ntitle: .+\nlead: .+\n---\n/);
      expect(sections(text), language).toBe(sections(german));
      expect(linksOf(text), language).toEqual(linksOf(german));
    }
  });

  it.each(names)('%s leads to pages that exist', (name) => {
    const pages = Object.values(routes).map(({ pattern }) => pattern.replace('/[provider]', ''));
    for (const link of linksOf(read('de', name))) {
      expect(link).toMatch(/^\.\.\//);
      expect(['', ...pages]).toContain(link.replace(/^\.\./, '').replace(/\/$/, ''));
    }
  });
});
