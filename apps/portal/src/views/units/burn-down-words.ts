import { formatList } from '@zusage/i18n';
import type { UnitAccount } from '../api-types.ts';
import type { AccountView } from './account-view.ts';
import type { Picture } from './BurnDown.tsx';

type Account = Pick<UnitAccount, 'name' | 'unit'>;

export const pictureTitle = (view: AccountView, { name }: Account, { from, to }: Picture): string =>
  view.messages.units.pictureTitle({ account: name, from: view.day(from), to: view.day(to) });

/** What the picture shows, in sentences: where it began and stands, what moved, what expires ahead. */
export function pictureSentences(view: AccountView, account: Account, picture: Picture): string[] {
  const { units } = view.messages;
  const { from, to, today, opening, now, ahead, daysPerStep } = picture;
  const amount = (value: number): string => view.amount(account, value);
  const stood = {
    from: view.day(from),
    opening: amount(opening.held),
    held: amount(now.held),
    available: amount(now.available),
  };
  const moved = movedIn(view, account, totals(picture));
  const sentences = [
    to < today ? units.picturePast({ ...stood, to: view.day(to) }) : units.pictureText(stood),
    ...(moved.length > 0 ? [units.pictureMoved({ moved: formatList(moved, view.locale) })] : []),
    ...(ahead.length > 0 ? [units.pictureAhead({ amounts: amountsAhead(view, account, ahead) })] : []),
    ...(daysPerStep > 1 ? [units.pictureGrouped({ days: daysPerStep })] : []),
  ];
  // A sentence that ends with an abbreviation has one full stop, not two.
  return sentences.map((sentence) => sentence.replaceAll(/\.\.(?=\s|$)/g, '.'));
}

type Moved = Pick<Picture['steps'][number], 'purchased' | 'used' | 'forfeited' | 'expired'>;

const totals = ({ steps }: Picture): Moved =>
  steps.reduce<Moved>(
    (sum, step) => ({
      purchased: sum.purchased + step.purchased,
      used: sum.used + step.used,
      forfeited: sum.forfeited + step.forfeited,
      expired: sum.expired + step.expired,
    }),
    { purchased: 0, used: 0, forfeited: 0, expired: 0 },
  );

/** "10 Std. gekauft", "2 Std. verbraucht": what came and went, without what only stands elsewhere now. */
export function movedIn(view: AccountView, account: Account, moved: Moved): string[] {
  const { units } = view.messages;
  const { purchased, used, forfeited, expired } = moved;
  const part = (value: number, words: (of: { amount: string }) => string): string[] =>
    value > 0 ? [words({ amount: view.amount(account, value) })] : [];
  return [
    ...part(purchased, units.bought),
    ...part(used, units.used),
    ...part(-used, units.usedBack),
    ...part(forfeited, units.forfeited),
    ...part(expired, units.lapsed),
  ];
}

const NAMED_MAX = 4;

function amountsAhead(view: AccountView, account: Account, ahead: Picture['ahead']): string {
  const { aheadOn } = view.messages.units;
  const named = ahead
    .slice(0, NAMED_MAX)
    .map(({ day, amount }) => aheadOn({ amount: view.amount(account, amount), date: view.day(day) }));
  return ahead.length > NAMED_MAX ? `${named.join(', ')} …` : formatList(named, view.locale);
}
