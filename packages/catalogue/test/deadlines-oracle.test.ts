import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ARRIVALS } from './oracle/arrivals.ts';
import { holidaysOf, isHoliday } from './oracle/holidays.ts';
import { LITERALS, WORKDAY_LITERALS } from './oracle/literals.ts';
import { BUSINESS_HOURS, PROMISES } from './oracle/promises.ts';
import { steppedDue, steppedWorkdays } from './oracle/stepping.ts';
import { clockChanges, instantAt, wallTimeAt, type Zone } from './oracle/zones.ts';

const folder = new URL('./oracle/', import.meta.url);

describe('the oracle agrees with what was worked out by hand', () => {
  test.each(LITERALS)('%s, severity %s, at %s', (provider, severity, at, clockStartsAt, dueAt) => {
    const row = PROMISES[provider]?.find((candidate) => candidate.severity === severity);
    if (!row?.promise) throw new Error('the oracle knows no promise here');
    expect(steppedDue(row.promise, Date.parse(at))).toEqual({
      clockStartsAt: Date.parse(clockStartsAt),
      dueAt: Date.parse(dueAt),
    });
  });

  test.each(WORKDAY_LITERALS)('working days of %s from %s by %i', (provider, from, n, at) => {
    const hours = BUSINESS_HOURS[provider];
    if (!hours) throw new Error('the oracle knows no business hours here');
    expect(steppedWorkdays(hours, Date.parse(from), n)).toBe(Date.parse(at));
  });
});

test('the oracle imports nothing but its own files, so it shares no mistake with the product', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  expect(files).toContain('stepping.ts');
  for (const file of files) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const imported = [...source.matchAll(/\b(?:from|import|require)\b\s*\(?\s*['"`]([^'"`]+)['"`]/g)].map(
      ([, name]) => name,
    );
    for (const name of imported) expect(name, file).toMatch(/^\.\/[a-z-]+\.ts$/);
    expect(source, file).not.toMatch(/import\s*\(|require\s*\(|import\.meta/);
  }
});

test('the table of arrivals is written in German wall-clock time, each moment once', () => {
  expect(new Set(ARRIVALS.map(([, at]) => Date.parse(at))).size).toBe(ARRIVALS.length);
  for (const [when, at] of ARRIVALS) {
    const time = wallTimeAt('Europe/Berlin', Date.parse(at));
    const clock = `${String(Math.floor(time.minuteOfDay / 60)).padStart(2, '0')}:${String(time.minuteOfDay % 60).padStart(2, '0')}`;
    expect(`${time.date}T${clock}`, when).toBe(at.slice(0, 16));
  }
});

/** Copied from printed calendars. */
// prettier-ignore
const PRINTED = {
  nationwide: [
    '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-01', '2025-05-29', '2025-06-09', '2025-10-03', '2025-12-25', '2025-12-26',
    '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-10-03', '2026-12-25', '2026-12-26',
    '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-17', '2027-10-03', '2027-12-25', '2027-12-26',
    '2028-01-01', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-25', '2028-06-05', '2028-10-03', '2028-12-25', '2028-12-26',
  ],
  england: [
    '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28',
    '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28',
    '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26',
  ],
  'united-states': [
    '2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-09-07', '2026-10-12', '2026-11-11',
    '2026-11-26', '2026-12-25',
    '2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31', '2027-06-18', '2027-07-05', '2027-09-06', '2027-10-11', '2027-11-11',
    '2027-11-25', '2027-12-24', '2027-12-31',
    '2028-01-17', '2028-02-21', '2028-05-29', '2028-06-19', '2028-07-04', '2028-09-04', '2028-10-09', '2028-11-10', '2028-11-23',
    '2028-12-25',
  ],
} as const;

test.each(Object.keys(PRINTED) as (keyof typeof PRINTED)[])('holidays worked out as printed: %s', (table) => {
  const isWeekday = (date: string): boolean => new Date(date).getUTCDay() % 6 !== 0;
  const years = [...new Set(PRINTED[table].map((date) => Number(date.slice(0, 4))))];
  const worked = years.flatMap((year) => holidaysOf(table, year).map(({ date }) => date)).filter(isWeekday);
  expect([...new Set(worked)]).toEqual(PRINTED[table].filter(isWeekday));
});

test.each([
  ['Epiphany', '2029-01-06'],
  ['Corpus Christi', '2026-06-04'],
  ['Corpus Christi', '2027-05-27'],
  ['Corpus Christi', '2028-06-15'],
  ['All Saints', '2030-11-01'],
])('Baden-Württemberg keeps %s on %s, not every state does', (_name, date) => {
  expect(isHoliday('baden-wuerttemberg', date)).toBe(true);
  expect(isHoliday('nationwide', date)).toBe(false);
});

const ZONES: Zone[] = ['Europe/Berlin', 'Europe/London', 'America/New_York'];

test.each(ZONES)(
  'the clocks of %s are written down as the machine knows them, around each change and between',
  (zone) => {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const shown = (at: number) => {
      const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
      const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
      const minuteOfDay = Number(part('hour')) * 60 + Number(part('minute'));
      return {
        date: `${part('year')}-${part('month')}-${part('day')}`,
        weekday: part('weekday'),
        minuteOfDay,
      };
    };
    const moments = clockChanges(zone).flatMap(({ forward, back }) =>
      [forward, back].flatMap((at) => [at - 60_000, at, at + 60_000, at + 50 * 86_400_000]),
    );
    for (const at of moments) expect(wallTimeAt(zone, at)).toEqual(shown(at));
  },
);

test('a wall-clock time that comes twice is the first, and one in a gap is none', () => {
  expect(instantAt('Europe/Berlin', '2026-10-25', '02:30')).toBe(Date.parse('2026-10-25T02:30:00+02:00'));
  expect(() => instantAt('Europe/Berlin', '2026-03-29', '02:30')).toThrow(/does not exist/);
});
