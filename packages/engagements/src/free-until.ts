import { addWorkdays, type Calendar, type ServiceWindow } from '@zusage/service-time';

/** The provider's working days: its business hours and holidays. */
export interface Workdays {
  window: ServiceWindow | null;
  calendar: Calendar;
}

/**
 * Until when a session can be cancelled or moved free of charge: the same time of day so many working days before its start
 * (N-16, N-19; policies.md, Readings). That very moment is still free. Null where no cancellation is charged.
 *
 * @throws ServiceTimeError `no_business_hours` where working days count and none are stated
 */
export function freeUntil(
  { window, calendar }: Workdays,
  cancellationWorkdays: number | undefined,
  startsAt: Date,
): Date | null {
  if (cancellationWorkdays === undefined) return null;
  return cancellationWorkdays === 0
    ? startsAt
    : addWorkdays(window, calendar, startsAt, -cancellationWorkdays);
}

/** Whether a cancellation now costs nothing. */
export const isFree = (until: Date | null, now: Date): boolean => until === null || now <= until;
