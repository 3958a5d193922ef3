import { formatClock, formatWeekday, wallClock } from '@zusage/i18n';
import type { View } from '../../views/view.ts';

const SHAPE = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})/;

/** What a clock on the wall shows, `YYYY-MM-DD HH:mm`, in words: "Sa., 21. Nov. 2026, 10:00 Uhr". */
export function wallTime({ locale }: View, at: string): string {
  const [, day, hour, minute] = SHAPE.exec(at) ?? [];
  if (day === undefined) return at;
  return `${formatWeekday(day, locale)}, ${formatClock(Number(hour) * 60 + Number(minute), locale)}`;
}

/** A moment as the clock on the wall of a zone shows it: a catalogue's examples are read in the provider's time. */
export function wallTimeOf(view: View, instant: string, timeZone: string): string {
  const { year, month, day, hour, minute } = wallClock(new Date(instant), timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return wallTime(view, `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`);
}
