import * as ui from '@zusage/ui';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../src/styleguide/', import.meta.url);
/** What the view "components" shows: the files named after specimens. */
const shown = readdirSync(folder)
  .filter((name) => name.endsWith('Specimens.tsx'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

const components = Object.keys(ui).filter((name) => /^[A-Z]/.test(name));

test.each(components)('the style page shows %s', (name) => {
  expect(shown).toMatch(new RegExp(`<${name}[\\s>]`));
});

test('there are components to look for, and one that is not shown would be missed', () => {
  expect(components.length).toBeGreaterThan(25);
  expect(shown).not.toMatch(/<NotThere[\s>]/);
});
