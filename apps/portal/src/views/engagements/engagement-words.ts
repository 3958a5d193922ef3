import { formatUnits } from '@zusage/i18n';
import type { View } from '../view.ts';
import type { CountedUnit, Next } from './engagement-types.ts';

/** "2 Einheiten (2 Std.)": an amount of the engagement's account. */
export const amountOf = (
  view: View,
  unit: Pick<CountedUnit, 'unit' | 'minutesPerUnit'>,
  amount: number,
): string => formatUnits(unit, amount, view.locale);

type Reader = 'customer' | 'provider';

/** What is next, as a sentence to the reader. */
export function nextSentence(view: View, { by, step }: Next, reader: Reader): string {
  const { next } = view.messages.engagements;
  if (step === 'done') return next.done;
  if (step === 'attend') return next.attend;
  if (by === 'you') return next.you[step];
  const others: Readonly<Record<string, string>> = reader === 'customer' ? next.provider : next.customer;
  return others[step] ?? next.you[step];
}

/** Until when, and what happens then; '' where nothing limits it. */
export function untilSentence(view: View, { step, until, isLate, by }: Next, reader: Reader): string {
  const { next } = view.messages.engagements;
  if (until === null) return '';
  const moment = view.times.absolute(until);
  if (step === 'attend') return next.at({ moment });
  if (step === 'accept')
    return by === 'you' ? next.untilAccept({ moment }) : next.untilAcceptStaff({ moment });
  if (!isLate) return next.until({ moment });
  // What the provider promised it has missed, whoever reads it.
  const isProvidersMove = (by === 'you') === (reader === 'provider');
  return isProvidersMove ? next.late({ moment }) : next.lateYours({ moment });
}

/** Whose move it is, in a word for a column. */
export function whoseWord(view: View, { by }: Next, reader: Reader): string {
  const { whose } = view.messages.engagements;
  if (by === 'nobody') return whose.nobody;
  if (by === 'you') return reader === 'customer' ? whose.you : whose.us;
  return reader === 'customer' ? whose.us : whose.customer;
}
