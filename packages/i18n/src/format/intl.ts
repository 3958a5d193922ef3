import { tags, type Locale } from '../locale.ts';

/** Keeps a number and its unit on one line: "10:30 Uhr", "8 Std." */
export const NO_BREAK = '\u00a0';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a DateTimeFormat costs about 50 times as much as using one: one per locale, zone and options is kept. */
export function dateFormat(
  locale: Locale,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone });
    formats.set(key, format);
  }
  return format;
}

/** The wall clock of a zone, as numbers. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const QUARTER = 900_000;
const offsets = new Map<string, number>();
const OFFSETS_MAX = 20_000;

/** Zones change their offset at quarters of an hour only, so one look-up by Intl, a slow one, serves a whole quarter. */
export function wallClock(date: Date, timeZone: string): WallClock {
  const quarter = Math.floor(date.getTime() / QUARTER) * QUARTER;
  const key = `${timeZone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const { year, month, day, hour, minute } = readClock(new Date(quarter), timeZone);
    offset = Date.UTC(year, month - 1, day, hour, minute) - quarter;
    if (offsets.size >= OFFSETS_MAX) offsets.clear();
    offsets.set(key, offset);
  }
  const local = new Date(date.getTime() + offset);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

const clockOptions: Intl.DateTimeFormatOptions = {
  calendar: 'gregory',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
};

function readClock(date: Date, timeZone: string): WallClock {
  const parts = dateFormat('en', timeZone, clockOptions).formatToParts(date);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
  };
}

/** Whole calendar days from one moment to another as a wall calendar in that zone counts them. */
export function calendarDaysBetween(from: Date, to: Date, timeZone: string): number {
  const day = ({ year, month, day: date }: WallClock) => Date.UTC(year, month - 1, date) / 86_400_000;
  return day(wallClock(to, timeZone)) - day(wallClock(from, timeZone));
}
