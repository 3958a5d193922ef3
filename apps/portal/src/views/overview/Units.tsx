import { Figure, UnitBar } from '@zusage/ui';
import type { UnitAccount } from '../api-types.ts';
import type { View } from '../view.ts';
import { amountFigure, amountText } from './amount.ts';

/** What is ordered with a statement of work stands here while any of it is open: an empty account says nothing. */
export const isWorthShowing = ({ settlement, balance }: UnitAccount): boolean =>
  settlement !== 'order' || balance.available + balance.reserved + balance.awaitingAcceptance > 0;

/** What is left of prepaid units, as a figure with its next expiry and the balance split in words. */
export function Units({ view, account }: { view: View; account: UnitAccount }) {
  const { overview, units } = view.messages;
  // Charged afterwards, or covered: nothing is held, and what counts is the month.
  if (account.thisMonth !== null)
    return (
      <div class="unit-account">
        <Figure
          label={account.name}
          {...amountFigure(account, account.thisMonth, view)}
          note={units.thisMonth}
        />
      </div>
    );
  const { available, reserved, awaitingAcceptance } = account.balance;
  const text = (amount: number) => amountText(account, amount, view);
  const note = account.nextExpiry
    ? overview.nextExpiry({
        amount: text(account.nextExpiry.amount),
        date: view.times.day(account.nextExpiry.at),
      })
    : overview.noExpiry;
  const parts = [
    { kind: 'available', label: overview.available, amount: available },
    { kind: 'reserved', label: overview.reserved, amount: reserved },
    { kind: 'awaiting', label: overview.awaitingAcceptance, amount: awaitingAcceptance },
  ] as const;
  return (
    <div class="unit-account">
      <Figure label={account.name} {...amountFigure(account, available, view)} note={note} />
      {reserved + awaitingAcceptance > 0 && (
        <UnitBar
          label={overview.unitBar({
            available: text(available),
            reserved: text(reserved),
            awaiting: text(awaitingAcceptance),
          })}
          parts={parts
            .filter(({ amount }) => amount > 0)
            .map((part) => ({ ...part, text: text(part.amount) }))}
        />
      )}
    </div>
  );
}
