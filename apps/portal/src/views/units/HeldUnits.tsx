import { DataTable } from '@zusage/ui';
import type { UnitAccount, UnitStatement } from '../api-types.ts';
import type { AccountView } from './account-view.ts';

type Held = UnitStatement['held'][number];

/** Which work reserved units and those awaiting acceptance belong to, and what comes next there. */
export function HeldUnits({
  view,
  account,
  held,
}: {
  view: AccountView;
  account: UnitAccount;
  held: readonly Held[];
}) {
  const { units } = view.messages;
  if (held.length === 0) return null;
  return (
    <section class="section" aria-labelledby="held">
      <h2 id="held">{units.heldFor}</h2>
      <DataTable
        caption={units.heldFor}
        captionHidden
        rows={held}
        rowKey={({ purpose }) => purpose}
        columns={[
          {
            key: 'work',
            title: units.heldWork,
            names: true,
            cell: (each) => <Work view={view} held={each} />,
          },
          { key: 'next', title: units.nextStep, cell: (each) => nextOf(view, each) },
          {
            key: 'amount',
            title: units.amountHeld,
            number: true,
            cell: (each) => amounts(view, account, each),
          },
        ]}
      />
    </section>
  );
}

function Work({ view, held }: { view: AccountView; held: Held }) {
  const { work, purpose } = held;
  if (!work) return <>{purpose}</>;
  const { engagement, position, title } = work;
  return (
    <span class="cell-lines">
      <a href={view.to.workSession(engagement.number, position)}>
        {view.messages.units.session({ engagement: engagement.number, position })}
      </a>
      <span class="soft small">
        {title === engagement.subject ? title : `${engagement.subject} · ${title}`}
      </span>
    </span>
  );
}

function amounts(view: AccountView, account: UnitAccount, { reserved, awaitingAcceptance }: Held) {
  const { units } = view.messages;
  const parts = [
    { amount: reserved, word: units.reserved },
    { amount: awaitingAcceptance, word: units.awaiting },
  ].filter(({ amount }) => amount > 0);
  return (
    <span class="cell-lines">
      {parts.map(({ amount, word }) => (
        <span key={word}>
          {view.amount(account, amount)} <span class="soft small">{word}</span>
        </span>
      ))}
    </span>
  );
}

/** What is next, for whom, until when. */
function nextOf(view: AccountView, { work }: Held): string {
  const { next } = view.messages.units;
  if (!work) return '';
  const when = (moment: string): string => view.times.absolute(moment);
  const { scheduleDueAt, startsAt, acceptsItselfAt, complainUntil, decideUntil } = work;
  switch (work.status) {
    case 'planned':
      return next.planned;
    case 'requested':
      return scheduleDueAt ? next.requestedUntil({ date: when(scheduleDueAt) }) : next.requested;
    case 'scheduled':
      return startsAt ? next.scheduled({ date: when(startsAt) }) : next.requested;
    case 'running':
      return next.running;
    case 'held':
      return next.held;
    case 'reported':
      return complainUntil && acceptsItselfAt
        ? next.reportedUntil({ complain: when(complainUntil), accepts: when(acceptsItselfAt) })
        : next.reported;
    case 'complained':
      return decideUntil ? next.complainedUntil({ date: when(decideUntil) }) : next.complained;
    default:
      return next.other;
  }
}
