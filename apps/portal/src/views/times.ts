import {
  formatDate,
  formatDuration,
  formatMoment,
  formatRelative,
  formatSpoken,
  formatTime,
  formatWeekday,
  isSameDay,
  wallClock,
  zoneNote,
} from '@zusage/i18n';
import type { FrameLocals } from '../frame.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** A moment in every way a page writes it; fits `<DueTime {...} />`. */
export interface WrittenMoment {
  iso: string;
  /** "Mo., 23. Nov., 10:30 Uhr" */
  absolute: string;
  /** "in 3 Std." */
  relative: string;
  /** The provider's clock where it differs from the reader's. */
  zone?: string;
}

export type Times = ReturnType<typeof timesIn>;

/** Writes times for one reader: their language, their zone, and the moment the page is made. */
export const timesOf = ({ locale, timeZone, now, provider }: FrameLocals): Times =>
  timesIn({ locale, timeZone, now, providerZone: provider?.timeZone ?? timeZone });

/** The same where hours are meant in another zone than the provider's own: a contract can have one (N-2). */
export function timesIn({
  locale,
  timeZone,
  now,
  providerZone,
}: Pick<FrameLocals, 'locale' | 'timeZone' | 'now'> & { providerZone: string }) {
  const place = { locale, timeZone };
  const dateOf = (iso: string): Date => new Date(iso);
  return {
    now,
    /** The reader's zone, an IANA name. */
    zone: timeZone,
    moment: (iso: string): WrittenMoment => {
      const date = dateOf(iso);
      const zone = zoneNote(date, { locale, reader: timeZone, provider: providerZone });
      return {
        iso,
        absolute: formatMoment(date, { ...place, now }),
        relative: formatRelative(date, now, locale),
        ...(zone ? { zone } : {}),
      };
    },
    absolute: (iso: string): string => formatMoment(dateOf(iso), { ...place, now }),
    /** "heute, 18:00 Uhr" */
    spoken: (iso: string): string => formatSpoken(dateOf(iso), { ...place, now }),
    /** "18:00 Uhr" today, with the day on any other. */
    timeOrSpoken: (iso: string): string => {
      const date = dateOf(iso);
      return isSameDay(now, date, timeZone) ? formatTime(date, place) : formatSpoken(date, { ...place, now });
    },
    /** Both moments lie on one day of the reader's. */
    sameDay: (one: string, other: string): boolean => isSameDay(dateOf(one), dateOf(other), timeZone),
    /** "18:00 Uhr" */
    time: (iso: string): string => formatTime(dateOf(iso), place),
    /** A calendar day, or the day of a moment. */
    day: (value: string): string => formatDate(value.includes('T') ? dateOf(value) : value, place),
    /** A calendar day with its weekday: "Fr., 25. Dez. 2026". */
    dayOfWeek: (day: string): string => formatWeekday(day, locale),
    /** How long ago, or how long until, without a direction. */
    distance: (iso: string): string => formatDuration(dateOf(iso).getTime() - now.getTime(), locale),
    between: (from: string, to: string): string =>
      formatDuration(dateOf(to).getTime() - dateOf(from).getTime(), locale),
    isPast: (iso: string): boolean => dateOf(iso) <= now,
    /** Days of the provider's calendar from today to a day `YYYY-MM-DD`. */
    daysUntil: (day: string): number => {
      const { year, month, day: date } = wallClock(now, providerZone);
      return Math.round(
        (Date.parse(`${day}T00:00:00Z`) - Date.UTC(year, month - 1, date)) / (DAY_MINUTES * MINUTE_MS),
      );
    },
    /** Parts of today as minutes of the provider's day, for a DayBar. */
    minutesOfDay: (parts: readonly { from: string; to: string }[]): { from: number; to: number }[] =>
      parts.map(({ from, to }) => {
        const start = minuteOf(dateOf(from), providerZone);
        const end = minuteOf(dateOf(to), providerZone);
        // What ends at midnight ends this day.
        return { from: start, to: end <= start ? DAY_MINUTES : end };
      }),
    minuteNow: minuteOf(now, providerZone),
    /** Today on the provider's calendar, Monday 0. */
    weekday: weekdayOf(now, providerZone),
  };
}

function weekdayOf(date: Date, timeZone: string): number {
  const { year, month, day } = wallClock(date, timeZone);
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

function minuteOf(date: Date, timeZone: string): number {
  const { hour, minute } = wallClock(date, timeZone);
  return hour * 60 + minute;
}
