import type { Locale } from '../locale.ts';
import { plural } from '../plural.ts';
import { formatMinutes, formatNumber } from './duration.ts';

/** How an account's amounts are counted; `minutesPerUnit` is null where minutes are sold as they are. */
export interface CountedUnit {
  unit: 'minute' | 'piece';
  minutesPerUnit?: number | null | undefined;
}

const whole = {
  de: (count: number) => plural('de')(count, { one: '# Einheit', other: '# Einheiten' }),
  en: (count: number) => plural('en')(count, { one: '# unit', other: '# units' }),
  fr: (count: number) => plural('fr')(count, { one: '# unité', many: '# d’unités', other: '# unités' }),
} satisfies Record<Locale, (count: number) => string>;

const parts = { de: 'Einheiten', en: 'units', fr: 'unité' } satisfies Record<Locale, string>;

/** "2 Einheiten", "1,5 Einheiten"; minutes where they make no readable part of a unit: "1 Std. 10 Min.". */
export function formatUnitCount(
  { unit, minutesPerUnit }: CountedUnit,
  amount: number,
  locale: Locale,
): string {
  if (unit === 'piece') return whole[locale](amount);
  if (!minutesPerUnit) return formatMinutes(amount, locale);
  const count = amount / minutesPerUnit;
  if (Number.isInteger(count)) return whole[locale](count);
  if (!Number.isInteger(count * 100)) return formatMinutes(amount, locale);
  // French counts below two in the singular.
  const noun = locale === 'fr' && Math.abs(count) >= 2 ? 'unités' : parts[locale];
  return `${formatNumber(count, locale)} ${noun}`;
}

/** The same with its time, where units stand for time: "2 Einheiten (2 Std.)". */
export function formatUnits(counted: CountedUnit, amount: number, locale: Locale): string {
  const count = formatUnitCount(counted, amount, locale);
  if (counted.unit === 'piece' || !counted.minutesPerUnit) return count;
  const time = formatMinutes(amount, locale);
  return count === time ? count : `${count} (${time})`;
}
