import type { Unit } from '@zusage/catalogue';
import type { ChargedShare, ChargedStretch } from '@zusage/engagements';
import {
  formatDate,
  formatList,
  formatMinutes,
  formatNumber,
  formatUnitCount,
  formatUnits,
  locales,
  messagesFor,
  type Locale,
} from '@zusage/i18n';
import type { ReasonText } from '@zusage/units';

/** What a charge follows from; see `chargeOf`. */
export interface ChargeGround {
  kind: 'effort' | 'fixed' | 'planned';
  stretches: readonly ChargedStretch[];
  /** Charged in all, in the account's smallest billable part. */
  amount: number;
}

export interface ChargePlace {
  unit: Unit;
  locale: Locale;
  timeZone: string;
}

/**
 * The charge in one line: "1 Std. 10 Min. in den Standardzeiten + 30 Min. × 1,5 → 1 Std. 55 Min. → 2 Einheiten (2 Std.),
 * aus Kontingent 4711, gültig bis 3. März 2027".
 *
 * @param shares of the purchases it was taken from; empty before it was taken
 */
export function chargeText(
  ground: ChargeGround,
  shares: readonly ChargedShare[],
  missing: number,
  place: ChargePlace,
): string {
  const { charge: words } = messagesFor(place.locale).completion;
  const amount = (value: number) => formatUnits(place.unit, value, place.locale);
  const more = missing > 0 ? [words.missing({ amount: amount(missing) })] : [];
  return [groundText(ground, place), ...shareTexts(shares, place), ...more].join(', ');
}

function groundText({ kind, stretches, amount }: ChargeGround, { unit, locale }: ChargePlace): string {
  const { charge: words } = messagesFor(locale).completion;
  const charged = formatUnits(unit, amount, locale);
  if (kind === 'fixed') return amount === 0 ? words.free : words.fixed({ amount: charged });
  if (kind === 'planned') return amount === 0 ? words.free : words.planned({ amount: charged });
  const sums = sumsByFactor(stretches);
  if (sums.length === 0) return words.nothing;
  const terms = sums.map(({ minutes, factorPercent }) => {
    const time = formatMinutes(minutes, locale);
    if (factorPercent === 100) return sums.length === 1 ? time : words.inWindow({ time });
    return words.byFactor({ time, factor: formatNumber(factorPercent / 100, locale) });
  });
  const hundredths = sums.reduce((sum, { minutes, factorPercent }) => sum + minutes * factorPercent, 0);
  const formula = terms.join(' + ');
  const sum = exactMinutes(hundredths, locale);
  return [formula, ...(sum === formula ? [] : [sum]), charged].join(' → ');
}

/** Half minutes come from a factor: they are said as they are, because the sum is rounded up once, afterwards. */
function exactMinutes(hundredths: number, locale: Locale): string {
  const whole = Math.floor(hundredths / 100);
  if (hundredths % 100 === 0) return formatMinutes(whole, locale);
  const hours = Math.floor(whole / 60);
  const rest = formatMinutes(1, locale).replace('1', formatNumber(hundredths / 100 - hours * 60, locale));
  return hours === 0 ? rest : `${formatMinutes(hours * 60, locale)} ${rest}`;
}

/** What does not count is not part of the sum. */
function sumsByFactor(stretches: readonly ChargedStretch[]): { minutes: number; factorPercent: number }[] {
  const sums = new Map<number, number>();
  for (const { minutes, factorPercent } of stretches)
    if (factorPercent > 0) sums.set(factorPercent, (sums.get(factorPercent) ?? 0) + minutes);
  return [...sums]
    .map(([factorPercent, minutes]) => ({ factorPercent, minutes }))
    .toSorted((a, b) => a.factorPercent - b.factorPercent);
}

function shareTexts(shares: readonly ChargedShare[], { unit, locale, timeZone }: ChargePlace): string[] {
  const { charge: words } = messagesFor(locale).completion;
  const parts = shares.map(({ reference: lot, amount, expiresAt }) => ({
    lot,
    amount: formatUnitCount(unit, amount, locale),
    day: formatDate(expiresAt, { locale, timeZone, style: 'long' }),
  }));
  const [only, ...others] = parts;
  if (!only) return [];
  if (others.length === 0) return [words.fromLot(only)];
  return [formatList(parts.map(words.partOfLot), locale)];
}

type Words = ReturnType<typeof messagesFor>['completion'];

/** The same sentence for every reader of the account's statement. */
export const inAllLanguages = (say: (words: Words, locale: Locale) => string): ReasonText =>
  Object.fromEntries(
    locales.map((locale) => [locale, say(messagesFor(locale).completion, locale)]),
  ) as ReasonText;
