import { DataTable } from '@zusage/ui';
import type { UnitLot, UnitStatement } from '../api-types.ts';
import type { AccountView } from './account-view.ts';

interface LotsProps {
  view: AccountView;
  account: UnitStatement['account'];
  lots: readonly UnitLot[];
}

const remaining = ({ available, reserved, awaitingAcceptance }: UnitLot): number =>
  available + reserved + awaitingAcceptance;

/** Every purchase with its expiry in the order in which they are used; those that are used up or expired fold away. */
export function Lots({ view, account, lots }: LotsProps) {
  const { units } = view.messages;
  const current = lots.filter((lot) => remaining(lot) > 0);
  const past = lots.filter((lot) => remaining(lot) === 0);
  return (
    <section class="section" aria-labelledby="lots">
      <h2 id="lots">{units.lots}</h2>
      {current.length > 1 && <p class="soft">{units.lotsHelp}</p>}
      {current.length > 0 && <LotTable view={view} account={account} lots={current} caption={units.lots} />}
      {past.length > 0 && (
        <details class="fold" open={current.length === 0}>
          <summary>{units.pastLots({ count: past.length })}</summary>
          <LotTable
            view={view}
            account={account}
            lots={past}
            caption={units.pastLots({ count: past.length })}
          />
        </details>
      )}
    </section>
  );
}

function LotTable({ view, account, lots, caption }: LotsProps & { caption: string }) {
  const { units } = view.messages;
  const first = lots.find(({ available }) => available > 0);
  const amount = (value: number): string => view.amount(account, value);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lots}
      rowKey={(lot) => lot.reference}
      columns={[
        {
          key: 'order',
          title: units.lot,
          names: true,
          cell: (lot) => (
            <TwoLines
              first={lot.reference}
              second={lot === first && lots.length > 1 ? units.usedFirst : ''}
            />
          ),
        },
        { key: 'bought', title: units.purchased, tight: true, cell: (lot) => view.day(lot.purchasedAt) },
        {
          key: 'expires',
          title: units.expires,
          tight: true,
          cell: (lot) => (
            <TwoLines first={view.day(lot.expiresAt)} second={lot.isExpired ? units.expired : ''} />
          ),
        },
        {
          key: 'left',
          title: units.remaining,
          number: true,
          cell: (lot) => (
            <TwoLines
              first={amount(remaining(lot))}
              second={[units.ofAmount({ amount: amount(lot.amount) }), ...gone(view, account, lot)].join(
                ' · ',
              )}
            />
          ),
        },
      ]}
    />
  );
}

function gone(view: AccountView, account: UnitStatement['account'], lot: UnitLot): string[] {
  const { units } = view.messages;
  return [
    ...(lot.used > 0 ? [units.used({ amount: view.amount(account, lot.used) })] : []),
    ...(lot.lost > 0 ? [units.lost({ amount: view.amount(account, lot.lost) })] : []),
  ];
}

export function TwoLines({ first, second }: { first: string; second: string }) {
  return (
    <span class="cell-lines">
      <span>{first}</span>
      {second !== '' && <span class="soft small">{second}</span>}
    </span>
  );
}
