import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../src/styles/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const parts = readdirSync(new URL('components/', folder)).map((name) => `components/${name}`);
const sheets = [...parts, 'base.css', 'reset.css', 'utilities.css', 'print.css'];

test('every sheet is imported once, in a layer', () => {
  for (const name of sheets) {
    expect(
      read('index.css').match(new RegExp(`'\\./${name.replace('.', '\\.')}' layer\\(`, 'g')),
      name,
    ).toHaveLength(1);
  }
});

test('components take colours from tokens alone', () => {
  for (const name of sheets) {
    expect(read(name), name).not.toMatch(
      /#[0-9a-f]{3,8}\b|oklch\(|rgba?\(|hsla?\(|:\s*(white|black|red|gr[ae]y)\b/i,
    );
  }
});

test('every custom property that is used is defined', () => {
  const defined = new Set(
    [...sheets, 'tokens.css'].flatMap((name) =>
      [...read(name).matchAll(/(--[a-z0-9-]+):/g)].map((match) => match[1]),
    ),
  );
  for (const name of sheets) {
    for (const [, used] of read(name).matchAll(/var\((--[a-z0-9-]+)/g))
      expect(defined, `${name} uses ${used}`).toContain(used);
  }
});

test('nothing is loaded from another host', () => {
  for (const name of [...sheets, 'fonts.css', 'index.css'])
    expect(read(name), name).not.toMatch(/https?:|url\(['"]?\/\//);
});
