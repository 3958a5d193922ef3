import { formatNumber } from '@zusage/i18n';
import type { CountedUnit } from '../../views/engagements/engagement-types.ts';
import type { View } from '../../views/view.ts';

type Counted = Pick<CountedUnit, 'unit' | 'minutesPerUnit'>;

const partsOf = ({ unit, minutesPerUnit }: Counted): number =>
  unit === 'piece' ? 1 : (minutesPerUnit ?? 60);

/**
 * Units as they are typed, "1,5", in the account's smallest billable part. 0 for what is none: the API refuses that with
 * its own sentence.
 */
export function partsFrom(typed: string, unit: Counted): number {
  const written = typed.trim().replace(',', '.');
  if (!/^\d{1,12}(\.\d{1,4})?$/.test(written)) return 0;
  const parts = Math.round(Number(written) * partsOf(unit) * 10_000) / 10_000;
  return Number.isSafeInteger(parts) ? parts : 0;
}

/** The other way round, as a field shows it. */
export const typedAmount = (view: View, amount: number, unit: Counted): string =>
  formatNumber(amount / partsOf(unit), view.locale);
