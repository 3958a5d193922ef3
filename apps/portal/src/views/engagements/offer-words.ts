import { formatMinutes } from '@zusage/i18n';
import type { View } from '../view.ts';
import type { Offer } from './engagement-types.ts';
import { amountOf } from './engagement-words.ts';

/** What the customer's account has for it. */
export function availableSentence(view: View, { unit, available }: Offer): string {
  const { engagements: words } = view.messages;
  if (available > 0) return words.available({ amount: amountOf(view, unit, available), unit: unit.name });
  return unit.settlement === 'order' ? words.ordered : words.noneAvailable({ unit: unit.name });
}

/** How it is charged, in sentences of their own. */
export function costSentences(view: View, { unit, planTotal }: Offer): string[] {
  const { engagements: words } = view.messages;
  const minutes = (count: number) => formatMinutes(count, view.locale);
  const { minutesPerUnit, roundUpToMinutes } = unit;
  if (planTotal !== null) return [words.costPlan({ amount: amountOf(view, unit, planTotal) })];
  return [
    unit.unit === 'minute' && minutesPerUnit !== null
      ? words.costUnit({ unit: unit.name, minutes: minutes(minutesPerUnit) })
      : words.costPiece({ unit: unit.name }),
    ...(roundUpToMinutes !== null && roundUpToMinutes > 1
      ? [words.costRounded({ minutes: minutes(roundUpToMinutes) })]
      : []),
    words.costByStatement,
  ];
}

/** What is promised about the way to it (N-18). */
export function targetSentences(view: View, { targets }: Offer): string[] {
  const { engagements: words } = view.messages;
  if (!targets) return [];
  const { responseMinutes, statementWorkdays, scheduleWorkdays } = targets;
  return [
    ...(responseMinutes === null
      ? []
      : [
          words.howResponse({
            hours: words.serviceHours({ hours: formatMinutes(responseMinutes, view.locale) }),
          }),
        ]),
    ...(statementWorkdays === null ? [] : [words.howStatement({ count: statementWorkdays })]),
    ...(scheduleWorkdays === null ? [] : [words.howSchedule({ count: scheduleWorkdays })]),
  ];
}
