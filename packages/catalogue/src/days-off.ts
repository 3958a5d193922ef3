import { openIntervals } from '@zusage/service-time';
import { localDate, calendarOf, serviceWindowOf } from './calendar.ts';
import type { Catalogue } from './schema/catalogue.ts';

const DAY = 24 * 3_600_000;

/**
 * The calendar days (`YYYY-MM-DD`) from one moment to another that are no working days, so that a date which counts working
 * days can be checked by its reader. The days of both moments are among them; none where no business hours are stated.
 */
export function daysOff(catalogue: Catalogue, from: Date, to: Date): string[] {
  if (catalogue.businessWindow === null) return [];
  const window = serviceWindowOf(catalogue, catalogue.businessWindow);
  const open = new Set<string>();
  const reach = { from: new Date(from.getTime() - DAY), to: new Date(to.getTime() + DAY) };
  for (const stretch of openIntervals(window, calendarOf(catalogue), reach.from, reach.to))
    for (const day of daysBetween(localDate(catalogue, stretch.from), localDate(catalogue, stretch.to)))
      open.add(day);
  return daysBetween(localDate(catalogue, from), localDate(catalogue, to)).filter((day) => !open.has(day));
}

function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += DAY)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
