import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { routes } from '../src/routes.ts';

const folder = new URL('../src/pages/', import.meta.url);

function patternOf(file: string): string {
  const path = file.replace(/\.(astro|ts)$/, '').replace(/(^|\/)index$/, '');
  return `/${path}`;
}

test('every page stands in the table of routes, and every route has its page', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(astro|ts)$/.test(file),
  );
  const listed = Object.values(routes).map((route) => route.pattern);
  expect(files.map(patternOf).sort()).toEqual([...listed].sort());
});
