import type { View } from '../view.ts';
import { amountOf } from '../engagements/engagement-words.ts';
import type { WorkSession } from './work-session-types.ts';

/** "Fr., 4. Dez., 10:00 Uhr bis 12:00 Uhr"; the end's day is said where it is another one. */
export function spanOf(view: View, startsAt: string, endsAt: string): string {
  const { times, messages } = view;
  const end = times.sameDay(startsAt, endsAt) ? times.time(endsAt) : times.absolute(endsAt);
  return messages.workSessions.span({ start: times.absolute(startsAt), end });
}

/** What a session has reserved, by purchase. */
export const shareLines = (
  view: View,
  { unit }: Pick<WorkSession, 'unit'>,
  shares: WorkSession['reserved'],
): string[] =>
  shares.map(({ reference, amount, expiresAt }) =>
    view.messages.workSessions.share({
      amount: amountOf(view, unit, amount),
      lot: reference,
      day: view.times.day(expiresAt),
    }),
  );

/** What a page showed of a session, sent with its form: something else is shown first, never booked. */
export const shownOf = ({ revision, cancellation }: WorkSession): string =>
  [revision, cancellation?.isFree ? 1 : 0, cancellation?.cost ?? 0].join('.');

export interface Shown {
  revision: number;
  isFree: boolean;
  cost: number;
}

/** Null for what no page of ours has sent. */
export function readShown(sent: string): Shown | null {
  const found = /^(\d{1,7})\.([01])\.(\d{1,15})$/.exec(sent);
  return found && { revision: Number(found[1]), isFree: found[2] === '1', cost: Number(found[3]) };
}
