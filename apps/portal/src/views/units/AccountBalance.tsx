import { Figure, UnitBar, type UnitPart } from '@zusage/ui';
import type { UnitAccount } from '../api-types.ts';
import { amountFigure } from '../overview/amount.ts';
import type { AccountView } from './account-view.ts';

/** What is available as a figure, and all that is held in its parts, in words and in one bar. */
export function AccountBalance({ view, account }: { view: AccountView; account: UnitAccount }) {
  const { units } = view.messages;
  if (account.thisMonth !== null) return <EffortThisMonth view={view} account={account} />;
  const { available, reserved, awaitingAcceptance } = account.balance;
  const soon = account.expiringSoon;
  const all = [
    { kind: 'expiring', label: units.expiringSoon, amount: soon },
    { kind: 'available', label: soon > 0 ? units.availableLater : units.available, amount: available - soon },
    { kind: 'reserved', label: units.reserved, amount: reserved },
    { kind: 'awaiting', label: units.awaiting, amount: awaitingAcceptance },
  ] as const;
  const parts = all
    .filter(({ amount }) => amount > 0)
    .map((part): UnitPart => ({ ...part, text: view.amount(account, part.amount) }));
  return (
    <div class="unit-account">
      <Figure
        label={units.available}
        {...amountFigure(account, available, view)}
        note={nextExpiry(view, account)}
      />
      {parts.length > 0 && (
        <UnitBar
          label={units.balanceLabel({ parts: parts.map(({ text, label }) => `${text} ${label}`).join(', ') })}
          parts={parts}
        />
      )}
    </div>
  );
}

export function nextExpiry(view: AccountView, account: UnitAccount): string {
  const { units } = view.messages;
  if (!account.nextExpiry) return units.noExpiry;
  const { at, amount } = account.nextExpiry;
  return units.nextExpiry({ amount: view.amount(account, amount), date: view.day(at) });
}

/** Of work that is charged afterwards, or covered, there is no balance: what counts is the month. */
function EffortThisMonth({ view, account }: { view: AccountView; account: UnitAccount }) {
  const { units } = view.messages;
  const { thisMonth, settlement } = account;
  return (
    <Figure
      label={units.thisMonth}
      {...amountFigure(account, thisMonth ?? 0, view)}
      note={settlement === 'prepaid' ? undefined : units.settlement[settlement]}
    />
  );
}
