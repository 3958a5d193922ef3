import { Figure, UnitBar, type UnitPart } from '@zusage/ui';
import type { UnitAccount } from '../api-types.ts';
import { amountFigure } from '../overview/amount.ts';
import type { AccountView } from './account-view.ts';

/** Within so many days units count as expiring soon, to the API as well. */
const EXPIRING_SOON_DAYS = 60;

/** What is available as a figure, and all that is held in its parts, in words and in one bar. */
export function AccountBalance({
  view,
  account,
  explained,
}: {
  view: AccountView;
  account: UnitAccount;
  /** With what each part means. */
  explained?: boolean;
}) {
  const { units } = view.messages;
  if (account.thisMonth !== null) return <EffortThisMonth view={view} account={account} />;
  const { available, reserved, awaitingAcceptance } = account.balance;
  const soon = account.expiringSoon;
  const { meaning } = units;
  const all = [
    {
      kind: 'expiring',
      label: units.expiringSoon,
      amount: soon,
      note: meaning.expiring({ days: EXPIRING_SOON_DAYS }),
    },
    {
      kind: 'available',
      label: soon > 0 ? units.availableLater : units.available,
      amount: available - soon,
      note: meaning.available,
    },
    { kind: 'reserved', label: units.reserved, amount: reserved, note: meaning.reserved },
    { kind: 'awaiting', label: units.awaiting, amount: awaitingAcceptance, note: meaning.awaiting },
  ] as const;
  const parts = all
    .filter(({ amount }) => amount > 0)
    .map(({ note, ...part }): UnitPart => ({
      ...part,
      text: view.amount(account, part.amount),
      ...(explained ? { note } : {}),
    }));
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
