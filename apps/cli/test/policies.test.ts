import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadProviderCatalogue, providerIds } from '@zusage/catalogue';
import { expect, test } from 'vitest';
import { citedByTests } from '../src/policies/cited-by-tests.ts';
import { usesOf } from '../src/policies/uses-in-catalogue.ts';
import { currentPage, POLICIES_FILE } from '../src/policies/write-page.ts';

const numbered = (prefix: string, numbers: readonly number[]): string[] =>
  numbers.map((number) => `${prefix}-${number}`);

/** Every fact of the five service descriptions that decides something about a request. */
const DECISIVE = [
  ...numbered('SEP', [3, 4, 5, 6, 7, 8, 9, 12, 14, 15, 16]),
  ...numbered('S7', [1, 2, 3, 4, 5, 9, 10, 12, 14]),
  ...numbered('SB', [1, 2, 3, 5]),
  ...numbered('K', [3, 4, 5, 6, 7, 13, 14, 15, 16]),
  ...numbered('N', [1, 2, 3, 4, 5, 6, 7, 12, 18, 25, 28, 30]),
];

const cited = citedByTests(fileURLToPath(new URL('../../../', import.meta.url)));
const catalogues = providerIds().map(loadProviderCatalogue);

test.each(DECISIVE)('%s has a test of the engine that is named with it', (id) => {
  const files = (cited.get(id) ?? []).map(({ file }) => file);
  expect(files.some((file) => file.startsWith('packages/entitlement/'))).toBe(true);
});

// SEP-4 is the office window itself, and a window carries no id.
test.each(DECISIVE.filter((id) => id !== 'SEP-4'))(
  '%s stands in a catalogue, with a sentence for its reader',
  (id) => {
    const home = catalogues.find(({ promises }) => promises.some(({ rule }) => rule === id));
    expect(home).toBeDefined();
    expect(home && usesOf(home, id)).not.toEqual([]);
  },
);

test('the page of policy ids is what `npm run policies` writes', () => {
  expect(readFileSync(POLICIES_FILE, 'utf8')).toBe(currentPage());
});
