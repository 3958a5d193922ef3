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

export function wallClock(date: Date, timeZone: string): WallClock {
  const options: Intl.DateTimeFormatOptions = {
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  };
  const parts = dateFormat('en', timeZone, options).formatToParts(date);
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
