import { addWorkdays } from '@zusage/service-time';
import { calendarOf, serviceWindowOf } from './calendar.ts';
import { CatalogueError } from './catalogue-error.ts';
import type { Catalogue } from './schema/catalogue.ts';

/**
 * The same time of day `n` working days after `from`, before it for a negative `n` (policies.md, Readings).
 * @throws CatalogueError `no_business_hours`, ServiceTimeError `invalid_workdays`
 */
export function workdays(catalogue: Catalogue, from: Date, n: number): Date {
  if (catalogue.businessWindow === null) {
    throw new CatalogueError('no_business_hours', `${catalogue.id} states no business hours`);
  }
  return addWorkdays(serviceWindowOf(catalogue, catalogue.businessWindow), calendarOf(catalogue), from, n);
}
