import type { View } from '../view.ts';

/** "Am Sa., 5. Dez., 22:00 Uhr", "Sa., 5. Dez., 22:00 Uhr bis So., 6. Dez., 00:00 Uhr", or nothing. */
export function whenOf(
  { messages, times }: View,
  { happensFrom, happensUntil }: { happensFrom: string | null; happensUntil: string | null },
): string | null {
  if (happensFrom === null) return null;
  const from = times.absolute(happensFrom);
  if (happensUntil === null) return messages.announcements.happens({ at: from });
  return messages.announcements.happensBetween({ from, until: times.absolute(happensUntil) });
}
