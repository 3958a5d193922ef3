import { catalogueWindow, serviceWindowOf, type Catalogue } from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';
import { holidaysOf, weeklyHours } from '@zusage/service-time';

const DAY_MS = 86_400_000;

export interface WindowView {
  /** What people call these hours; null where the catalogue has no word for them. */
  name: string | null;
  /** The hours in words. */
  label: string;
  always: boolean;
  /** Monday first: open parts of each day in minutes since midnight of the provider's zone. */
  week: { from: number; to: number }[][];
  closedOnHolidays: boolean;
}

export interface HolidayView {
  /** `YYYY-MM-DD` */
  date: string;
  /** In the reader's language where the tables know it. */
  name: string;
}

export function windowView(catalogue: Catalogue, key: string, locale: Locale): WindowView {
  const window = catalogueWindow(catalogue, key);
  return {
    name: window.name?.[locale] ?? null,
    label: window.label[locale],
    always: window.hours === 'always',
    week: weeklyHours(serviceWindowOf(catalogue, key)),
    closedOnHolidays: window.hours !== 'always' && window.closedOnHolidays && catalogue.holidays !== null,
  };
}

/** Holidays of the provider's calendar from a day on, for so many days. Empty where it keeps none. */
export function holidaysFrom(catalogue: Catalogue, day: string, days: number, locale: Locale): HolidayView[] {
  const { holidays } = catalogue;
  if (!holidays) return [];
  const end = new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
  const years = [...new Set([Number(day.slice(0, 4)), Number(end.slice(0, 4))])];
  return years
    .flatMap((year) => holidaysOf(region(holidays), year, locale))
    .filter(({ date }) => date >= day && date < end)
    .map(({ date, name }) => ({ date, name: capitalised(name, locale) }));
}

/** Those of them on which a window stays shut although it would be open on such a weekday. */
export function closuresFrom(
  catalogue: Catalogue,
  key: string,
  day: string,
  days: number,
  locale: Locale,
): HolidayView[] {
  const { always, closedOnHolidays, week } = windowView(catalogue, key, locale);
  if (always || !closedOnHolidays) return [];
  return holidaysFrom(catalogue, day, days, locale).filter(({ date }) => {
    const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
    return (week[weekday] ?? []).length > 0;
  });
}

const capitalised = (name: string, locale: Locale): string =>
  name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);

const region = ({ country, region: part }: { country: string; region?: string | undefined }) =>
  part === undefined ? { country } : { country, region: part };
