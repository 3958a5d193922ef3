import type { Language } from '../loader/interface.ts';

const hour = 3_600_000;

/** "Mo., 23. Nov., 10:30 Uhr · in 3 Std.": absolute first, relative second. */
export function whenAndHowSoon(
  instant: string,
  language: Language,
  now: number,
  providerZone?: string,
): string {
  return `${when(instant, language, providerZone)} · ${relative(Date.parse(instant) - now, language)}`;
}

/**
 * "Mo., 23. Nov., 10:30 Uhr" in the reader's zone; the provider's own time follows in brackets where its clock shows
 * another hour.
 */
export function when(
  instant: string,
  language: Language,
  providerZone?: string,
  readerZone?: string,
): string {
  const at = new Date(instant);
  const there = providerZone && providerZone !== readerZone ? clock(at, language, providerZone) : '';
  const here = clock(at, language, readerZone);
  const elsewhere = there && there !== here ? ` (${clock(at, language, providerZone, 'short')})` : '';
  return here + elsewhere;
}

function clock(at: Date, language: Language, timeZone?: string, timeZoneName?: 'short'): string {
  const text = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName,
  }).format(at);
  return language === 'de' ? text.replace(/\d\d:\d\d/, '$& Uhr') : text;
}

function relative(milliseconds: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' });
  const hours = milliseconds / hour;
  const distance = Math.abs(hours);
  const [perHour, unit] =
    distance < 1
      ? ([60, 'minute'] as const)
      : distance < 48
        ? ([1, 'hour'] as const)
        : ([1 / 24, 'day'] as const);
  return format.format(Math.round(hours * perHour), unit);
}
