import { formatDate, formatTime, wallClock } from '@zusage/i18n';
import type { PageLocals } from '../../page-locals.ts';
import type { UnitAccount } from '../api-types.ts';
import { amountText } from '../overview/amount.ts';
import { viewOf, type View } from '../view.ts';

/** A view whose days are those of the provider's calendar: a statement says the same to readers in every zone. */
export interface AccountView extends View {
  /** "31. Dez. 2026" of a moment or a day `YYYY-MM-DD`. */
  day: (value: string) => string;
  /** "31.12.2026", for columns. */
  shortDay: (value: string) => string;
  /** "23. Nov. 2026, 10:30 Uhr" */
  moment: (value: string) => string;
  /** `YYYY-MM-DD` */
  today: string;
  /** "1 Std. 30 Min.", "3 Einheiten" */
  amount: (account: Pick<UnitAccount, 'unit'>, amount: number) => string;
}

export function accountViewOf(locals: PageLocals): AccountView {
  const view = viewOf(locals);
  const timeZone = locals.provider?.timeZone ?? locals.timeZone;
  const write = (value: string, style: 'short' | 'medium'): string =>
    formatDate(value.includes('T') ? new Date(value) : value, { locale: view.locale, timeZone, style });
  const { year, month, day } = wallClock(locals.now, timeZone);
  return {
    ...view,
    day: (value) => write(value, 'medium'),
    shortDay: (value) => write(value, 'short'),
    moment: (value) =>
      `${write(value, 'medium')}, ${formatTime(new Date(value), { locale: view.locale, timeZone })}`,
    today: new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10),
    amount: (account, amount) => amountText(account, amount, view),
  };
}
