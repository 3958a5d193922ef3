import { isKnownHolidayRegion, isKnownTimeZone } from '@zusage/service-time';
import type { DataFault, PathParts } from './fault.ts';
import { valueAt } from './schema-faults.ts';

/** A zone or a holiday region that nobody knows: of the catalogue, and of each calendar that a contract may name. */
export function calendarFaults(content: unknown): DataFault[] {
  const calendars = valueAt(content, ['calendars']);
  const named = Array.isArray(calendars) ? calendars : [];
  return [
    ...faultsOfCalendar(content, []),
    ...named.flatMap((_, index) => faultsOfCalendar(content, ['calendars', index])),
  ];
}

function faultsOfCalendar(content: unknown, at: PathParts): DataFault[] {
  const faults: DataFault[] = [];
  const stated = (...path: string[]) => valueAt(content, [...at, ...path]);
  const zone = stated('timeZone');
  if (typeof zone === 'string' && !isKnownTimeZone(zone)) {
    const message = `unknown time zone "${zone}"`;
    faults.push({ path: [...at, 'timeZone'], code: 'unknown_time_zone', message });
  }
  const country = stated('holidays', 'country');
  const region = stated('holidays', 'region');
  if (typeof country !== 'string') return faults;
  if (!isKnownHolidayRegion({ country })) {
    const message = `no holidays are known of country "${country}"`;
    faults.push(unknownRegion([...at, 'holidays', 'country'], message));
  } else if (typeof region === 'string' && !isKnownHolidayRegion({ country, region })) {
    const message = `no holidays are known of region "${region}" in ${country}`;
    faults.push(unknownRegion([...at, 'holidays', 'region'], message));
  }
  return faults;
}

function unknownRegion(path: PathParts, message: string): DataFault {
  return { path, code: 'unknown_holiday_region', message };
}
