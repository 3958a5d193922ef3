import { existsSync, readFileSync } from 'node:fs';
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

const PAGES = 'apps/portal/src/pages/[provider]/';

/** Every fact about units and the work they pay for, with the pages on which its readers meet it. */
const WORK: Record<string, readonly string[]> = {
  'N-13': ['units/[key].astro', 'engagements/[number].astro'],
  'N-14': [
    'engagements/[number]/sessions/[position]/report.astro',
    'staff/engagements/[number]/sessions/[position]/report.astro',
  ],
  'N-15': ['engagements/[number]/quotes/[quote].astro'],
  'N-16': ['engagements/[number]/sessions/[position]/cancel.astro'],
  'N-17': [
    'engagements/[number]/sessions/[position]/report.astro',
    'staff/engagements/[number]/sessions/[position]/complaint.astro',
  ],
  'N-18': ['engagements/[number].astro', 'staff/engagements/index.astro'],
  'N-19': ['engagements/new/[service].astro', 'promise.astro'],
  'N-20': ['engagements/new/[service].astro', 'promise.astro'],
  'N-22': ['staff/engagements/[number]/statement.astro', 'engagements/[number].astro'],
  'N-24': ['engagements/[number]/sessions/[position]/report.astro'],
  'N-25': ['engagements/new/[service].astro'],
  'N-26': ['staff/units/index.astro'],
  'N-28': ['staff/engagements/new.astro', 'engagements/[number].astro'],
  'N-29': ['staff/feedback.astro'],
  'SEP-13': ['engagements/new/[service].astro', 'units/[key].astro'],
  'SEP-14': ['engagements/[number].astro'],
  'SB-4': ['effort/index.astro', 'tickets/[number].astro', 'staff/tickets/[number].astro'],
  'S7-11': ['staff/fair-use.astro', 'tickets/[number].astro'],
};

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const cited = citedByTests(ROOT);
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

test.each(Object.keys(WORK))('%s has tests that are named with it, and pages where it is met', (id) => {
  expect(cited.get(id) ?? []).not.toEqual([]);
  const missing = (WORK[id] ?? []).filter((page) => !existsSync(`${ROOT}${PAGES}${page}`));
  expect(missing).toEqual([]);
  const home = catalogues.find(({ promises }) => promises.some(({ rule }) => rule === id));
  expect(home, 'a sentence for its reader').toBeDefined();
});

test('the page of policy ids is what `npm run policies` writes', () => {
  expect(readFileSync(POLICIES_FILE, 'utf8')).toBe(currentPage());
});
