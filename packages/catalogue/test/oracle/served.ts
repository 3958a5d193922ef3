import { AGREED_PROMISES, BUSINESS_HOURS, PROMISES, type Hours, type Promised } from './promises.ts';
import type { HolidayTable } from './holidays.ts';
import type { Zone } from './zones.ts';

/** Zone and holidays by which a customer may be served (N-2); `key` is the catalogue's name for it. */
export interface Calendar {
  key: string | null;
  zone: Zone;
  holidays: HolidayTable;
}

const central: Calendar = { key: null, zone: 'Europe/Berlin', holidays: 'nationwide' };
const inBadenWuerttemberg: Calendar = { ...central, holidays: 'baden-wuerttemberg' };

/** The two besides Central European that N-2 names. */
export const NAMED_CALENDARS: Calendar[] = [
  { key: 'western_europe', zone: 'Europe/London', holidays: 'england' },
  { key: 'us_eastern', zone: 'America/New_York', holidays: 'united-states' },
];

/** A promise of a provider as a customer of a calendar gets it. */
export interface Served {
  provider: string;
  severity: string;
  rule: string;
  promise: Promised;
  calendar: Calendar;
  /** The minutes are agreed in the contract and not in the published text (SB-3). */
  agreed: boolean;
}

/** What is promised in the providers' own calendars. */
const own: Served[] = [
  ...Object.entries(PROMISES).flatMap(([provider, rows]) =>
    rows.flatMap(({ severity, promise, rule }) =>
      promise ? [{ provider, severity, rule, promise, calendar: central, agreed: false }] : [],
    ),
  ),
  ...AGREED_PROMISES.flatMap(({ severity, promise, rule }) => {
    const provider = 'seitenbau-support';
    return promise
      ? [{ provider, severity, rule, promise, calendar: inBadenWuerttemberg, agreed: true }]
      : [];
  }),
];

/** The same promises for customers of the two other calendars: their days, their hours, their holidays. */
const elsewhere: Served[] = NAMED_CALENDARS.flatMap((calendar) =>
  own
    .filter(({ provider }) => provider === 'sep-sesam' || provider === 'ntt-securecall')
    .map((served) => ({ ...served, calendar, promise: inCalendar(served.promise, calendar) })),
);

export const SERVED: Served[] = [...own, ...elsewhere];

/** Business hours by provider and calendar, by which working days are counted. */
export const SERVED_HOURS: { provider: string; calendar: Calendar; hours: Hours }[] = [
  ...Object.entries(BUSINESS_HOURS).flatMap(([provider, hours]) =>
    hours ? [{ provider, calendar: { ...central, holidays: hours.holidays }, hours }] : [],
  ),
  ...NAMED_CALENDARS.flatMap((calendar) => {
    const hours = BUSINESS_HOURS['ntt-securecall'];
    const { zone, holidays } = calendar;
    return hours ? [{ provider: 'ntt-securecall', calendar, hours: { ...hours, zone, holidays } }] : [];
  }),
];

function inCalendar({ minutes, window }: Promised, { zone, holidays }: Calendar): Promised {
  return { minutes, window: window && { ...window, zone, holidays } };
}
