import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  monthsLater,
  productSupport,
  supportUntil,
  versionFaults,
  versionOf,
  type RegisteredVersion,
  type SupportedProduct,
} from '../src/versions/index.ts';

const K13 = { rule: 'K-13', previousVersionMonths: 12, announceMonths: 12 };
const N6 = { rule: 'N-6' };

const entry = (version: string, facts: Partial<RegisteredVersion> = {}): RegisteredVersion => ({
  id: version,
  slug: version,
  product: 'VSA',
  version,
  onPremises: true,
  releasedOn: '2025-01-15',
  successorId: null,
  supportUntil: null,
  announcedOn: null,
  ...facts,
});

describe('N-23: the entry that a product’s version belongs to', () => {
  const register = [
    entry('9.5'),
    entry('9.5.2'),
    entry('7.4', { product: 'FortiOS' }),
    entry('9.5', { product: 'Other' }),
  ];
  test.each([
    ['VSA 9.5.21', 'anything', '9.5'],
    ['9.5.21', 'VSA im eigenen Betrieb', '9.5'],
    ['9.5.2', 'VSA im eigenen Betrieb', '9.5.2'],
    ['9.5.2 p1', 'Unser VSA', '9.5.2'],
    ['vsa  9.5', 'anything', '9.5'],
    ['FortiOS 7.4.5', 'Firewall', '7.4'],
    ['FortiOS 7.40', 'Firewall', null],
    ['9.5.21', 'Agenten', null],
    ['9.5.21', 'VSAX', null],
    ['10.1', 'VSA', null],
  ])('%s of “%s” → %s', (version, name, expected) => {
    expect(versionOf(register, { name, version })?.version ?? null).toBe(expected);
  });
  test('none is named by a product without a version', () => {
    expect(versionOf(register, { name: 'VSA', version: null })).toBeNull();
  });
});

const chain = (facts: Partial<SupportedProduct> = {}): SupportedProduct => ({
  registered: entry('9.5', { releasedOn: '2024-02-01' }),
  successor: entry('9.6', { releasedOn: '2025-03-10' }),
  secondSuccessor: null,
  statedUntil: null,
  ...facts,
});
const cloud = entry('9.5', { releasedOn: '2024-02-01', onPremises: false });
const announced = entry('9.5', { supportUntil: '2026-08-31', announcedOn: '2025-08-01' });
const third = entry('9.7', { releasedOn: '2025-11-20' });

describe('K-13: what is still supported on a day', () => {
  test.each([
    [
      'the current version, no end announced',
      chain({ successor: null }),
      K13,
      '2026-06-01',
      'supported',
      null,
    ],
    ['the current version until its successor is out', chain(), K13, '2025-03-09', 'supported', null],
    ['the one before it, on the day of the release', chain(), K13, '2025-03-10', 'supported', '2026-03-10'],
    ['the one before it, a year later', chain(), K13, '2026-03-10', 'supported', '2026-03-10'],
    [
      'the one before it, a year and a day later: nobody has said',
      chain(),
      K13,
      '2026-03-11',
      'unknown',
      null,
    ],
    [
      'two versions back within that year',
      chain({ secondSuccessor: third }),
      K13,
      '2026-03-10',
      'supported',
      '2026-03-10',
    ],
    [
      'two versions back after it',
      chain({ secondSuccessor: third }),
      K13,
      '2026-03-11',
      'ended',
      '2026-03-10',
    ],
    [
      'two versions back, the third came out later',
      chain({ secondSuccessor: entry('9.7', { releasedOn: '2026-09-01' }) }),
      K13,
      '2026-09-01',
      'ended',
      '2026-08-31',
    ],
    [
      'the one before, run by the provider',
      chain({ registered: cloud }),
      K13,
      '2025-03-10',
      'ended',
      '2025-03-09',
    ],
    [
      'an announced end, on its last day',
      chain({ registered: announced }),
      K13,
      '2026-08-31',
      'supported',
      '2026-08-31',
    ],
    [
      'an announced end, the day after',
      chain({ registered: announced }),
      K13,
      '2026-09-01',
      'ended',
      '2026-08-31',
    ],
    ['N-6: the one before, where nothing is promised', chain(), N6, '2025-04-01', 'unknown', null],
    [
      'N-6: the product’s own date without an entry',
      chain({ registered: null, statedUntil: '2026-01-31' }),
      N6,
      '2026-02-01',
      'ended',
      '2026-01-31',
    ],
    ['neither entry nor date', chain({ registered: null }), undefined, '2026-02-01', 'unknown', null],
  ] as const)('%s', (_, product, policy, day, state, until) => {
    expect(productSupport(product, policy, day)).toMatchObject({ state, until });
  });

  test('only what follows from the rule names it', () => {
    expect(productSupport(chain(), K13, '2025-06-01')).toMatchObject({ isAtLeast: true, rule: 'K-13' });
    expect(productSupport(chain({ registered: announced }), K13, '2025-06-01').rule).toBeNull();
  });

  test('the fact of a decision: a current version is certain for as long as an end is announced ahead', () => {
    const current = chain({ successor: null });
    expect(supportUntil(current, K13, '2026-06-01')).toBe('2027-06-01');
    expect(supportUntil(current, undefined, '2026-06-01')).toBe('2026-06-01');
    expect(supportUntil(chain(), K13, '2025-06-01')).toBe('2026-03-10');
    expect(supportUntil(chain(), N6, '2025-06-01')).toBeNull();
  });
});

describe('K-13: an entry that breaks the promise is refused', () => {
  const facts = entry('9.5', { releasedOn: '2024-02-01' });
  const none = { successor: null, predecessors: [] };
  const today = '2026-01-10';
  test.each([
    ['announced a year ahead', { supportUntil: '2026-08-01', announcedOn: '2025-08-01' }, none, {}],
    [
      'a day too soon',
      { supportUntil: '2026-07-31', announcedOn: '2025-08-01' },
      none,
      { supportUntil: { problem: 'too_early', params: { min: '2026-08-01' } } },
    ],
    [
      'an end without a day of announcement',
      { supportUntil: '2027-08-01' },
      none,
      { announcedOn: { problem: 'required' } },
    ],
    [
      'an announcement of tomorrow',
      { supportUntil: '2027-08-01', announcedOn: '2026-01-11' },
      none,
      { announcedOn: { problem: 'too_far', params: { max: today } } },
    ],
    [
      'within a year of the successor',
      { supportUntil: '2026-08-01', announcedOn: '2025-08-01' },
      { successor: entry('9.6', { releasedOn: '2025-09-01' }), predecessors: [] },
      { supportUntil: { problem: 'too_early', params: { min: '2026-09-01' } } },
    ],
    [
      'a successor that is older',
      {},
      { successor: entry('9.6', { releasedOn: '2024-02-01' }), predecessors: [] },
      { successor: { problem: 'unknown_value' } },
    ],
    [
      'released so late that the one before would end too soon',
      {},
      {
        successor: null,
        predecessors: [entry('9.4', { releasedOn: '2023-01-01', supportUntil: '2024-12-31' })],
      },
      { releasedOn: { problem: 'too_far', params: { max: '2023-12-31' } } },
    ],
  ] as const)('%s', (_, change, neighbours, faults) => {
    expect(versionFaults({ ...facts, ...change }, neighbours, K13, today)).toEqual(faults);
  });

  test('where the catalogue promises nothing any end is taken', () => {
    expect(versionFaults({ ...facts, supportUntil: '2024-03-01' }, none, N6, today)).toEqual({});
  });
});

test('K-13: twelve months later is the same day of the next year, and never after the month’s end', () => {
  expect(monthsLater('2024-02-29', 12)).toBe('2025-02-28');
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), (date, months) => {
      const day = date.toISOString().slice(0, 10);
      const later = monthsLater(day, months);
      const [year, month] = day.split('-').map(Number) as [number, number];
      const [laterYear, laterMonth] = later.split('-').map(Number) as [number, number];
      expect(laterYear * 12 + laterMonth).toBe(year * 12 + month + months);
      expect(later.slice(8) <= day.slice(8)).toBe(true);
    }),
  );
});
