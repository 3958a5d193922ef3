import { formatDate, formatMinutes, formatMonth } from '@zusage/i18n';
import type { View } from '../view.ts';

/** Days, months and durations of effort: the provider's calendar days, which no reader's zone moves. */
export const effortTimes = ({ locale, times }: View) => ({
  /** "23.11.2026" */
  day: (day: string): string => formatDate(day, { locale, timeZone: times.zone, style: 'short' }),
  /** "23. Nov. 2026" of a moment or a day. */
  date: (value: string): string =>
    formatDate(value.includes('T') ? new Date(value) : value, { locale, timeZone: times.zone }),
  month: (month: string): string => formatMonth(month, locale),
  duration: (minutes: number): string => formatMinutes(minutes, locale),
});
