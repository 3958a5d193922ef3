import { formatMinutes } from '@zusage/i18n';
import { DataTable, EmptyState } from '@zusage/ui';
import { SessionState } from '../../views/engagements/SessionTable.tsx';
import type { View } from '../../views/view.ts';
import type { Coming, ComingSession } from '../../views/work-sessions/work-session-types.ts';

/** Sessions by day, today's first, each with its host and the break before it. */
export function ComingSessions({ view, coming }: { view: View; coming: Coming }) {
  const { coming: words } = view.messages.workSessions;
  const { days, open } = coming;
  if (days.length === 0 && open.length === 0)
    return (
      <EmptyState title={words.none}>
        <p>{words.noneHelp}</p>
      </EmptyState>
    );
  return (
    <>
      {open.length > 0 && (
        <section class="section" aria-labelledby="open">
          <h2 id="open">{words.open}</h2>
          <p class="soft">{words.openHelp}</p>
          <Table view={view} sessions={open} caption={words.open} isDated />
        </section>
      )}
      {!days[0]?.isToday && <p>{words.noneToday}</p>}
      {days.map(({ day, isToday, sessions }) => {
        const written = view.times.dayOfWeek(day);
        const title = isToday ? words.today({ day: written }) : written;
        return (
          <section class="section" aria-labelledby={`day-${day}`} key={day}>
            <h2 id={`day-${day}`}>{title}</h2>
            <Table view={view} sessions={sessions} caption={title} />
          </section>
        );
      })}
    </>
  );
}

function Table({
  view,
  sessions,
  caption,
  isDated,
}: {
  view: View;
  sessions: readonly ComingSession[];
  caption: string;
  /** Says the day with the time. */
  isDated?: boolean;
}) {
  const { coming: words } = view.messages.workSessions;
  const { columns } = words;
  const timeOf = ({ startsAt, endsAt }: ComingSession) =>
    isDated || !view.times.sameDay(startsAt, endsAt)
      ? view.times.absolute(startsAt)
      : view.messages.workSessions.span({
          start: view.times.time(startsAt),
          end: view.times.time(endsAt),
        });
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={sessions}
      rowKey={({ number, position }) => `${number}-${position}`}
      columns={[
        { key: 'time', title: columns.time, tight: true, cell: timeOf },
        {
          key: 'session',
          title: columns.session,
          names: true,
          cell: ({ number, position, title, subject, status }) => (
            <span class="cell-lines">
              <a href={view.to.staffWorkSession(number, position)}>{title}</a>
              <span class="soft small">
                {number}, {subject}
              </span>
              {status === 'running' && <SessionState view={view} status={status} />}
            </span>
          ),
        },
        { key: 'customer', title: columns.customer, cell: ({ customer }) => customer },
        {
          key: 'host',
          title: columns.host,
          cell: ({ host }) => (host ? (host.isYou ? words.you({ name: host.name }) : host.name) : ''),
        },
        {
          key: 'gap',
          title: columns.gap,
          number: true,
          tight: true,
          cell: ({ gapMinutes }) =>
            gapMinutes === null ? words.gapNone : formatMinutes(gapMinutes, view.locale),
        },
      ]}
    />
  );
}
