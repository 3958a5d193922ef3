import type { Locale } from '../locale.ts';
import { formatMoment } from './date.ts';
import { calendarDaysBetween, wallClock } from './intl.ts';
import { formatTime } from './time.ts';

export interface Zones {
  locale: Locale;
  /** Zone in which the page shows its times. */
  reader: string;
  /** Zone whose hours the promise follows. */
  provider: string;
}

/**
 * The same moment on the provider's clock, "10:30 Uhr in Berlin", or null while both clocks show the same.
 * The day is added when it is another one there.
 */
export function zoneNote(date: Date, { locale, reader, provider }: Zones): string | null {
  const here = wallClock(date, reader);
  const there = wallClock(date, provider);
  if (JSON.stringify(here) === JSON.stringify(there)) return null;
  const sameDay = here.day === there.day;
  const place = { locale, timeZone: provider };
  const moment = sameDay ? formatTime(date, place) : formatMoment(date, { ...place, now: date });
  return `${moment} ${at[locale]} ${cityOf(provider)}`;
}

const at = { de: 'in', en: 'in', fr: 'à' } satisfies Record<Locale, string>;

/** `America/New_York` is "New York": what a reader calls the zone. */
export function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** The same day on both calendars? */
export function isSameDay(a: Date, b: Date, timeZone: string): boolean {
  return calendarDaysBetween(a, b, timeZone) === 0;
}
