import { loadProviderCatalogue } from '@zusage/catalogue';
import { expect, test } from 'vitest';
import { calendarOfContract, dayAt } from '../src/contract-settings.ts';

const ntt = loadProviderCatalogue('ntt-securecall');
const american = ntt.calendars.find(({ timeZone }) => timeZone.startsWith('America/'))?.key ?? '';

test('N-2: the day that a contract counts by is the one of the calendar that serves it', () => {
  const night = new Date('2026-11-23T03:00:00Z');
  expect(dayAt(night, ntt, { calendar: null })).toBe('2026-11-23');
  expect(dayAt(night, ntt, null)).toBe('2026-11-23');
  expect(dayAt(night, ntt, { calendar: american })).toBe('2026-11-22');
});

test('a calendar that this version of the catalogue does not know is the catalogue’s own', () => {
  expect(calendarOfContract(ntt, { calendar: 'mars' }, 'de')).toBeNull();
  expect(calendarOfContract(ntt, { calendar: american }, 'de')).toMatchObject({ key: american });
});
