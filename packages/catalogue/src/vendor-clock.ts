import { addWorkdays, localDate, localMoment } from '@zusage/service-time';
import { calendarOf, serviceWindowOf } from './calendar.ts';
import type { Catalogue } from './schema/catalogue.ts';

/** What was agreed about the vendor's clock; null: nothing was. */
export interface VendorTerms {
  /** Key of the window whose working days count. */
  window: string;
  /** `HH:mm` */
  cutOff: string | null;
  deliveryWorkdays: number | null;
}

export interface VendorClock {
  /** The working day that counts as the day of the authorisation, `YYYY-MM-DD`. */
  countsFrom: string;
  /** The day by which the replacement is delivered; null where no days were agreed. */
  deliveryDue: string | null;
}

/**
 * The clock of a hardware replacement starts when the vendor authorises it (N-7). What was authorised after the daily
 * cut-off, or on a day off, counts from the next working day; the delivery is due on the n-th working day after that.
 */
export function vendorClock(catalogue: Catalogue, authorisedAt: Date, terms: VendorTerms): VendorClock {
  const { timeZone } = catalogue;
  const window = serviceWindowOf(catalogue, terms.window);
  const onClock = (day: string, time: string): Date =>
    localMoment(`${day}T${time}`, timeZone) ?? authorisedAt;
  const workdaysFrom = (day: string, n: number): string =>
    localDate(timeZone, addWorkdays(window, calendarOf(catalogue), onClock(day, '12:00'), n));
  const day = localDate(timeZone, authorisedAt);
  const next = workdaysFrom(day, 1);
  // From a day off counting starts on the next working day: that one is the first, and `next` the second.
  const first = workdaysFrom(next, -1);
  const isLate = terms.cutOff !== null && authorisedAt > onClock(day, terms.cutOff);
  const countsFrom = isLate && first === day ? next : first;
  const { deliveryWorkdays } = terms;
  return {
    countsFrom,
    deliveryDue: deliveryWorkdays === null ? null : workdaysFrom(countsFrom, deliveryWorkdays),
  };
}
