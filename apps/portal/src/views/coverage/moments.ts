import { formatClock, wallClock } from '@zusage/i18n';
import type { View } from '../view.ts';

const DAY_MS = 86_400_000;
const NIGHT_HOUR = 3;
const EVENING_HOUR = 20;
const SATURDAY = 6;

export interface Moment {
  /** `YYYY-MM-DDTHH:mm` on the reader's clock. */
  value: string;
  label: string;
}

/** Two moments that say most about a contract: the middle of the coming night, and Saturday evening. */
export function tellingMoments({ messages, times, locale }: View): Moment[] {
  const { coverage } = messages;
  const { year, month, day, hour } = wallClock(times.now, times.zone);
  const today = new Date(Date.UTC(year, month - 1, day));
  const night = hour < NIGHT_HOUR ? today : new Date(today.getTime() + DAY_MS);
  // On a Saturday evening the next one.
  const left = (SATURDAY - today.getUTCDay() + 7) % 7;
  const ahead = left === 0 && hour >= EVENING_HOUR ? 7 : left;
  const saturday = new Date(today.getTime() + ahead * DAY_MS);
  return [
    {
      value: at(night, NIGHT_HOUR),
      label: coverage.tonight({ time: formatClock(NIGHT_HOUR * 60, locale) }),
    },
    {
      value: at(saturday, EVENING_HOUR),
      label: coverage.saturday({ time: formatClock(EVENING_HOUR * 60, locale) }),
    },
  ];
}

const at = (day: Date, hour: number): string =>
  `${day.toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00`;
