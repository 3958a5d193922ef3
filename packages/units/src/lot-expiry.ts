import { dayIn, startOfDay } from './zoned-day.ts';

/**
 * The last moment of a purchase's term: the day before the anniversary ends, in the provider's zone (N-13). A day that
 * the last month does not have counts as the month's end: bought on 29 February, a year lasts to the end of 28 February.
 *
 * @returns the last millisecond; from then on the units are expired
 */
export function lotExpiry(purchasedAt: Date, validMonths: number, timeZone: string): Date {
  const [year = 0, month = 1, day = 1] = dayIn(purchasedAt, timeZone).split('-').map(Number);
  const months = year * 12 + (month - 1) + validMonths;
  const [endYear, endMonth] = [Math.floor(months / 12), months % 12];
  const lastOfMonth = new Date(Date.UTC(endYear, endMonth + 1, 0)).getUTCDate();
  // The anniversary; where the month is too short for one, the first of the next.
  const anniversary = new Date(Date.UTC(endYear, endMonth, Math.min(day, lastOfMonth + 1)));
  return new Date(startOfDay(anniversary.toISOString().slice(0, 10), timeZone).getTime() - 1);
}
