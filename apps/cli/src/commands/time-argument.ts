import { CommandError } from '../output.ts';

const ISO_TIME =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * A time with its offset, `2026-11-23T09:00:00Z` or `2026-11-23T10:00+01:00`. Without an offset nobody knows which
 * moment is meant, so it is refused; so is a day that does not exist.
 * @throws CommandError `invalid_time`
 */
export function parseTime(text: string): Date {
  const parts = ISO_TIME.exec(text);
  const [year, month, day] = (parts ?? []).slice(1, 4).map(Number);
  const exists =
    year !== undefined &&
    month !== undefined &&
    day !== undefined &&
    new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text.slice(0, 10));
  if (!exists) {
    throw new CommandError(
      'invalid_time',
      `Not a time with offset, like 2026-11-23T09:00:00Z: ${JSON.stringify(text)}`,
    );
  }
  return new Date(text);
}

/** A moment as the interface writes it, to the second and in UTC; `null` stays `null`. */
export function timeText(at: Date): string;
export function timeText(at: Date | null): string | null;
export function timeText(at: Date | null): string | null {
  return at === null ? null : `${at.toISOString().slice(0, 19)}Z`;
}
