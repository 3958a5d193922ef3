import { cityOf, formatMinutes } from '@zusage/i18n';
import type { TicketDetail } from '../api-types.ts';
import type { View } from '../view.ts';
import { timelineRows, type Amount, type Timeline, type TimelineRow } from './timeline-rows.ts';

/** The deadline added up, day by day, for whoever wants to check it; closed, it takes one line. */
export function TicketTimeline({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { timeline } = ticket.clock;
  if (!timeline) return null;
  const { messages } = view;
  const rows = timelineRows(view, ticket, timeline);
  const hasHours = rows.some((row) => row.kind === 'part' && row.hours !== null);
  const isElsewhere = rows.some((row) => row.kind === 'part' && row.there !== null);
  return (
    <details class="fold timeline-fold">
      <summary>{messages.timeline.title}</summary>
      <div class="two-lines">
        <Basis view={view} ticket={ticket} timeline={timeline} isElsewhere={isElsewhere} />
        <table class="timeline">
          <caption class="visually-hidden">{messages.timeline.title}</caption>
          <thead>
            <tr>
              <th scope="col">
                {messages.timeline.day}
                {hasHours && <span class="timeline-note">{messages.timeline.service}</span>}
              </th>
              <th scope="col">
                {messages.timeline.time}
                {isElsewhere && <span class="timeline-note">{cityOf(timeline.timeZone)}</span>}
              </th>
              <th scope="col">{messages.timeline.counted}</th>
              <th scope="col">{messages.timeline.sum}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** What is promised, and by which clock it is counted. */
function Basis({
  view: { messages, times, locale },
  ticket,
  timeline,
  isElsewhere,
}: {
  view: View;
  ticket: TicketDetail;
  timeline: Timeline;
  isElsewhere: boolean;
}) {
  const { severity, targetMinutes, elapsed, since, from, carriedSeconds } = timeline;
  const promised = { severity, target: formatMinutes(targetMinutes, locale) };
  const words = messages.timeline;
  return (
    <p class="soft small">
      {elapsed ? words.elapsedPromise(promised) : words.servicePromise(promised)}
      {severity !== ticket.severityName && ` ${words.earlier}`}
      {since === 'severity_changed' && ` ${words.sinceChange({ at: times.absolute(from) })}`}
      {carriedSeconds > 0 && ` ${words.carried({ amount: formatMinutes(carriedSeconds / 60, locale) })}`}
      {isElsewhere && ` ${words.otherZone({ place: cityOf(timeline.timeZone) })}`}
    </p>
  );
}

function Row({ row }: { row: TimelineRow }) {
  switch (row.kind) {
    case 'days':
      return (
        <tr class="is-idle">
          <th scope="row" colSpan={row.many ? 2 : 1}>
            {row.days}
          </th>
          <td colSpan={row.many ? 2 : 3}>{row.text}</td>
        </tr>
      );
    case 'part':
      return <PartRow row={row} />;
    case 'mark':
      return (
        <tr class="is-mark">
          <th scope="row" colSpan={row.sum ? 3 : 4}>
            {row.text}
          </th>
          {row.sum && <Figure amount={row.sum} />}
        </tr>
      );
    case 'sum':
      return (
        <tr class="is-sum">
          <th scope="row" colSpan={4}>
            {row.text}
          </th>
        </tr>
      );
  }
}

function PartRow({ row }: { row: Extract<TimelineRow, { kind: 'part' }> }) {
  const name = row.again ? 'is-again' : '';
  return (
    <tr class={[name, row.isAhead ? 'is-ahead' : ''].filter(Boolean).join(' ')}>
      <th scope="row">
        <span class={row.again ? 'visually-hidden' : ''}>{row.day}</span>
        {row.hours && <span class="timeline-note">{row.hours}</span>}
      </th>
      <td>
        {row.time}
        {row.there && <span class="timeline-note">{row.there}</span>}
        {row.note && row.counted && <span class="timeline-note">{row.note}</span>}
      </td>
      {row.counted ? <Figure amount={row.counted} /> : <td colSpan={2}>{row.note}</td>}
      {row.counted && <Figure amount={row.sum} />}
    </tr>
  );
}

function Figure({ amount: { figure, words } }: { amount: Amount }) {
  return (
    <td class="is-number">
      <span aria-hidden="true">{figure}</span>
      <span class="visually-hidden">{words}</span>
    </td>
  );
}
