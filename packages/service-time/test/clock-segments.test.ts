import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockSegments,
  holidaysOf,
  isOpen,
  localDate,
  responseDue,
  resumedDue,
  serviceMillisecondsBetween,
  type Calendar,
  type ClockRun,
  type ClockSegment,
  type ResponseTarget,
} from '../src/index.ts';
import { calendars, instants, minutes, roomy } from './support/arbitraries.ts';
import { badenWuerttemberg, berlin, nineToFive, plain, shift } from './support/calendars.ts';

const MINUTE = 60_000;
const at = (iso: string) => new Date(iso);

/** One run from a request to its deadline. */
function untilDue(target: ResponseTarget, calendar: Calendar, arrival: Date): ClockSegment[] {
  const { dueAt } = responseDue(target, calendar, arrival);
  const span = { from: arrival, to: dueAt };
  return clockSegments(calendar, span, [{ ...span, clock: target.clock }]);
}

/** "2026-12-24 running 09:00-17:00 480", times by UTC. */
const written = (segments: readonly ClockSegment[]): string[] =>
  segments.map(({ day, kind, from, to, countedMilliseconds }) => {
    const [start, end] = [from, to].map((moment) => moment.toISOString().slice(11, 16));
    return `${day} ${kind} ${start}-${end} ${countedMilliseconds / MINUTE}`;
  });

// Worked out by hand; Berlin is an hour ahead of UTC in winter, two in summer.
describe('what a clock does, day by day', () => {
  test('over Christmas: Christmas Eve counts, the two days after it do not', () => {
    const segments = untilDue({ minutes: 240, clock: nineToFive }, berlin, at('2026-12-24T13:30:00Z'));
    expect(written(segments)).toEqual([
      '2026-12-24 running 13:30-16:00 150',
      '2026-12-24 outside_hours 16:00-23:00 0',
      '2026-12-25 holiday 23:00-23:00 0',
      '2026-12-26 day_off 23:00-23:00 0',
      '2026-12-27 day_off 23:00-23:00 0',
      '2026-12-28 outside_hours 23:00-08:00 0',
      '2026-12-28 running 08:00-09:30 90',
    ]);
  });

  test('a holiday of one state alone (SB-1)', () => {
    const target = { minutes: 60, clock: nineToFive };
    const eve = at('2026-06-03T15:30:00Z');
    // 17:30 of the eve; Corpus Christi is a Thursday.
    expect(written(untilDue(target, berlin, eve)).at(-1)).toBe('2026-06-04 running 07:00-08:00 60');
    const state = written(untilDue(target, badenWuerttemberg, eve));
    expect(state).toContain('2026-06-04 holiday 22:00-22:00 0');
    expect(state.at(-1)).toBe('2026-06-05 running 07:00-08:00 60');
  });

  test('a request at closing time starts the next morning', () => {
    expect(written(untilDue({ minutes: 30, clock: nineToFive }, berlin, at('2026-03-02T16:00:00Z')))).toEqual(
      [
        '2026-03-02 outside_hours 16:00-23:00 0',
        '2026-03-03 outside_hours 23:00-08:00 0',
        '2026-03-03 running 08:00-08:30 30',
      ],
    );
  });

  test('what runs out at closing time ends there', () => {
    expect(
      written(untilDue({ minutes: 480, clock: nineToFive }, berlin, at('2026-03-02T08:00:00Z'))),
    ).toEqual(['2026-03-02 running 08:00-16:00 480']);
  });

  test('a lunch break is shut, and the day goes on after it', () => {
    const twoShifts = {
      hours: [...shift('09:00', '12:00').hours, ...shift('13:00', '17:00').hours],
      closedOnHolidays: true,
    };
    expect(written(untilDue({ minutes: 240, clock: twoShifts }, berlin, at('2026-03-02T08:00:00Z')))).toEqual(
      [
        '2026-03-02 running 08:00-11:00 180',
        '2026-03-02 outside_hours 11:00-12:00 0',
        '2026-03-02 running 12:00-13:00 60',
      ],
    );
  });

  test('real time counts each hour that there is: a day of 23 hours and one of 25', () => {
    const day = { minutes: 2_880, clock: 'elapsed' } as const;
    expect(written(untilDue(day, berlin, at('2026-03-28T11:00:00Z')))).toEqual([
      '2026-03-28 running 11:00-23:00 720',
      '2026-03-29 running 23:00-22:00 1380',
      '2026-03-30 running 22:00-11:00 780',
    ]);
    expect(written(untilDue(day, berlin, at('2026-10-24T10:00:00Z')))).toEqual([
      '2026-10-24 running 10:00-22:00 720',
      '2026-10-25 running 22:00-23:00 1500',
      '2026-10-26 running 23:00-10:00 660',
    ]);
  });

  test('a window follows the wall clock over a change of it', () => {
    const night = { hours: shift('00:00', '06:00', ['sun']).hours, closedOnHolidays: true };
    const run = (iso: string) => untilDue({ minutes: 60, clock: night }, berlin, at(iso)).at(-1);
    // Both begin in the last hour before the change.
    expect(run('2026-03-29T00:30:00Z')).toMatchObject({ to: at('2026-03-29T01:30:00Z') });
    expect(run('2026-10-25T00:30:00Z')).toMatchObject({ to: at('2026-10-25T01:30:00Z') });
  });

  test('what is held is paused at night as well as by day, and counts nothing (K-4)', () => {
    const runs: ClockRun[] = [
      { from: at('2026-03-02T08:00:00Z'), to: at('2026-03-02T10:00:00Z'), clock: nineToFive },
      { from: at('2026-03-03T15:00:00Z'), to: at('2026-03-04T09:00:00Z'), clock: nineToFive },
    ];
    const span = { from: at('2026-03-02T07:00:00Z'), to: at('2026-03-04T09:00:00Z') };
    expect(written(clockSegments(berlin, span, runs))).toEqual([
      '2026-03-02 paused 07:00-08:00 0',
      '2026-03-02 running 08:00-10:00 120',
      '2026-03-02 paused 10:00-23:00 0',
      '2026-03-03 paused 23:00-15:00 0',
      '2026-03-03 running 15:00-16:00 60',
      '2026-03-03 outside_hours 16:00-23:00 0',
      '2026-03-04 outside_hours 23:00-08:00 0',
      '2026-03-04 running 08:00-09:00 60',
    ]);
  });

  test('nothing lies between a moment and itself, and an invalid one is refused', () => {
    const now = at('2026-03-02T08:00:00Z');
    expect(clockSegments(berlin, { from: now, to: now }, [])).toEqual([]);
    expect(() => clockSegments(berlin, { from: now, to: new Date(NaN) }, [])).toThrow(
      expect.objectContaining({ code: 'invalid_time' }),
    );
    expect(() => clockSegments(plain('Europe/Atlantis'), { from: now, to: now }, [])).toThrow(
      expect.objectContaining({ code: 'unknown_time_zone' }),
    );
  });
});

/** A clock that runs and is held in turn, for as many milliseconds as the gaps say; its runs up to the deadline. */
function heldRuns(target: ResponseTarget, calendar: Calendar, arrival: Date, gaps: readonly number[]) {
  const { clock } = target;
  const runs: ClockRun[] = [];
  let [from, usedMilliseconds] = [arrival, 0];
  for (const [index, gap] of gaps.entries()) {
    const until = new Date(from.getTime() + gap);
    if (index % 2 === 0) {
      if (until >= resumedDue(target, calendar, { at: from, usedMilliseconds }).dueAt) break;
      runs.push({ from, to: until, clock });
      usedMilliseconds +=
        clock === 'elapsed' ? gap : serviceMillisecondsBetween(clock, calendar, from, until);
    }
    from = until;
  }
  const { dueAt } = resumedDue(target, calendar, { at: from, usedMilliseconds });
  return { runs: [...runs, { from, to: dueAt, clock }], dueAt };
}

const targets = fc.oneof(
  fc.record({ minutes, clock: roomy }),
  fc.record({ minutes, clock: fc.constant('elapsed' as const) }),
) as fc.Arbitrary<ResponseTarget>;
const gaps = fc.array(fc.integer({ min: 1, max: 40 * 60 * MINUTE }), { maxLength: 7 });

describe('whatever target, calendar, arrival and pauses', () => {
  test('what runs adds up to the promised minutes at the moment that is due, and nothing else counts', () => {
    fc.assert(
      fc.property(targets, calendars, instants, gaps, (target, calendar, arrival, waits) => {
        const { runs, dueAt } = heldRuns(target, calendar, arrival, waits);
        const segments = clockSegments(calendar, { from: arrival, to: dueAt }, runs);
        const counted = segments.reduce((sum, { countedMilliseconds: part }) => sum + part, 0);
        expect(counted).toBe(target.minutes * MINUTE);
        for (const { kind, from, to, countedMilliseconds: part } of segments)
          expect(part).toBe(kind === 'running' ? to.getTime() - from.getTime() : 0);
      }),
      { numRuns: 300 },
    );
  });

  test('they cover the time from the request to the deadline, each on one day, without gap or overlap', () => {
    fc.assert(
      fc.property(targets, calendars, instants, gaps, (target, calendar, arrival, waits) => {
        const { runs, dueAt } = heldRuns(target, calendar, arrival, waits);
        const segments = clockSegments(calendar, { from: arrival, to: dueAt }, runs);
        expect(segments[0]?.from).toEqual(arrival);
        expect(segments.at(-1)?.to).toEqual(dueAt);
        expect(segments.at(-1)?.kind).toBe('running');
        for (const [index, { from, to, day, kind }] of segments.entries()) {
          expect(from < to).toBe(true);
          const next = segments[index + 1];
          if (next) expect(next.from).toEqual(to);
          if (next?.day === day) expect(next.kind).not.toBe(kind);
          expect(localDate(calendar.timeZone, from)).toBe(day);
          expect(localDate(calendar.timeZone, new Date(to.getTime() - 1))).toBe(day);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a minute runs where the window is open and no run is over, and is shut by a holiday on holidays alone', () => {
    fc.assert(
      fc.property(roomy, calendars, instants, minutes, (clock, calendar, arrival, count) => {
        for (const segment of untilDue({ minutes: count, clock }, calendar, arrival).slice(0, 60)) {
          const { kind, from, to, day } = segment;
          const middle = new Date(Math.floor((from.getTime() + to.getTime()) / 2));
          for (const moment of [from, middle, new Date(to.getTime() - 1)])
            expect(isOpen(clock, calendar, moment)).toBe(kind === 'running');
          if (kind !== 'holiday') continue;
          const days = calendar.holidays ? holidaysOf(calendar.holidays, Number(day.slice(0, 4))) : [];
          expect(days.map(({ date }) => date)).toContain(day);
        }
      }),
      { numRuns: 150 },
    );
  });
});
