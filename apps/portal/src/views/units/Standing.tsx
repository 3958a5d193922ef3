import type { UnitAccount } from '../api-types.ts';
import type { AccountView } from './account-view.ts';

/** Within so many days units count as expiring soon. */
const SOON_DAYS = 60;

/** The four ways in which units stand, each with its amount and what it means; what is none is left out, but what is available. */
export function Standing({ view, account }: { view: AccountView; account: UnitAccount }) {
  const { units } = view.messages;
  const { available, reserved, awaitingAcceptance } = account.balance;
  const parts = [
    { term: units.available, amount: available, meaning: units.meaning.available, isShown: true },
    {
      term: units.expiringSoon,
      amount: account.expiringSoon,
      meaning: units.meaning.expiring({ days: SOON_DAYS }),
    },
    { term: units.reserved, amount: reserved, meaning: units.meaning.reserved },
    { term: units.awaiting, amount: awaitingAcceptance, meaning: units.meaning.awaiting },
  ];
  return (
    <dl class="unit-standing">
      {parts
        .filter(({ amount, isShown }) => amount > 0 || isShown)
        .map(({ term, amount, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <span class="unit-standing-amount">{view.amount(account, amount)}</span>
              <span class="soft small">{meaning}</span>
            </dd>
          </div>
        ))}
    </dl>
  );
}
