import { formatUnits } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { Adjustment } from './types.ts';

/** "+ 2 Einheiten (2 Std.), gültig bis 3. März 2027" */
export function correctionWords({ amount, lastDay, unit }: Adjustment, view: View): string {
  const { unitOffice: words } = view.messages;
  const written = formatUnits(unit, Math.abs(amount), view.locale);
  return lastDay === null
    ? words.taken({ amount: written })
    : words.given({ amount: written, day: view.times.day(lastDay) });
}
