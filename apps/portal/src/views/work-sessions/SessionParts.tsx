import { DefinitionList, Notice, type Fact } from '@zusage/ui';
import { formatMinutes } from '@zusage/i18n';
import { Ruled } from '../contracts/Channels.tsx';
import { amountOf, nextSentence, untilSentence } from '../engagements/engagement-words.ts';
import type { View } from '../view.ts';
import { shareLines, spanOf } from './session-words.ts';
import type { WorkSession } from './work-session-types.ts';

export interface SessionProps {
  view: View;
  session: WorkSession;
  /** For the provider's people. */
  staff?: boolean;
}

/** What is next, for whom, until when. */
export function SessionNext({ view, session, staff }: SessionProps) {
  const { engagements, workSessions } = view.messages;
  const reader = staff ? 'provider' : 'customer';
  const { next } = session;
  const ends = ['accepted', 'settled', 'forfeited', 'cancelled', 'lapsed'];
  if (ends.includes(session.status)) return <p class="lead">{engagements.next.done}</p>;
  if (session.waitsForReport) return <p class="lead">{workSessions.waits}</p>;
  const until = untilSentence(view, next, reader);
  return (
    <>
      <p class="lead">
        {nextSentence(view, next, reader)} {!next.isLate && until}
      </p>
      {next.isLate && until && <Notice kind="warn" title={until} />}
    </>
  );
}

/** The appointment, what is reserved for it, and what limits it. */
export function SessionFacts({ view, session, staff }: SessionProps) {
  const { workSessions: words } = view.messages;
  const { engagement, host, unit, amount, planRule } = session;
  const optional: (Fact | null)[] = [
    { term: words.when, ...whenOf(view, session) },
    host
      ? {
          term: words.host,
          value: host.name,
        }
      : null,
    session.wish
      ? {
          term: staff ? words.wishStaff : words.wish,
          value: <span class="pre-line">{session.wish}</span>,
          ...(session.askedAt ? { note: view.times.absolute(session.askedAt) } : {}),
        }
      : null,
    session.status === 'requested' && session.scheduleDueAt
      ? { term: words.scheduleDue, value: view.times.absolute(session.scheduleDueAt) }
      : null,
    session.startedAt ? { term: words.started, value: view.times.absolute(session.startedAt) } : null,
    session.stoppedAt ? { term: words.stopped, value: view.times.absolute(session.stoppedAt) } : null,
    {
      term: words.amount,
      value: amount === 0 ? words.included : amountOf(view, unit, amount),
    },
    session.reserved.length > 0
      ? { term: words.reserved, value: <Lines lines={shareLines(view, session, session.reserved)} /> }
      : null,
    session.minutesMax
      ? { term: words.longest, value: formatMinutes(session.minutesMax, view.locale) }
      : null,
    session.askUntil && session.holdUntil
      ? {
          term: words.planned,
          value: (
            <Lines
              lines={[
                words.askUntil({ moment: view.times.absolute(session.askUntil) }),
                words.holdUntil({ moment: view.times.absolute(session.holdUntil) }),
              ]}
            />
          ),
          ...(planRule ? { note: <Ruled view={view} text={planRule.text} rule={planRule.rule} /> } : {}),
        }
      : null,
    {
      term: words.engagement,
      value: (
        <a href={staff ? view.to.staffEngagement(engagement.number) : view.to.engagement(engagement.number)}>
          {engagement.number}
        </a>
      ),
      note: `${engagement.subject}, ${engagement.service}`,
    },
    staff
      ? {
          term: words.customer,
          value: <a href={view.to.staffCustomer(engagement.customerNumber)}>{engagement.customer}</a>,
        }
      : null,
  ];
  return (
    <section class="section" aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <DefinitionList look="rows" facts={optional.filter((fact) => fact !== null)} />
      {session.hasCalendar && <CalendarLink view={view} session={session} />}
    </section>
  );
}

/** The appointment; of one that fell out, when it would have been. */
function whenOf(view: View, { startsAt, endsAt }: WorkSession): Pick<Fact, 'value' | 'note'> {
  const { workSessions: words } = view.messages;
  if (!startsAt || !endsAt) return { value: words.noDate };
  const { zone } = view.times.moment(startsAt);
  return { value: spanOf(view, startsAt, endsAt), ...(zone ? { note: zone } : {}) };
}

function CalendarLink({ view, session }: SessionProps) {
  const { calendar } = view.messages.workSessions;
  const { engagement, position, status } = session;
  const holds = ['scheduled', 'running', 'held'].includes(status);
  return (
    <p>
      <a href={view.to.sessionCalendar(engagement.number, position)} download>
        {holds ? calendar.file : calendar.cancelFile}
      </a>
      {status === 'scheduled' && <span class="soft small"> {calendar.fileHelp}</span>}
    </p>
  );
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <span class="cell-lines">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
