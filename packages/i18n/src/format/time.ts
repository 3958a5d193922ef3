import type { Locale } from '../locale.ts';
import { dateFormat, NO_BREAK, wallClock } from './intl.ts';

/** "10:30 Uhr", "10:30", "10 h 30". */
export function formatTime(date: Date, { locale, timeZone }: { locale: Locale; timeZone: string }): string {
  const { hour, minute } = wallClock(date, timeZone);
  return clock(hour * 60 + minute, locale) + ambiguity(date, locale, timeZone);
}

/** A wall-clock time in minutes from midnight, as catalogues give windows: 540 is "09:00 Uhr". 1440 is "24:00 Uhr". */
export function formatClock(minuteOfDay: number, locale: Locale): string {
  return clock(minuteOfDay, locale);
}

/** "09:00–17:00 Uhr", "09:00–17:00", "9 h–17 h". */
export function formatClockRange(from: number, to: number, locale: Locale): string {
  if (locale === 'fr') return `${clock(from, locale)}–${clock(to, locale)}`;
  const suffix = locale === 'de' ? `${NO_BREAK}Uhr` : '';
  return `${digits(from)}–${digits(to)}${suffix}`;
}

/** The same for columns, where the heading says that it is a time: "09:00–17:00", "09:00:30–10:00:00", "9 h–17 h". */
export function formatClockSpan(fromSeconds: number, toSeconds: number, locale: Locale): string {
  const isExact = fromSeconds % 60 !== 0 || toSeconds % 60 !== 0;
  if (isExact) return `${exactly(fromSeconds)}–${exactly(toSeconds)}`;
  const [from, to] = [fromSeconds / 60, toSeconds / 60];
  return locale === 'fr' ? `${clock(from, locale)}–${clock(to, locale)}` : `${digits(from)}–${digits(to)}`;
}

const exactly = (seconds: number): string => `${digits(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;

function clock(minuteOfDay: number, locale: Locale): string {
  if (locale === 'de') return `${digits(minuteOfDay)}${NO_BREAK}Uhr`;
  if (locale === 'en') return digits(minuteOfDay);
  const minute = minuteOfDay % 60;
  return `${Math.floor(minuteOfDay / 60)}${NO_BREAK}h${minute === 0 ? '' : `${NO_BREAK}${pad(minute)}`}`;
}

function digits(minuteOfDay: number): string {
  return `${pad(Math.floor(minuteOfDay / 60))}:${pad(minuteOfDay % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** In the night when clocks go back an hour happens twice: there, and only there, the zone's abbreviation is added. */
function ambiguity(date: Date, locale: Locale, timeZone: string): string {
  const here = JSON.stringify(wallClock(date, timeZone));
  const twice = [-3_600_000, 3_600_000].some((shift) => {
    return JSON.stringify(wallClock(new Date(date.getTime() + shift), timeZone)) === here;
  });
  if (!twice) return '';
  const parts = dateFormat(locale, timeZone, { hour: 'numeric', timeZoneName: 'short' }).formatToParts(date);
  return ` (${parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone})`;
}
