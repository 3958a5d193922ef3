import fc from 'fast-check';
import { WEEKDAYS, type Calendar, type OpeningHours, type ServiceWindow } from '../../src/index.ts';

export const calendars = fc.constantFrom<Calendar>(
  { timeZone: 'Europe/Berlin', holidays: { country: 'DE' } },
  { timeZone: 'Europe/Berlin', holidays: { country: 'DE', region: 'BW' } },
  { timeZone: 'Australia/Lord_Howe', holidays: { country: 'AU' } },
  { timeZone: 'Asia/Kathmandu', holidays: null },
  { timeZone: 'America/New_York', holidays: { country: 'US', region: 'NY' } },
  { timeZone: 'Africa/Cairo', holidays: { country: 'EG' } },
);

export const instants = fc.date({
  min: new Date('2025-01-01'),
  max: new Date('2028-12-31'),
  noInvalidDate: true,
});
export const minutes = fc.integer({ min: 1, max: 6_000 });

const clockTime = (minuteOfDay: number) =>
  `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;

/** One to three shifts a day, apart from each other, on any days. */
const hoursOfSomeDays: fc.Arbitrary<OpeningHours[]> = fc
  .tuple(
    fc.subarray([...WEEKDAYS], { minLength: 1 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 }),
  )
  .map(([days, edges]) => {
    const sorted = edges.toSorted((one, other) => one - other);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => ({
      days,
      opens: clockTime(sorted[2 * index] ?? 0),
      closes: clockTime(sorted[2 * index + 1] ?? 0),
    }));
  });

export const windows: fc.Arbitrary<ServiceWindow> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<ServiceWindow>({ hours: 'always' }) },
  { weight: 9, arbitrary: fc.record({ hours: hoursOfSomeDays, closedOnHolidays: fc.boolean() }) },
);

/** Short windows need many days; ten years are enough for these minutes unless a week has only a few of them. */
export const roomy = windows.filter((window) => {
  if (window.hours === 'always') return true;
  return window.hours.some(
    ({ opens, closes }) => Number(closes.slice(0, 2)) - Number(opens.slice(0, 2)) >= 2,
  );
});
