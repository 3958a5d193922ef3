import { DataTable, StatusLabel, type StatusShape } from '@zusage/ui';
import type { View } from '../view.ts';
import type { Engagement, Session } from './engagement-types.ts';
import { amountOf, nextSentence } from './engagement-words.ts';

const shapes: Record<Session['status'], StatusShape> = {
  planned: 'ring',
  requested: 'half',
  scheduled: 'half',
  running: 'filled',
  held: 'half',
  reported: 'half',
  complained: 'half',
  accepted: 'done',
  settled: 'done',
  forfeited: 'struck',
  cancelled: 'struck',
  lapsed: 'struck',
};

export function SessionState({ view, status }: { view: View; status: Session['status'] }) {
  return <StatusLabel shape={shapes[status]} text={view.messages.engagements.sessionStatus[status]} />;
}

/** The sessions of an approved statement of work; each leads to its own page. */
export function SessionTable({
  view,
  engagement,
  staff,
}: {
  view: View;
  engagement: Engagement;
  staff?: boolean;
}) {
  const { engagements: words } = view.messages;
  const { number, sessions, unit } = engagement;
  if (sessions.length === 0) return null;
  const columns = words.sessions.columns;
  const href = (position: number) =>
    staff ? view.to.staffWorkSession(number, position) : view.to.workSession(number, position);
  return (
    <section class="section" aria-labelledby="sessions">
      <h2 id="sessions">{words.sessions.title}</h2>
      <DataTable
        caption={words.sessions.title}
        captionHidden
        rows={sessions}
        rowKey={({ position }) => String(position)}
        columns={[
          {
            key: 'session',
            title: columns.session,
            names: true,
            cell: ({ position, title }) => (
              <a href={href(position)}>
                {position}. {title}
              </a>
            ),
          },
          {
            key: 'when',
            title: columns.when,
            cell: ({ startsAt }) => (startsAt ? view.times.absolute(startsAt) : words.sessions.noDate),
          },
          {
            key: 'status',
            title: columns.status,
            cell: ({ status }) => <SessionState view={view} status={status} />,
          },
          {
            key: 'next',
            title: columns.next,
            cell: (session) => (
              <NextOfSession view={view} number={number} session={session} staff={staff === true} />
            ),
          },
          {
            key: 'amount',
            title: columns.amount,
            number: true,
            cell: ({ amount }) => (amount === 0 ? words.sessions.allPaid : amountOf(view, unit, amount)),
          },
        ]}
      />
    </section>
  );
}

/** What the session waits for, as the way there where a report is concerned; the report itself once that is over. */
function NextOfSession({
  view,
  number,
  session: { position, status, next },
  staff,
}: {
  view: View;
  number: string;
  session: Session;
  staff: boolean;
}) {
  const sentence = next.step === 'done' ? '' : nextSentence(view, next, staff ? 'provider' : 'customer');
  const report = staff
    ? view.to.staffSessionReport(number, position)
    : view.to.sessionReport(number, position);
  if (staff && next.step === 'decide')
    return <a href={view.to.staffComplaint(number, position)}>{sentence}</a>;
  if (next.step === 'accept' || (next.step === 'report' && staff) || next.step === 'decide')
    return <a href={report}>{sentence}</a>;
  if (status === 'accepted' || status === 'settled')
    return <a href={report}>{view.messages.completion.report.title}</a>;
  return <>{sentence}</>;
}
