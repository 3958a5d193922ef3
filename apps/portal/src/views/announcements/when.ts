import type { View } from '../view.ts';

/** "Am Sa., 5. Dez., 22:00 Uhr", "Sa., 5. Dez., 17:00 Uhr bis 20:00 Uhr", with both days where they differ, or nothing. */
export function whenOf(
  { messages, times }: View,
  { happensFrom, happensUntil }: { happensFrom: string | null; happensUntil: string | null },
): string | null {
  if (happensFrom === null) return null;
  const from = times.absolute(happensFrom);
  if (happensUntil === null) return messages.announcements.happens({ at: from });
  const until = times.sameDay(happensFrom, happensUntil)
    ? times.time(happensUntil)
    : times.absolute(happensUntil);
  return messages.announcements.happensBetween({ from, until });
}
