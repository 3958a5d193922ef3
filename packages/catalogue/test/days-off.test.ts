import { expect, test } from 'vitest';
import { daysOff, loadProviderCatalogue, workdays } from '../src/index.ts';

test('N-17: the days that a count of working days leaves out: weekends and holidays', () => {
  const catalogue = loadProviderCatalogue('ntt-securecall');
  const sent = new Date('2026-12-23T14:00:00+01:00');
  const accepted = workdays(catalogue, sent, 2);
  expect(accepted.toISOString()).toBe('2026-12-28T13:00:00.000Z');
  expect(daysOff(catalogue, sent, accepted)).toEqual(['2026-12-25', '2026-12-26', '2026-12-27']);
  expect(daysOff(catalogue, new Date('2026-11-23T10:00Z'), new Date('2026-11-25T10:00Z'))).toEqual([]);
});
