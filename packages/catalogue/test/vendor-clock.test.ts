import { expect, test } from 'vitest';
import { loadProviderCatalogue, vendorClock } from '../src/index.ts';

const ntt = loadProviderCatalogue('ntt-securecall');
const nextDay = { window: 'standard', cutOff: '15:00', deliveryWorkdays: 1 };

// 23 November 2026 is a Monday; Berlin is one hour ahead of UTC then.
test.each([
  ['before the cut-off', '2026-11-23T13:59:00Z', nextDay, '2026-11-23', '2026-11-24'],
  ['at the cut-off itself', '2026-11-23T14:00:00Z', nextDay, '2026-11-23', '2026-11-24'],
  ['a minute after the cut-off', '2026-11-23T14:01:00Z', nextDay, '2026-11-24', '2026-11-25'],
  ['late on a Friday', '2026-11-27T15:00:00Z', nextDay, '2026-11-30', '2026-12-01'],
  [
    'on a Saturday, before the hour of the cut-off',
    '2026-11-28T08:00:00Z',
    nextDay,
    '2026-11-30',
    '2026-12-01',
  ],
  ['on a Saturday, after it', '2026-11-28T20:00:00Z', nextDay, '2026-11-30', '2026-12-01'],
  ['before Christmas, a Thursday late', '2026-12-24T16:00:00Z', nextDay, '2026-12-28', '2026-12-29'],
  ['on a holiday', '2026-12-25T10:00:00Z', nextDay, '2026-12-28', '2026-12-29'],
  ['without a cut-off', '2026-11-23T22:30:00Z', { ...nextDay, cutOff: null }, '2026-11-23', '2026-11-24'],
  [
    'on the same day',
    '2026-11-23T09:00:00Z',
    { ...nextDay, deliveryWorkdays: 0 },
    '2026-11-23',
    '2026-11-23',
  ],
  [
    'ten working days',
    '2026-11-23T09:00:00Z',
    { ...nextDay, deliveryWorkdays: 10 },
    '2026-11-23',
    '2026-12-07',
  ],
  ['no days agreed', '2026-11-23T09:00:00Z', { ...nextDay, deliveryWorkdays: null }, '2026-11-23', null],
  // Clocks go back on 25 October 2026, a Sunday: 15:00 is an hour later in UTC on the Monday after.
  ['the Monday after the clocks went back', '2026-10-26T13:30:00Z', nextDay, '2026-10-26', '2026-10-27'],
  ['the Friday before', '2026-10-23T13:30:00Z', nextDay, '2026-10-26', '2026-10-27'],
] as const)('N-7: the vendor’s clock, authorised %s', (_, at, terms, countsFrom, deliveryDue) => {
  expect(vendorClock(ntt, new Date(at), terms)).toEqual({ countsFrom, deliveryDue });
});
