import { wallClock } from '@zusage/i18n';

const two = (value: number): string => String(value).padStart(2, '0');

/** What a `datetime-local` field shows for a moment on the clock of a zone. */
export function wallClockText(iso: string, timeZone: string): string {
  const { year, month, day, hour, minute } = wallClock(new Date(iso), timeZone);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
