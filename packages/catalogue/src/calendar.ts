import {
  closingAfter,
  isOpen,
  nextOpening,
  type Calendar,
  type ServiceWindow,
  localDate as localDateIn,
} from '@zusage/service-time';
import { CatalogueError } from './catalogue-error.ts';
import type { Catalogue } from './schema/catalogue.ts';
import type { CatalogueWindow } from './schema/window.ts';

/** The catalogue's zone and holidays in the form that service-time takes. */
export function calendarOf(catalogue: Catalogue): Calendar {
  return { timeZone: catalogue.timeZone, holidays: catalogue.holidays };
}

/** @throws CatalogueError `unknown_window` */
export function catalogueWindow(catalogue: Catalogue, key: string): CatalogueWindow {
  const window = catalogue.windows.find((candidate) => candidate.key === key);
  if (!window)
    throw new CatalogueError('unknown_window', `${catalogue.id} has no window ${JSON.stringify(key)}`);
  return window;
}

/**
 * The hours of a window in the form that service-time takes, without key and label.
 * @throws CatalogueError `unknown_window`
 */
export function serviceWindowOf(catalogue: Catalogue, key: string): ServiceWindow {
  const { hours, closedOnHolidays } = catalogueWindow(catalogue, key);
  return hours === 'always' ? { hours } : { hours, closedOnHolidays };
}

export interface WindowState {
  open: boolean;
  /** The next opening; `null` while it is open. */
  opensAt: Date | null;
  /** The end of the current opening; `null` while it is shut, and for a window that never closes. */
  closesAt: Date | null;
}

/** Whether a window is open at a moment, and when that changes. @throws CatalogueError `unknown_window` */
export function windowState(catalogue: Catalogue, key: string, at: Date): WindowState {
  const window = serviceWindowOf(catalogue, key);
  const calendar = calendarOf(catalogue);
  if (isOpen(window, calendar, at))
    return { open: true, opensAt: null, closesAt: closingAfter(window, calendar, at) };
  return { open: false, opensAt: nextOpening(window, calendar, at), closesAt: null };
}

/** The calendar day (`YYYY-MM-DD`) that a moment falls on in the catalogue's zone. */
export function localDate(catalogue: Catalogue, at: Date): string {
  return localDateIn(catalogue.timeZone, at);
}
