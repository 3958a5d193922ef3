import { DataTable, type Column } from '@zusage/ui';
import type { UnitLine, UnitStatement } from '../api-types.ts';
import type { AccountView } from './account-view.ts';
import { commonRecordedDay, isLate, movementAmount, particulars, purpose } from './movement-words.ts';
import { TwoLines } from './Lots.tsx';

export interface StatementTableProps {
  view: AccountView;
  statement: UnitStatement;
  caption: string;
  /** The line before the first movement: shown where the statement's beginning is. */
  openingLabel: string | null;
  /** Above the movements (oldest first) or below them (newest first). */
  openingAt: 'start' | 'end';
  /** Set on paper: the last line of the statement. */
  closingLabel?: string;
}

type Row =
  | { type: 'movement'; key: string; line: UnitLine }
  | { type: 'opening'; key: string; balance: UnitStatement['period']['opening'] };

/** The movements of a period with what was left after each. */
export function StatementTable(props: StatementTableProps) {
  const { view, statement, caption, openingLabel, openingAt, closingLabel } = props;
  const { units } = view.messages;
  const { account, items, period } = statement;
  const recorded = commonRecordedDay(view, items);
  const amount = (value: number): string => view.amount(account, value);
  const opening: Row = { type: 'opening', key: 'opening', balance: period.opening };
  const movements = items.map((line): Row => ({ type: 'movement', key: line.key, line }));
  const rows: Row[] = openingLabel === null ? movements : [...movements, opening];
  if (openingLabel !== null && openingAt === 'start') rows.unshift(...rows.splice(-1));
  // Effort is never held: it has a sum, and no balance after each line.
  const isHeld = account.thisMonth === null;
  const balances: Column<Row>[] = isHeld
    ? [
        {
          key: 'available',
          title: units.ofThatAvailable,
          number: true,
          cell: (row) => <span class="soft">{amount(balanceOf(row).available)}</span>,
        },
        { key: 'held', title: units.held, number: true, cell: (row) => amount(balanceOf(row).held) },
      ]
    : [];
  const total = isHeld
    ? ['', closingLabel, '', amount(period.closing.available), amount(period.closing.held)]
    : ['', units.paper.total, amount(period.used)];
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'date',
            title: units.date,
            tight: true,
            cell: (row) =>
              row.type === 'opening' ? '' : <LineDate view={view} line={row.line} recorded={recorded} />,
          },
          {
            key: 'purpose',
            title: units.movement,
            names: true,
            cell: (row) =>
              row.type === 'opening' ? (
                <strong>{openingLabel}</strong>
              ) : (
                <Purpose view={view} line={row.line} />
              ),
          },
          {
            key: 'amount',
            title: units.amount,
            number: true,
            cell: (row) =>
              row.type === 'opening' ? '' : <Amount view={view} account={account} line={row.line} />,
          },
          ...balances,
        ]}
        {...(closingLabel ? { total } : {})}
      />
      {recorded && <p class="soft small">{units.allRecordedOn({ date: recorded })}</p>}
    </>
  );
}

const balanceOf = (row: Row): UnitStatement['period']['opening'] =>
  row.type === 'opening' ? row.balance : row.line.after;

function LineDate({ view, line, recorded }: { view: AccountView; line: UnitLine; recorded: string | null }) {
  const { units } = view.messages;
  const isNoted = recorded === null && isLate(view, line) && line.recordedAt !== null;
  return (
    <TwoLines
      first={view.shortDay(line.occurredAt)}
      second={isNoted ? units.recordedOn({ date: view.shortDay(line.recordedAt ?? '') }) : ''}
    />
  );
}

function Purpose({ view, line }: { view: AccountView; line: UnitLine }) {
  return (
    <span class="cell-lines">
      <span class={line.reversedAt ? 'statement-undone' : undefined}>{purpose(view, line)}</span>
      <span class="soft small">
        {particulars(view, line).join(' · ')}
        <Links view={view} line={line} />
      </span>
    </span>
  );
}

/** To the sessions and the ticket that it was for. */
function Links({ view, line }: { view: AccountView; line: UnitLine }) {
  const { units } = view.messages;
  return (
    <>
      {line.sessions.map(({ engagement, position }) => (
        <span key={`${engagement}/${position}`}>
          {' · '}
          <a href={view.to.workSession(engagement, position)}>{units.session({ engagement, position })}</a>
        </span>
      ))}
      {line.ticket !== null && (
        <>
          {' · '}
          <a href={view.to.ticket(line.ticket)}>{units.ticket({ number: line.ticket })}</a>
        </>
      )}
    </>
  );
}

function Amount({
  view,
  account,
  line,
}: {
  view: AccountView;
  account: UnitStatement['account'];
  line: UnitLine;
}) {
  const { text, note } = movementAmount(view, account, line);
  if (note === '') return <>{text}</>;
  return (
    <span class="cell-lines soft">
      <span>{text}</span>
      <span class="small">{note}</span>
    </span>
  );
}
