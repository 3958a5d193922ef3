import Holidays from 'date-holidays';
import { BoundedCache } from './bounded-cache.ts';
import { ServiceTimeError } from './service-time-error.ts';
import { DAY_MS, HOUR_MS } from './units-of-time.ts';

/** ISO 3166 codes, e.g. `{ country: 'DE', region: 'BW' }`. Without `region`: what the whole country keeps. */
export interface HolidayRegion {
  country: string;
  region?: string;
}

export interface Holiday {
  /** `YYYY-MM-DD` */
  date: string;
  /** In the language asked for where the tables know it, else in the country's own. */
  name: string;
}

const yearsOfRegions = new BoundedCache<string, readonly Holiday[]>(500);
const holidayDaysOfYears = new BoundedCache<string, ReadonlySet<number>>(500);
const knownRegions = new BoundedCache<string, boolean>(500);
let codes: Holidays | undefined;

/** Whether the holiday tables know the country, and the region in it if one is given. */
export function isKnownHolidayRegion({ country, region }: HolidayRegion): boolean {
  return knownRegions.getOrCompute(`${country}/${region ?? ''}`, () => {
    codes ??= new Holidays();
    if (!Object.hasOwn(codes.getCountries(), country)) return false;
    return region === undefined || Object.hasOwn(codes.getStates(country) ?? {}, region);
  });
}

/**
 * The public holidays of a region in a year, in order of date; their names in `language` (`fr`), or the country's own.
 * @throws ServiceTimeError `unknown_holiday_region`
 */
export function holidaysOf(region: HolidayRegion, year: number, language?: string): Holiday[] {
  // A holiday of several days may reach into the next year.
  return [
    ...holidaysBeginningIn(region, year - 1, language),
    ...holidaysBeginningIn(region, year, language),
  ].filter((holiday) => holiday.date.startsWith(`${year}-`));
}

/**
 * What a region within its country is called there ("Baden-Württemberg"); null for a whole country.
 * @throws ServiceTimeError `unknown_holiday_region`
 */
export function holidayRegionName({ country, region }: HolidayRegion): string | null {
  if (!isKnownHolidayRegion(region === undefined ? { country } : { country, region }))
    throw new ServiceTimeError(
      'unknown_holiday_region',
      `unknown holiday region: ${JSON.stringify({ country, region })}`,
    );
  return region === undefined ? null : (codes?.getStates(country)?.[region] ?? region);
}

/** Whether a local calendar day, counted from 1970-01-01, is a public holiday of the region. */
export function isHolidayDay(region: HolidayRegion, day: number): boolean {
  const year = new Date(day * DAY_MS).getUTCFullYear();
  const key = `${region.country}/${region.region ?? ''}/${year}`;
  const days = holidayDaysOfYears.getOrCompute(
    key,
    () => new Set(holidaysOf(region, year).map((holiday) => Date.parse(holiday.date) / DAY_MS)),
  );
  return days.has(day);
}

function holidaysBeginningIn(region: HolidayRegion, year: number, language = ''): readonly Holiday[] {
  return yearsOfRegions.getOrCompute(`${region.country}/${region.region ?? ''}/${year}/${language}`, () => {
    if (!isKnownHolidayRegion(region)) {
      throw new ServiceTimeError(
        'unknown_holiday_region',
        `unknown holiday region: ${JSON.stringify(region)}`,
      );
    }
    const { country, region: state } = region;
    const calendar = state === undefined ? new Holidays(country) : new Holidays(country, state);
    const found = calendar
      .getHolidays(year, language || undefined)
      .filter((entry) => isPublic(country, entry) && isWholeDay(entry.date));
    return found.flatMap((entry) =>
      eachDay(entry.date, entry.end.getTime() - entry.start.getTime(), entry.name),
    );
  });
}

/**
 * The tables call the day on which Veterans Day is kept instead of a weekend a bank's holiday, and that of every other
 * holiday of the federation a public one; the law knows no such difference (5 U.S.C. 6103, Executive Order 11582).
 */
const KEPT_INSTEAD: Readonly<Record<string, string>> = { US: 'substitutes 11-11 ' };

function isPublic(country: string, { type, rule }: { type: string; rule: string }): boolean {
  const kept = KEPT_INSTEAD[country];
  return type === 'public' || (kept !== undefined && rule.startsWith(kept));
}

/** A public half day (from noon, say) leaves the morning a working time, so it closes no window. */
function isWholeDay(date: string): boolean {
  return date.slice(11, 19) === '00:00:00';
}

/**
 * The library's `start` and `end` are instants in a zone of its own choosing; only `date` names the local day.
 * Their distance still tells how many days a holiday lasts, give or take an hour of daylight saving.
 */
function eachDay(date: string, durationMs: number, name: string): Holiday[] {
  const first = Date.parse(date.slice(0, 10));
  const days = Math.max(1, Math.floor((durationMs + 2 * HOUR_MS) / DAY_MS));
  return Array.from({ length: days }, (_, index) => ({
    date: new Date(first + index * DAY_MS).toISOString().slice(0, 10),
    name,
  }));
}
