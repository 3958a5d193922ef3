import { formatMinutes, formatNumber } from '@zusage/i18n';
import type { UnitAccount } from '../api-types.ts';
import type { View } from '../view.ts';

/** An amount of an account in words: "13 Std." for minutes, "18 Einheiten" for pieces. */
export function amountText(
  { unit }: Pick<UnitAccount, 'unit'>,
  amount: number,
  { locale, messages }: Pick<View, 'locale' | 'messages'>,
): string {
  return unit === 'minute' ? formatMinutes(amount, locale) : messages.overview.unitAmount({ count: amount });
}

/** The same as a large figure with its unit set apart: minutes as hours, where they are whole ones. */
export function amountFigure(
  { unit }: Pick<UnitAccount, 'unit'>,
  amount: number,
  view: Pick<View, 'locale' | 'messages'>,
): { value: string; unit?: string } {
  if (unit === 'minute') return { value: formatMinutes(amount, view.locale) };
  const value = formatNumber(amount, view.locale);
  return { value, unit: amountText({ unit }, amount, view).replace(value, '').trim() };
}
