import { loadProviderCatalogue, type Catalogue, type Example } from '@zusage/catalogue';
import { describe, expect, test } from 'vitest';
import { decide, factsOfExample, runExample, runExamples } from '../src/index.ts';

const published = loadProviderCatalogue('sep-sesam');
/** One rule alone, so that a word more in the provider's file changes nothing here. */
const sep: Catalogue = { ...published, rules: published.rules.filter(({ id }) => id === 'SEP-5') };

/** Saturday, 10:00 in Berlin, severity 2 by portal: the clock starts on Monday at 08:00 and runs for 8 hours. */
const SATURDAY: Example = {
  key: 'saturday',
  name: { de: 'Samstag', en: 'Saturday', fr: 'Samedi' },
  at: '2026-11-21 10:00',
  severity: '2',
  channel: 'portal',
  environment: 'production',
  request: 'new',
  asker: 'contact',
  certified: false,
  contract: { level: 'maintenance', options: [], agreedMinutes: {} },
  product: {},
  facts: {},
  without: [],
  expect: { outcome: 'accepted', severity: '2', dueAt: '2026-11-23 16:00', rules: ['SEP-3'] },
};

const changed = (changes: Partial<Example>): Example => ({ ...SATURDAY, ...changes });
const expecting = (expected: Partial<Example['expect']>): Example =>
  changed({ expect: { ...SATURDAY.expect, ...expected } });
const differences = (example: Example, catalogue: Catalogue = sep) =>
  runExample(example, catalogue).differences;

test('SEP-3: an example that the engine decides as it expects holds, and carries the decision', () => {
  const [result] = runExamples({ ...sep, examples: [SATURDAY] });
  expect(result).toEqual({
    example: SATURDAY,
    decision: decide(factsOfExample(SATURDAY, sep), sep),
    differences: [],
  });
});

test.each([
  [{ outcome: 'refused' }, 'outcome', 'refused', 'accepted'],
  [{ severity: '3' }, 'severity', '3', '2'],
  [{ dueAt: '2026-11-23 15:59' }, 'dueAt', '2026-11-23 15:59', '2026-11-23 16:00'],
  [{ dueAt: null }, 'dueAt', 'none', '2026-11-23 16:00'],
  [{ rules: ['SEP-3', 'SEP-9'] }, 'rules', 'SEP-3, SEP-9', 'SEP-3, SEP-5'],
  [{ next: 'vendor' }, 'next', 'vendor', 'hotline'],
  [{ waitingFor: ['action'] }, 'waitingFor', 'action', 'none'],
  [{ charge: 'extra' }, 'charge', 'extra', 'none'],
  [{ ahead: true }, 'ahead', 'true', 'false'],
] as [Partial<Example['expect']>, string, string, string][])(
  'an expectation that is not met is named: %j',
  (expected, field, wanted, actual) => {
    expect(differences(expecting(expected))).toEqual([{ field, expected: wanted, actual }]);
  },
);

test('what is left out is not held against the answer', () => {
  expect(differences(changed({ expect: { outcome: 'accepted' } }))).toEqual([]);
});

test('an example that cannot be decided says why instead of ending the run', () => {
  const results = runExamples({ ...sep, examples: [changed({ severity: '9' }), SATURDAY] });
  expect(results.map(({ decision }) => decision === null)).toEqual([true, false]);
  expect(results[0]?.differences).toMatchObject([{ field: 'error', expected: 'accepted' }]);
  expect(differences(changed({ at: '2026-02-30 10:00' }))[0]).toMatchObject({ field: 'error' });
});

describe('the request that an example describes', () => {
  test('states everything but what it leaves empty', () => {
    expect(runExample(SATURDAY, sep).decision?.missingFacts).toEqual([]);
    const lacking = factsOfExample(changed({ without: ['action'] }), sep);
    expect(decide(lacking, sep).missingFacts).toEqual(['action']);
    expect(factsOfExample(changed({ facts: { action: 'restore' } }), sep).facts['action']).toBe('restore');
  });

  test.each([
    [{}, '2026-01-01', '2026-12-31'],
    [{ validUntil: '2025-06-30' }, '2025-01-01', '2025-06-30'],
    [{ validFrom: '2027-02-01' }, '2027-02-01', '2027-12-31'],
    [{ validFrom: '2024-05-01', validUntil: '2027-04-30' }, '2024-05-01', '2027-04-30'],
  ])('has a contract in force where it says nothing else: %j', (dates, validFrom, validUntil) => {
    const contract = { level: 'maintenance', options: [], agreedMinutes: {}, ...dates };
    expect(factsOfExample(changed({ contract }), sep).contract).toMatchObject({ validFrom, validUntil });
  });

  test('may have no contract and no product', () => {
    expect(factsOfExample(changed({ contract: null, product: null }), sep)).toMatchObject({
      contract: null,
      product: null,
    });
  });
});

describe('wall-clock moments', () => {
  const calendars: Catalogue['calendars'] = [
    {
      key: 'new-york',
      name: { de: 'New York', en: 'New York', fr: 'New York' },
      timeZone: 'America/New_York',
      holidays: { country: 'US' },
    },
  ];

  test("are those of the contract's own calendar", () => {
    const contract = { level: 'maintenance', options: [], agreedMinutes: {}, calendar: 'new-york' };
    const example = changed({ contract });
    expect(factsOfExample(example, { ...sep, calendars }).at).toEqual(new Date('2026-11-21T15:00:00Z'));
    expect(differences(example, { ...sep, calendars })).toEqual([]);
  });

  test('that exist twice are the first, and those that do not exist move forward', () => {
    const at = (moment: string) => factsOfExample(changed({ at: moment }), sep).at.toISOString();
    expect(at('2026-10-25 02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-03-29 02:30')).toBe('2026-03-29T01:00:00.000Z');
  });

  test('that the file cannot tell apart are shown in UTC too', () => {
    // Four real hours from 23:30 end in the second 02:30 of the night that has it twice.
    const example = changed({ at: '2026-10-24 23:30', severity: '1', channel: 'phone' });
    const due = { ...example, expect: { outcome: 'accepted' as const, dueAt: '2026-10-25 02:30' } };
    expect(differences(due)).toEqual([
      { field: 'dueAt', expected: '2026-10-25 02:30', actual: '2026-10-25 02:30 (2026-10-25T01:30:00.000Z)' },
    ]);
  });
});
