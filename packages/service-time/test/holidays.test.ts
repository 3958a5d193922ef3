import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { holidaysOf, isHoliday, isKnownHolidayRegion, isKnownTimeZone } from '../src/index.ts';
import { badenWuerttemberg, berlin, plain } from './support/calendars.ts';

const nationwide: [year: number, dates: string][] = [
  [2025, '01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26'],
  [2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
  [2027, '01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26'],
  [2028, '01-01 04-14 04-17 05-01 05-25 06-05 10-03 12-25 12-26'],
];

test.each(nationwide)('Germany without a region keeps exactly nine holidays in %i', (year, dates) => {
  expect(datesOf('DE', undefined, year)).toBe(dates);
});

const byRegion: [region: string | undefined, date: string, expected: boolean, title: string][] = [
  ['BW', '06-04', true, 'Fronleichnam in Baden-Württemberg'],
  ['BY', '06-04', true, 'Fronleichnam in Bavaria'],
  ['BE', '06-04', false, 'no Fronleichnam in Berlin'],
  [undefined, '06-04', false, 'no Fronleichnam nationwide'],
  ['SN', '11-18', true, 'Buß- und Bettag in Saxony'],
  ['BW', '11-18', false, 'no Buß- und Bettag in Baden-Württemberg'],
  [undefined, '11-18', false, 'no Buß- und Bettag nationwide'],
  ['BW', '11-01', true, 'Allerheiligen in Baden-Württemberg'],
  ['HH', '11-01', false, 'no Allerheiligen in Hamburg'],
  [undefined, '11-01', false, 'no Allerheiligen nationwide'],
  ['BW', '01-06', true, 'Heilige Drei Könige in Baden-Württemberg'],
  ['NW', '01-06', false, 'no Heilige Drei Könige in North Rhine-Westphalia'],
  ['BE', '03-08', true, 'Frauentag in Berlin'],
  ['HH', '10-31', true, 'Reformationstag in Hamburg'],
  ['BW', '10-31', false, 'no Reformationstag in Baden-Württemberg'],
  ['BW', '12-24', false, '24 December is an ordinary day'],
  ['BW', '12-31', false, '31 December is an ordinary day'],
  [undefined, '04-05', false, 'Easter Sunday is no holiday of its own'],
];

test.each(byRegion)('holidays by region in 2026: %s %s is %s (%s)', (region, date, expected) => {
  expect(datesOf('DE', region, 2026).split(' ').includes(date)).toBe(expected);
});

test('a holiday of the United States that falls on a weekend is kept on the weekday beside it, Veterans Day too', () => {
  const kept = (year: number) => holidaysOf({ country: 'US' }, year).map(({ date }) => date);
  expect(kept(2028)).toContain('2028-11-10');
  expect(kept(2029)).toContain('2029-11-12');
  expect(kept(2026)).toContain('2026-07-03');
  expect(kept(2027).filter((date) => date.startsWith('2027-11-1'))).toEqual(['2027-11-11']);
});

test('a holiday lasts from midnight to midnight of the wall clock', () => {
  expect(isHoliday(berlin, new Date('2026-05-13T21:59:59.999Z'))).toBe(false);
  expect(isHoliday(berlin, new Date('2026-05-13T22:00:00Z'))).toBe(true);
  expect(isHoliday(berlin, new Date('2026-05-14T21:59:59.999Z'))).toBe(true);
  expect(isHoliday(berlin, new Date('2026-05-14T22:00:00Z'))).toBe(false);
  expect(isHoliday(badenWuerttemberg, new Date('2026-06-04T10:00:00Z'))).toBe(true);
  expect(isHoliday(berlin, new Date('2026-06-04T10:00:00Z'))).toBe(false);
  expect(isHoliday(plain('Europe/Berlin'), new Date('2026-05-14T10:00:00Z'))).toBe(false);
});

test('a holiday of several days counts each of them, a substitute day counts, a half day does not', () => {
  expect(datesOf('TR', undefined, 2026)).toContain('03-20 03-21 03-22');
  expect(datesOf('RU', undefined, 2026)).toContain('01-02 01-03 01-04 01-05 01-06');
  expect(datesOf('US', undefined, 2021)).toContain('12-31');
  expect(datesOf('IS', undefined, 2026)).not.toContain('12-24');
  expect(datesOf('SZ', undefined, 2027)).toContain('01-02');
});

test('the zone of the machine changes no holiday', () => {
  const script = fileURLToPath(new URL('./support/print-holidays.ts', import.meta.url));
  const printed = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((zone) => {
    const run = spawnSync(process.execPath, [script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(run.status, run.stderr).toBe(0);
    return run.stdout;
  });
  expect(printed[0]).toContain('2026-12-26');
  expect(new Set(printed).size).toBe(1);
});

test('known and unknown regions and zones', () => {
  expect(isKnownHolidayRegion({ country: 'DE' })).toBe(true);
  expect(isKnownHolidayRegion({ country: 'DE', region: 'BW' })).toBe(true);
  expect(isKnownHolidayRegion({ country: 'DE', region: 'ZZ' })).toBe(false);
  expect(isKnownHolidayRegion({ country: 'XX' })).toBe(false);
  expect(isKnownHolidayRegion({ country: 'constructor' })).toBe(false);
  expect(isKnownHolidayRegion({ country: 'US', region: 'NY' })).toBe(true);
  expect(isKnownTimeZone('Europe/Berlin')).toBe(true);
  expect(isKnownTimeZone('Australia/Lord_Howe')).toBe(true);
  expect(isKnownTimeZone('Europe/Atlantis')).toBe(false);
  expect(isKnownTimeZone('+01:00')).toBe(false);
  expect(isKnownTimeZone('')).toBe(false);
  expect(() => holidaysOf({ country: 'XX' }, 2026)).toThrow(
    expect.objectContaining({ code: 'unknown_holiday_region' }),
  );
});

function datesOf(country: string, region: string | undefined, year: number): string {
  const place = region === undefined ? { country } : { country, region };
  return holidaysOf(place, year)
    .map(({ date }) => date.slice(5))
    .join(' ');
}
