import type { Calendar, OpeningHours, ServiceWindow, Weekday } from '../../src/index.ts';

export const MON_TO_FRI: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
export const EVERY_DAY: Weekday[] = [...MON_TO_FRI, 'sat', 'sun'];

export const berlin: Calendar = { timeZone: 'Europe/Berlin', holidays: { country: 'DE' } };
export const badenWuerttemberg: Calendar = {
  timeZone: 'Europe/Berlin',
  holidays: { country: 'DE', region: 'BW' },
};

/** A calendar without holidays. */
export function plain(timeZone: string): Calendar {
  return { timeZone, holidays: null };
}

/** One shift on the given days, closed on holidays. */
export function shift(
  opens: string,
  closes: string,
  days: Weekday[] = MON_TO_FRI,
): { hours: OpeningHours[]; closedOnHolidays: boolean } {
  return { hours: [{ days, opens, closes }], closedOnHolidays: true };
}

export const nineToFive = shift('09:00', '17:00');
export const always: ServiceWindow = { hours: 'always' };
