import type { Calendar } from './calendar.ts';
import { assertWalkable, millisecondsOf } from './instant.ts';
import type { Interval } from './open-intervals.ts';
import type { ResponseTarget } from './response-target.ts';
import { isHolidayInSchedule, scheduleOf, shiftsOfDay, stretchesOfDay, type Schedule } from './schedule.ts';
import { DAY_MS } from './units-of-time.ts';
import { instantOf, wallClockAt, zoneNamed } from './zoned-time.ts';

/**
 * What a clock does: it counts (`running`); it is held (`paused`); or the window is shut, because of a holiday
 * (`holiday`), because it has no hours on such a weekday (`day_off`), or before and after that day's hours
 * (`outside_hours`).
 */
export type SegmentKind = 'running' | 'paused' | 'holiday' | 'day_off' | 'outside_hours';

/** A stretch of one calendar day on which the clock does one thing; `to` does not belong to it. */
export interface ClockSegment extends Interval {
  kind: SegmentKind;
  /** The calendar's local day, `YYYY-MM-DD`. */
  day: string;
  /** All of it while it runs, else 0. */
  countedMilliseconds: number;
}

/** A time in which the clock is not held, and what it counts by then. */
export interface ClockRun extends Interval {
  clock: ResponseTarget['clock'];
}

type Piece = Pick<ClockSegment, 'kind'> & { from: number; to: number };

/**
 * What a clock does between two instants, without a gap and in order, cut at every midnight of the calendar: so that a
 * deadline can be added up by hand. Between the runs it is held. What all segments count together is what the runs have
 * counted, and where that reaches the minutes of a target lies the moment that `responseDue` and `resumedDue` name.
 *
 * @param runs in order and apart from each other
 * @throws ServiceTimeError `invalid_window`, `unknown_time_zone`, `invalid_time`, `time_out_of_range`,
 *   `range_too_long` beyond ten years
 */
export function clockSegments(calendar: Calendar, span: Interval, runs: readonly ClockRun[]): ClockSegment[] {
  const [start, end] = [millisecondsOf(span.from), millisecondsOf(span.to)];
  assertWalkable(start, end);
  const zone = zoneNamed(calendar.timeZone);
  const segments: ClockSegment[] = [];
  for (let day = wallClockAt(zone, start).day - 1, from = start; from < end; day += 1) {
    const to = Math.min(end, instantOf(zone, { day: day + 1, millisecondOfDay: 0 }));
    if (to <= from) continue;
    for (const piece of merged(piecesOfDay(calendar, day, { from, to }, runs))) {
      segments.push(toSegment(day, piece));
    }
    from = to;
  }
  return segments;
}

function toSegment(day: number, { kind, from, to }: Piece): ClockSegment {
  return {
    kind,
    day: new Date(day * DAY_MS).toISOString().slice(0, 10),
    from: new Date(from),
    to: new Date(to),
    countedMilliseconds: kind === 'running' ? to - from : 0,
  };
}

function* piecesOfDay(
  calendar: Calendar,
  day: number,
  within: { from: number; to: number },
  runs: readonly ClockRun[],
): Generator<Piece> {
  let now = within.from;
  for (const run of runs) {
    const from = Math.max(run.from.getTime(), now);
    const to = Math.min(run.to.getTime(), within.to);
    if (from >= to) continue;
    yield { kind: 'paused', from: now, to: from };
    yield* piecesOfRun(run, calendar, day, { from, to });
    now = to;
  }
  yield { kind: 'paused', from: now, to: within.to };
}

function* piecesOfRun(
  { clock }: ClockRun,
  calendar: Calendar,
  day: number,
  within: { from: number; to: number },
): Generator<Piece> {
  if (clock === 'elapsed' || clock.hours === 'always') return yield { kind: 'running', ...within };
  const schedule = scheduleOf(clock, calendar);
  const shut = kindOfShut(schedule, day);
  let now = within.from;
  for (const stretch of stretchesOfDay(schedule, day)) {
    const from = Math.max(stretch.from, now);
    const to = Math.min(stretch.to, within.to);
    if (from >= to) continue;
    yield { kind: shut, from: now, to: from };
    yield { kind: 'running', from, to };
    now = to;
  }
  yield { kind: shut, from: now, to: within.to };
}

function kindOfShut(schedule: Schedule, day: number): SegmentKind {
  if (shiftsOfDay(schedule, day).length === 0) return 'day_off';
  return schedule.closedOnHolidays && isHolidayInSchedule(schedule, day) ? 'holiday' : 'outside_hours';
}

/** Without empty pieces, and with one piece where two of a kind meet. */
function merged(pieces: Iterable<Piece>): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (piece.from >= piece.to) continue;
    const last = result.at(-1);
    if (last?.kind === piece.kind) last.to = piece.to;
    else result.push({ ...piece });
  }
  return result;
}
