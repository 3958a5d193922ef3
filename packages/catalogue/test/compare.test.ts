import { expect, test } from 'vitest';
import { compareCatalogues, loadProviderCatalogue, providerIds, type Catalogue } from '../src/index.ts';

const catalogue = loadProviderCatalogue('sep-sesam');
const changed = (change: (copy: Catalogue) => void): Catalogue => {
  const copy = structuredClone(catalogue);
  change(copy);
  return copy;
};

test.each(providerIds())('%s is like itself', (id) => {
  expect(compareCatalogues(loadProviderCatalogue(id), structuredClone(loadProviderCatalogue(id)))).toEqual(
    [],
  );
});

test('an entry that comes, goes or changes is named with its part and its policy id', () => {
  const target = catalogue.targets[1];
  const after = changed((copy) => {
    copy.targets[1]!.minutes = 7;
    copy.options.push({ key: 'extra', name: { de: 'Neu', en: 'New', fr: 'Nouveau' }, rule: 'SEP-3' });
    copy.rules.pop();
  });
  const removed = catalogue.rules.at(-1);
  const severity = catalogue.severities.find(({ key }) => key === target?.severity);
  expect(compareCatalogues(catalogue, after)).toEqual([
    { part: 'rules', kind: 'removed', name: removed?.text, rule: removed?.id },
    { part: 'targets', kind: 'changed', name: severity?.name, rule: target?.rule },
    { part: 'options', kind: 'added', name: { de: 'Neu', en: 'New', fr: 'Nouveau' }, rule: 'SEP-3' },
  ]);
});

test('rules of one id are told apart, and what stands outside the lists is one change', () => {
  const after = changed((copy) => {
    const [first] = copy.rules.filter(({ id }) => id === 'SEP-7');
    first!.text = { ...first!.text, de: 'Anders.' };
    copy.timeZone = 'Europe/Vienna';
    copy.accent = '#000000';
  });
  expect(compareCatalogues(catalogue, after).map(({ part, kind, rule }) => [part, kind, rule])).toEqual([
    ['rules', 'changed', 'SEP-7'],
    ['general', 'changed', null],
  ]);
});

test('another order alone is a change where the first that fits counts, and none elsewhere', () => {
  expect(
    compareCatalogues(
      catalogue,
      changed((copy) => void (copy.promises = copy.promises.toReversed())),
    ),
  ).toEqual([]);
  expect(
    compareCatalogues(
      catalogue,
      changed((copy) => void (copy.rules = copy.rules.toReversed())),
    ),
  ).toEqual([{ part: 'rules', kind: 'reordered', name: null, rule: null }]);
});
