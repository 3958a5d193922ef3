import { dateFormat, formatClockSpan, formatMinutes, wallClock } from '@zusage/i18n';
import type { TicketDetail } from '../api-types.ts';
import { isOver } from '../ticket-state.tsx';
import type { View } from '../view.ts';

export type Timeline = NonNullable<TicketDetail['clock']['timeline']>;
type Day = Timeline['days'][number];
type Part = Day['parts'][number];

/** A figure of hours: "7:30" to the eye, "7 Std. 30 Min." to the ear. */
export interface Amount {
  figure: string;
  words: string;
}

/**
 * One line of the table. `days`: days without anything to count. `part`: a part of a day that counts, or is held. `mark`:
 * now, the answer, or the end. `sum`: what all of it comes to.
 */
export type TimelineRow =
  | { kind: 'days'; days: string; many: boolean; text: string }
  | {
      kind: 'part';
      day: string;
      /** The day stands in the line above, and is only read out. */
      again: boolean;
      /** The day's service hours, or the holiday that shuts it. */
      hours: string | null;
      time: string;
      /** The same on the provider's clock, where it shows another time. */
      there: string | null;
      note: string | null;
      counted: Amount | null;
      sum: Amount;
      isAhead: boolean;
    }
  | { kind: 'mark'; text: string; sum: Amount | null }
  | { kind: 'sum'; text: string };

const DAY_SECONDS = 86_400;

/** The lines of a timeline in their order, with what counts added up the way the times beside it are written. */
export function timelineRows(view: View, ticket: TicketDetail, timeline: Timeline): TimelineRow[] {
  const rows: TimelineRow[] = [];
  const reached = reachedBy(view, ticket);
  const reachedDay = dateIn(timeline.timeZone, reached);
  const write = writerOf(view, timeline);
  const marks = marksOf(view, ticket, timeline, reached);
  const before = (isLate: boolean, isAhead: boolean): void => {
    if (isLate) rows.push(...marks.takeSum());
    if (isAhead) rows.push(...marks.takeReached());
  };
  for (const day of timeline.days) {
    before(false, timeline.dueAt !== null && day.day > reachedDay);
    if (day.kind !== 'counted') rows.push(daysRow(view, day));
    for (const [index, part] of day.parts.entries()) {
      before(part.phase === 'late', part.phase === 'ahead');
      rows.push(write(day, part, index > 0));
    }
  }
  const isLate = timeline.dueAt !== null && reached.getTime() > Date.parse(timeline.dueAt);
  const last = isLate ? [marks.takeSum, marks.takeReached] : [marks.takeReached, marks.takeSum];
  return [...rows, ...last.flatMap((take) => take())];
}

/** The answer, the end of the ticket, or the moment at which the page is read. */
function reachedBy({ times }: View, ticket: TicketDetail): Date {
  const end = ticket.respondedAt ?? (isOver(ticket) ? ticket.resolvedAt : null);
  return end ? new Date(end) : times.now;
}

/** The lines that stand between parts, each taken once. */
function marksOf(view: View, ticket: TicketDetail, timeline: Timeline, reached: Date) {
  const { messages, times, locale } = view;
  const { dueAt, targetMinutes, countedSeconds } = timeline;
  const target = formatMinutes(targetMinutes, locale);
  const moment = times.absolute(reached.toISOString());
  const [answered, settled] = [ticket.respondedAt !== null, isOver(ticket)];
  const what = answered
    ? messages.timeline.answered({ at: moment })
    : settled
      ? messages.timeline.settled({ at: moment })
      : messages.timeline.now({ at: times.time(reached.toISOString()) });
  const soFar = formatMinutes(Math.floor(countedSeconds / 60), locale);
  const sum = dueAt
    ? messages.timeline.due({ sum: target, target, at: times.absolute(dueAt) })
    : messages.timeline.soFar({ sum: soFar, target });
  const counted = amountOf(Math.floor(countedSeconds / 60) * 60, false, view);
  let mark: TimelineRow[] =
    dueAt || answered || settled ? [{ kind: 'mark', text: what, sum: dueAt ? counted : null }] : [];
  let last: TimelineRow[] = [{ kind: 'sum', text: sum }];
  return {
    takeReached: (): TimelineRow[] => {
      const taken = mark;
      mark = [];
      return taken;
    },
    takeSum: (): TimelineRow[] => {
      const taken = last;
      last = [];
      return taken;
    },
  };
}

function daysRow({ messages, locale }: View, { kind, day, until, holiday }: Day): TimelineRow {
  const many = day !== until;
  const days = many ? `${dayName(day, locale)} – ${dayName(until, locale)}` : dayName(day, locale);
  const text = holiday ?? (kind === 'paused' ? messages.timeline.paused : messages.timeline.closed);
  return { kind: 'days', days, many, text };
}

/** Writes parts one after the other, and keeps the sum. */
function writerOf(view: View, timeline: Timeline) {
  const { locale, messages, times } = view;
  const exact = needsSeconds(timeline);
  let sum = exact ? timeline.carriedSeconds : wholeMinutes(timeline.carriedSeconds);
  return (day: Day, part: Part, again: boolean): TimelineRow => {
    const counted = part.kind === 'running' ? countedOf(part, exact) : null;
    sum += counted ?? 0;
    const here = spanIn(times.zone, part, exact, view, day.day);
    const there = spanIn(timeline.timeZone, part, exact, view, day.day);
    const hours = day.hours.map(({ from, to }) => formatClockSpan(from * 60, to * 60, locale)).join(', ');
    const shut = part.kind === 'paused' ? messages.timeline.paused : null;
    return {
      kind: 'part',
      day: dayName(day.day, locale),
      again,
      hours: hours && !again ? (day.holiday ?? hours) : null,
      time: here.text,
      there: here.text === there.text ? null : there.text,
      note: shut ?? (there.jumps ? messages.timeline.clockChange : null),
      counted: counted === null ? null : amountOf(counted, exact, view),
      sum: amountOf(sum, exact, view),
      isAhead: part.phase === 'ahead',
    };
  };
}

/** Where whole minutes do not add up to the promise, because it was held at odd seconds, seconds are written too. */
function needsSeconds({ days, carriedSeconds, countedSeconds, dueAt, targetMinutes }: Timeline): boolean {
  const parts = days.flatMap((day) => day.parts).filter(({ kind }) => kind === 'running');
  const promised = parts.filter(({ phase }) => phase !== 'late');
  const minutes = promised.reduce((sum, part) => sum + countedOf(part, false), wholeMinutes(carriedSeconds));
  return dueAt ? minutes !== targetMinutes * 60 : minutes !== wholeMinutes(countedSeconds);
}

const wholeMinutes = (seconds: number): number => Math.floor(seconds / 60) * 60;

/** Seconds of a part: exactly, or as far apart as the minutes on the clock that it begins and ends with. */
function countedOf({ from, to, seconds }: Part, exact: boolean): number {
  if (exact) return seconds;
  return wholeMinutes(Date.parse(to) / 1_000) - wholeMinutes(Date.parse(from) / 1_000);
}

function spanIn(zone: string, { from, to }: Part, exact: boolean, { locale }: View, day: string) {
  const [start, end] = [new Date(from), new Date(to)];
  const begins = secondOfDay(start, zone, exact);
  // What ends at midnight ends this day.
  const ends = secondOfDay(end, zone, exact) || DAY_SECONDS;
  const real = (end.getTime() - start.getTime()) / 1_000;
  const shown = (ends - begins + DAY_SECONDS) % DAY_SECONDS;
  const weekday = dateFormat(locale, zone, { weekday: 'short' });
  const other = dateIn(zone, start) === day ? '' : `${weekday.format(start)} `;
  return {
    text: `${other}${formatClockSpan(begins, ends, locale)}`,
    jumps: Math.abs((real % DAY_SECONDS) - shown) >= 900 && real < DAY_SECONDS * 2,
  };
}

function secondOfDay(date: Date, zone: string, exact: boolean): number {
  const { hour, minute } = wallClock(date, zone);
  return (hour * 60 + minute) * 60 + (exact ? date.getUTCSeconds() : 0);
}

function dateIn(zone: string, date: Date): string {
  const { year, month, day } = wallClock(date, zone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

const dayName = (day: string, locale: View['locale']): string =>
  dateFormat(locale, 'UTC', { weekday: 'short', day: 'numeric', month: 'short' }).format(
    new Date(`${day}T00:00:00Z`),
  );

function amountOf(seconds: number, exact: boolean, { locale }: View): Amount {
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const figure = `${Math.floor(minutes / 60)}:${two(minutes % 60)}${exact ? `:${two(seconds % 60)}` : ''}`;
  return { figure, words: formatMinutes(minutes, locale) };
}
