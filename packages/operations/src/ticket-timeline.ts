import { calendarOf, clockOf, minutesOf, type Catalogue, type Target } from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';
import { clockSegments, weeklyHours, type ClockSegment } from '@zusage/service-time';
import type { Ticket, TicketEvent } from '@zusage/tickets';
import { severityName } from './answer.ts';
import { toInstant, toInstantOrNull, type Instant } from './instant.ts';
import { courseOf, type Course } from './ticket-course.ts';
import { circumstancesOf, type TicketTerms } from './ticket-terms.ts';
import { holidaysFrom } from './window-view.ts';

/** The way of the response clock, day by day, so that anybody can add the deadline up by hand. */
export interface TimelineView {
  /** Name of the severity that the promise was made for. */
  severity: string;
  /** Whose days, hours and holidays these are: the contract's calendar, or the provider's. */
  timeZone: string;
  /** It is counted from here: the ticket's arrival, or the change to a graver severity. */
  from: Instant;
  since: 'opened' | 'severity_changed';
  /** Real time counts; otherwise service time. */
  elapsed: boolean;
  targetMinutes: number;
  dueAt: Instant | null;
  /** Seconds that ran before, where the history does not tell when. */
  carriedSeconds: number;
  /** Seconds that have counted up to the answer, the end of the ticket, or now. */
  countedSeconds: number;
  days: TimelineDay[];
}

/** A day on which the clock ran or was held for a part, or several on end on which it did nothing. */
export interface TimelineDay {
  kind: 'counted' | 'paused' | 'closed' | 'holiday';
  /** First and last day, `YYYY-MM-DD`; the same for all but `paused` and `closed`. */
  day: string;
  until: string;
  /** Name of the holiday that shuts the window, in the reader's language where the tables know it. */
  holiday: string | null;
  /** The service hours of the day, minutes since midnight; none where real time counts. */
  hours: { from: number; to: number }[];
  /** When the clock ran or was held on a `counted` day. */
  parts: TimelinePart[];
}

export interface TimelinePart {
  kind: 'running' | 'paused';
  from: Instant;
  to: Instant;
  /** What counts of it. */
  seconds: number;
  /** What has counted up to its end; at the due moment that is the whole target. */
  sumSeconds: number;
  /** `past`: up to the answer, or now. `ahead`: what is left until the deadline. `late`: after it. */
  phase: 'past' | 'ahead' | 'late';
}

/** Nobody adds up more days after a deadline than this. */
const LATE_DAYS_MAX = 31;
const DAY_MS = 86_400_000;

/** @returns null where no time is promised, or none was counted yet */
export function timelineView(
  ticket: Ticket,
  events: readonly TicketEvent[],
  terms: TicketTerms,
  reader: { locale: Locale; now: Date },
): TimelineView | null {
  const course = courseOf(ticket, events, terms);
  const minutes = course && minutesOf(course.target, circumstancesOf(ticket, terms));
  if (!course || minutes === null) return null;
  const { catalogue } = terms;
  const end = endOf(ticket);
  const reached = ticket.responded_at ?? end ?? reader.now;
  const due =
    end && !ticket.responded_at && end < (ticket.response_due_at ?? end) ? null : ticket.response_due_at;
  const segments = cutSegments(course, catalogue, { due, reached });
  const counted = segments
    .filter(({ from }) => from < reached)
    .reduce(addCounted, course.carriedMilliseconds);
  return {
    severity: severityName(catalogue, course.severity, reader.locale),
    timeZone: catalogue.timeZone,
    from: toInstant(course.from),
    since: course.from > ticket.opened_at && course.carriedMilliseconds === 0 ? 'severity_changed' : 'opened',
    elapsed: course.target.elapsed,
    targetMinutes: minutes,
    dueAt: toInstantOrNull(due),
    carriedSeconds: Math.round(course.carriedMilliseconds / 1_000),
    countedSeconds: Math.round(counted / 1_000),
    days: daysOf(segments, course, terms, { due, reached, locale: reader.locale }),
  };
}

/** The customer had no need of an answer any more: nothing counts from then on. */
const endOf = ({ status, resolved_at }: Ticket): Date | null =>
  status === 'resolved' || status === 'closed' ? resolved_at : null;

const addCounted = (sum: number, { countedMilliseconds }: ClockSegment): number => sum + countedMilliseconds;

interface Marks {
  due: Date | null;
  reached: Date;
}

/** From where it is counted to the deadline, or further to a late answer; cut at both, and at what is reached so far. */
function cutSegments(course: Course, catalogue: Catalogue, { due, reached }: Marks): ClockSegment[] {
  const latest = due ? new Date(due.getTime() + LATE_DAYS_MAX * DAY_MS) : reached;
  const to = due && due > reached ? due : reached < latest ? reached : latest;
  const runs = course.runs.flatMap(({ from, to: until, target }) => {
    const clock = clockOf(catalogue, target);
    return clock ? [{ from, to: until ?? to, clock }] : [];
  });
  const segments = clockSegments(calendarOf(catalogue), { from: course.from, to }, runs);
  return [due, reached].reduce(
    (pieces, mark) => (mark ? pieces.flatMap((piece) => cut(piece, mark)) : pieces),
    segments,
  );
}

function cut(segment: ClockSegment, at: Date): ClockSegment[] {
  if (at <= segment.from || at >= segment.to) return [segment];
  const counted = segment.kind === 'running' ? at.getTime() - segment.from.getTime() : 0;
  return [
    { ...segment, to: at, countedMilliseconds: counted },
    { ...segment, from: at, countedMilliseconds: segment.countedMilliseconds - counted },
  ];
}

function daysOf(
  segments: readonly ClockSegment[],
  course: Course,
  terms: TicketTerms,
  reader: Marks & { locale: Locale },
): TimelineDay[] {
  const days: TimelineDay[] = [];
  let sum = course.carriedMilliseconds;
  for (const [day, ofDay] of byDay(segments)) {
    const parts: TimelinePart[] = [];
    for (const segment of ofDay) {
      if (segment.kind !== 'running' && segment.kind !== 'paused') continue;
      parts.push(partOf(segment, sum, reader));
      sum += segment.countedMilliseconds;
    }
    const kind = kindOf(ofDay);
    const last = days.at(-1);
    if (last && last.kind === kind && (kind === 'closed' || kind === 'paused')) last.until = day;
    else {
      const shut = ofDay.some((segment) => segment.kind === 'holiday');
      const holiday = shut ? holidayName(terms.catalogue, day, reader.locale) : null;
      const hours = kind === 'counted' ? hoursOf(targetOn(course, ofDay), terms.catalogue, day) : [];
      days.push({ kind, day, until: day, holiday, hours, parts: kind === 'counted' ? parts : [] });
    }
  }
  return days;
}

function kindOf(ofDay: readonly ClockSegment[]): TimelineDay['kind'] {
  const [first] = ofDay;
  if (first && ofDay.every(({ kind }) => kind === first.kind)) {
    if (first.kind === 'paused' || first.kind === 'holiday') return first.kind;
  }
  return ofDay.some(({ kind }) => kind === 'running' || kind === 'paused') ? 'counted' : 'closed';
}

function partOf({ kind, from, to, countedMilliseconds }: ClockSegment, sum: number, marks: Marks) {
  const phase = marks.due && from >= marks.due ? 'late' : to <= marks.reached ? 'past' : 'ahead';
  // Differences of rounded sums, so that what is written adds up.
  const sumSeconds = Math.round((sum + countedMilliseconds) / 1_000);
  return {
    kind: kind === 'running' ? kind : 'paused',
    from: toInstant(from),
    to: toInstant(to),
    seconds: sumSeconds - Math.round(sum / 1_000),
    sumSeconds,
    phase,
  } as const;
}

/** What the clock counts by on a day: by the target of the last run that has begun. */
function targetOn({ runs, target }: Course, ofDay: readonly ClockSegment[]): Target {
  const end = ofDay.at(-1)?.to;
  return runs.findLast(({ from }) => end && from < end)?.target ?? target;
}

function hoursOf(target: Target, catalogue: Catalogue, day: string): TimelineDay['hours'] {
  const clock = clockOf(catalogue, target);
  if (clock === null || clock === 'elapsed' || clock.hours === 'always') return [];
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return weeklyHours(clock)[weekday] ?? [];
}

const holidayName = (catalogue: Catalogue, day: string, locale: Locale): string | null =>
  holidaysFrom(catalogue, day, 1, locale)[0]?.name ?? null;

function byDay(segments: readonly ClockSegment[]): Map<string, ClockSegment[]> {
  const days = new Map<string, ClockSegment[]>();
  for (const segment of segments) days.set(segment.day, [...(days.get(segment.day) ?? []), segment]);
  return days;
}
