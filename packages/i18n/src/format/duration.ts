import { tags, type Locale } from '../locale.ts';
import { NO_BREAK } from './intl.ts';
import { plural } from '../plural.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const dayCount = {
  de: (count: number) => plural('de')(count, { one: '# Tag', other: '# Tage' }),
  en: (count: number) => plural('en')(count, { one: '# day', other: '# days' }),
  fr: (count: number) => plural('fr')(count, { one: '# jour', many: '# de jours', other: '# jours' }),
} satisfies Record<Locale, (count: number) => string>;

const short = {
  de: { hour: 'Std.', minute: 'Min.' },
  en: { hour: 'hr', minute: 'min' },
  fr: { hour: 'h', minute: 'min' },
} satisfies Record<Locale, Record<string, string>>;

const now = { de: 'jetzt', en: 'now', fr: 'maintenant' } satisfies Record<Locale, string>;

/**
 * "in 3 Std.", "vor 2 Tagen". Whole units towards now, so that it never claims more time than there is:
 * minutes below an hour, hours below two days, then days.
 */
export function formatRelative(date: Date, from: Date, locale: Locale): string {
  const distance = date.getTime() - from.getTime();
  const size = Math.abs(distance);
  if (size < MINUTE) return now[locale];
  if (size < HOUR) return relative(distance / MINUTE, 'minute', locale);
  if (size < 2 * DAY) return relative(distance / HOUR, 'hour', locale);
  return relative(distance / DAY, 'day', locale);
}

function relative(amount: number, unit: 'minute' | 'hour' | 'day', locale: Locale): string {
  const style = locale === 'en' || unit === 'day' ? 'long' : 'short';
  const key = `${locale} ${style}`;
  const format = relativeFormats.get(key) ?? new Intl.RelativeTimeFormat(tags[locale], { style });
  relativeFormats.set(key, format);
  return format.format(Math.trunc(amount), unit);
}

/** Making one costs far more than using it. */
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** Working time and units: "1 Std. 30 Min.", "45 Min.", "-2 Std.". Hours are never turned into days. */
export function formatMinutes(minutes: number, locale: Locale): string {
  const size = Math.abs(Math.round(minutes));
  const hours = Math.floor(size / 60);
  const rest = size % 60;
  const sign = minutes < 0 ? '−' : '';
  const parts: string[] = [];
  if (hours > 0) parts.push(`${formatNumber(hours, locale)}${NO_BREAK}${short[locale].hour}`);
  if (rest > 0 || hours === 0) parts.push(`${rest}${NO_BREAK}${short[locale].minute}`);
  return sign + parts.join(' ');
}

/** Time that has passed or must pass, in its two largest units: "2 Tage 4 Std.", "3 Std. 20 Min.". */
export function formatDuration(milliseconds: number, locale: Locale): string {
  const size = Math.abs(milliseconds);
  const days = Math.floor(size / DAY);
  if (days === 0) return formatMinutes(Math.floor(size / MINUTE), locale);
  const hours = Math.floor((size % DAY) / HOUR);
  const words = dayCount[locale](days);
  return hours === 0 ? words : `${words} ${hours}${NO_BREAK}${short[locale].hour}`;
}

/** "1.234,5". At most `digits` places after the point. */
export function formatNumber(value: number, locale: Locale, digits = 2): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits }).format(value);
}
