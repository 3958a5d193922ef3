import { holidaysOf, isHoliday } from './holidays.ts';
import type { Promised } from './promises.ts';
import type { Calendar } from './served.ts';
import { clockChanges, instantAt, wallTimeAt, type Zone } from './zones.ts';

/** A moment at which a request may arrive, and what is special about it. */
export interface Moment {
  when: string;
  /** Milliseconds since 1970. */
  at: number;
}

const YEARS = [2026, 2027, 2028, 2029, 2030];
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Each holiday of 2026 to 2030: shortly before closing on its eve, in the middle of it, and on the morning after it. */
export function aroundHolidays({ zone, holidays }: Calendar): Moment[] {
  return YEARS.flatMap((year) =>
    holidaysOf(holidays, year).flatMap(({ name, date }) => [
      { when: `the eve of ${name}, ${year}`, at: instantAt(zone, daysAfter(date, -1), '16:30') },
      { when: `${name}, ${year}`, at: instantAt(zone, date, '11:15') },
      { when: `the day after ${name}, ${year}`, at: instantAt(zone, daysAfter(date, 1), '09:45') },
    ]),
  );
}

/** 24 and 31 December, ordinary working days unless a country keeps a holiday on them: morning, noon, before closing. */
export function yearsEnds({ zone }: Calendar): Moment[] {
  const times = ['08:20', '12:00', '16:50'];
  return YEARS.flatMap((year) =>
    [`${year}-12-24`, `${year}-12-31`].flatMap((date) =>
      times.map((time) => ({ when: `${date} at ${time}`, at: instantAt(zone, date, time) })),
    ),
  );
}

/** Both changes of the clock of each year 2026 to 2030, from the last working day before to the first after. */
export function aroundClockChanges(zone: Zone): Moment[] {
  return clockChanges(zone)
    .slice(1, 1 + YEARS.length)
    .flatMap(({ forward, back }) => [
      ...around(zone, forward, 'forward'),
      ...around(zone, back, 'back'),
      { when: `${dayOf(back)}, the hour that comes again, first`, at: back - 30 * MINUTE_MS },
      { when: `${dayOf(back)}, the hour that comes again, second`, at: back + 30 * MINUTE_MS },
    ]);
}

function around(zone: Zone, change: number, way: string): Moment[] {
  const sunday = wallTimeAt(zone, change).date;
  const what = `the clocks go ${way} on ${sunday}`;
  return [
    { when: `the Friday before ${what}`, at: instantAt(zone, daysAfter(sunday, -2), '15:30') },
    { when: `the Saturday before ${what}`, at: instantAt(zone, daysAfter(sunday, -1), '20:00') },
    { when: `the last minute before ${what}`, at: change - MINUTE_MS },
    { when: `as ${what}`, at: change },
    { when: `the Monday after ${what}`, at: instantAt(zone, daysAfter(sunday, 1), '08:30') },
  ];
}

/** Requests whose minutes end exactly at closing time, a second before it and a second after it, in each year. */
export function closings({ minutes, window }: Promised): Moment[] {
  if (window === null) return [];
  const { zone, opens, closes, holidays } = window;
  const full = (closes - opens) * 60;
  return YEARS.flatMap((year) => {
    // Working days of one week without a holiday.
    const days = [1, 2, 3, 4, 5].map((weekday) => mondayFrom(`${year}-08-07`, weekday));
    if (days.some((day) => isHoliday(holidays, day))) throw new Error(`a holiday in the week of ${days[0]}`);
    const back = Math.ceil(minutes / full) - 1;
    const start = closes * 60 - (minutes - back * full);
    const at = instantAt(zone, days[4 - back] ?? '', clock(start));
    return [
      { when: `ends at closing time, ${year}`, at },
      { when: `ends a second before closing time, ${year}`, at: at - 1_000 },
      { when: `ends a second after closing time, ${year}`, at: at + 1_000 },
      { when: `arrives at closing time, ${year}`, at: instantAt(zone, days[2] ?? '', clock(closes * 60)) },
      { when: `arrives at opening time, ${year}`, at: instantAt(zone, days[2] ?? '', clock(opens * 60)) },
    ];
  });
}

/** The weekday (Monday is 1) of the week that begins on the first Monday from a date on. */
function mondayFrom(date: string, weekday: number): string {
  const first = Date.parse(date);
  const untilMonday = (8 - new Date(first).getUTCDay()) % 7;
  return daysAfter(date, untilMonday + weekday - 1);
}

const clock = (minuteOfDay: number): string =>
  [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) => String(part).padStart(2, '0')).join(':');

const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
