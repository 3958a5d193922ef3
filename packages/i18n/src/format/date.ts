import type { Locale } from '../locale.ts';
import { calendarDaysBetween, dateFormat, wallClock } from './intl.ts';
import { formatTime } from './time.ts';

interface Place {
  locale: Locale;
  timeZone: string;
}

const dateStyles = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * A day: "31. Dez. 2026" (`medium`), "31. Dezember 2026" (`long`), "31.12.2026" (`short`, for columns).
 * A string `YYYY-MM-DD` is a calendar day that no zone moves.
 */
export function formatDate(
  date: Date | string,
  { locale, timeZone, style = 'medium' }: Place & { style?: keyof typeof dateStyles },
): string {
  const isDay = typeof date === 'string';
  const moment = isDay ? new Date(`${date}T00:00:00Z`) : date;
  return dateFormat(locale, isDay ? 'UTC' : timeZone, dateStyles[style]).format(moment);
}

/** A month `YYYY-MM`: "November 2026". */
export function formatMonth(month: string, locale: Locale): string {
  return dateFormat(locale, 'UTC', { month: 'long', year: 'numeric' }).format(new Date(`${month}-01T00:00:00Z`));
}

/** A calendar day `YYYY-MM-DD` with its weekday: "Fr., 25. Dez. 2026". */
export function formatWeekday(day: string, locale: Locale): string {
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  };
  return dateFormat(locale, 'UTC', options).format(new Date(`${day}T00:00:00Z`));
}

/** A moment: "Mo., 23. Nov., 10:30 Uhr". The year is added when it is not the year of `now`. */
export function formatMoment(date: Date, { locale, timeZone, now }: Place & { now: Date }): string {
  const sameYear = wallClock(date, timeZone).year === wallClock(now, timeZone).year;
  const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
  if (!sameYear) options.year = 'numeric';
  return `${dateFormat(locale, timeZone, options).format(date)}, ${formatTime(date, { locale, timeZone })}`;
}

const words = {
  de: { today: 'heute', tomorrow: 'morgen', yesterday: 'gestern' },
  en: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
  fr: { today: 'aujourd’hui', tomorrow: 'demain', yesterday: 'hier' },
} satisfies Record<Locale, Record<string, string>>;

/**
 * A moment as a person at the counter would say it: "heute, 18:00 Uhr", "morgen, 09:00 Uhr", "Montag, 10:30 Uhr"
 * within six days ahead, else "Montag, 30. November, 10:30 Uhr".
 */
export function formatSpoken(date: Date, { locale, timeZone, now }: Place & { now: Date }): string {
  return `${spokenDay(date, { locale, timeZone, now })}, ${formatTime(date, { locale, timeZone })}`;
}

function spokenDay(date: Date, { locale, timeZone, now }: Place & { now: Date }): string {
  const days = calendarDaysBetween(now, date, timeZone);
  if (days === 0) return words[locale].today;
  if (days === 1) return words[locale].tomorrow;
  if (days === -1) return words[locale].yesterday;
  const options: Intl.DateTimeFormatOptions = { weekday: 'long' };
  if (days < 0 || days > 6) Object.assign(options, { day: 'numeric', month: 'long' });
  if (Math.abs(days) > 300) options.year = 'numeric';
  return dateFormat(locale, timeZone, options).format(date);
}
