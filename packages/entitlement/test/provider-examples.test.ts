import { loadProviderCatalogue, providerIds } from '@zusage/catalogue';
import { describe, expect, test } from 'vitest';
import { runExample } from '../src/index.ts';

describe.each(providerIds())('%s keeps its own examples', (id) => {
  const catalogue = loadProviderCatalogue(id);

  test('it carries some, of every outcome that its rules can give', () => {
    const outcomes = new Set(catalogue.examples.map(({ expect: { outcome } }) => outcome));
    const given = catalogue.rules.flatMap(({ effect: { outcome } }) => outcome ?? 'accepted');
    expect([...new Set(given)].filter((outcome) => !outcomes.has(outcome))).toEqual([]);
  });

  test.each(catalogue.examples.map((example) => [example.name.en, example] as const))('%s', (_, example) => {
    expect(runExample(example, catalogue).differences).toEqual([]);
  });
});
