import { isKnownHolidayRegion, isKnownTimeZone } from '@zusage/service-time';
import type { DataFault } from './fault.ts';
import { valueAt } from './schema-faults.ts';

/** A zone or a holiday region that nobody knows. */
export function calendarFaults(content: unknown): DataFault[] {
  const faults: DataFault[] = [];
  const zone = valueAt(content, ['timeZone']);
  if (typeof zone === 'string' && !isKnownTimeZone(zone)) {
    faults.push({ path: ['timeZone'], code: 'unknown_time_zone', message: `unknown time zone "${zone}"` });
  }
  const country = valueAt(content, ['holidays', 'country']);
  const region = valueAt(content, ['holidays', 'region']);
  if (typeof country !== 'string') return faults;
  if (!isKnownHolidayRegion({ country })) {
    faults.push(unknownRegion(['holidays', 'country'], `no holidays are known of country "${country}"`));
  } else if (typeof region === 'string' && !isKnownHolidayRegion({ country, region })) {
    faults.push(
      unknownRegion(['holidays', 'region'], `no holidays are known of region "${region}" in ${country}`),
    );
  }
  return faults;
}

function unknownRegion(path: string[], message: string): DataFault {
  return { path, code: 'unknown_holiday_region', message };
}
