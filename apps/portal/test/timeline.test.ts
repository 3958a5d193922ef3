import { messagesFor } from '@zusage/i18n';
import { expect, test } from 'vitest';
import { paths } from '../src/paths.ts';
import type { TicketDetail } from '../src/views/api-types.ts';
import { timelineRows, type Timeline, type TimelineRow } from '../src/views/tickets/timeline-rows.ts';
import { timesOf } from '../src/views/times.ts';
import type { View } from '../src/views/view.ts';

const messages = messagesFor('de');
const viewAt = (now: string, timeZone = 'Europe/Berlin'): View => ({
  locale: 'de',
  messages,
  to: paths('/sep-sesam'),
  times: timesOf({
    locale: 'de',
    messages,
    theme: 'system',
    timeZone,
    now: new Date(now),
    provider: { id: 'sep-sesam', name: 'SEP', accent: '#000000', timeZone: 'Europe/Berlin' },
    base: '',
    actor: null,
  }),
});

const nineToFive = [{ from: 540, to: 1020 }];
const counted = (day: string, parts: Timeline['days'][number]['parts']): Timeline['days'][number] => ({
  kind: 'counted',
  day,
  until: day,
  holiday: null,
  hours: nineToFive,
  parts,
});
const idle = (
  kind: 'closed' | 'holiday',
  day: string,
  until = day,
  holiday: string | null = null,
): Timeline['days'][number] => ({ kind, day, until, holiday, hours: [], parts: [] });

/** Twelve service hours from Christmas Eve 2026, 14:00 in Berlin. */
const timeline: Timeline = {
  severity: 'Schweregrad 3',
  timeZone: 'Europe/Berlin',
  from: '2026-12-24T13:00:00Z',
  since: 'opened',
  elapsed: false,
  targetMinutes: 720,
  dueAt: '2026-12-29T09:00:00Z',
  carriedSeconds: 0,
  countedSeconds: 3_600,
  days: [
    counted('2026-12-24', [
      part('running', '2026-12-24T13:00:00Z', '2026-12-24T14:00:00Z', 0, 'past'),
      part('running', '2026-12-24T14:00:00Z', '2026-12-24T16:00:00Z', 3_600, 'ahead'),
    ]),
    idle('holiday', '2026-12-25', '2026-12-25', '1. Weihnachtstag'),
    idle('closed', '2026-12-26', '2026-12-27'),
    counted('2026-12-28', [part('running', '2026-12-28T08:00:00Z', '2026-12-28T16:00:00Z', 10_800, 'ahead')]),
    counted('2026-12-29', [part('running', '2026-12-29T08:00:00Z', '2026-12-29T09:00:00Z', 39_600, 'ahead')]),
  ],
};
const ticket = { status: 'open', respondedAt: null, resolvedAt: null } as TicketDetail;

function part(
  kind: 'running' | 'paused',
  from: string,
  to: string,
  before: number,
  phase: 'past' | 'ahead' | 'late',
) {
  const seconds = kind === 'running' ? (Date.parse(to) - Date.parse(from)) / 1_000 : 0;
  return { kind, from, to, seconds, sumSeconds: before + seconds, phase };
}

const asPast = (day: Timeline['days'][number]): Timeline['days'][number] => ({
  ...day,
  parts: day.parts.map((one) => ({ ...one, phase: 'past' })),
});

const line = (row: TimelineRow): string => {
  if (row.kind === 'days') return `${row.days}: ${row.text}`;
  if (row.kind === 'sum') return row.text;
  if (row.kind === 'mark') return `${row.text} | ${row.sum?.figure ?? ''}`;
  const { day, again, hours, time, there, note, counted: amount, sum } = row;
  const words = [again ? '' : day, hours, time, there, note, amount?.figure, sum.figure];
  return words.filter((word) => word !== null && word !== undefined).join(' | ');
};
const written = (view: View, of: Timeline, about: TicketDetail = ticket): string[] =>
  timelineRows(view, about, of).map((row) => line(row).replaceAll('\u00a0', ' '));

test('a deadline over Christmas, as a reader adds it up', () => {
  expect(written(viewAt('2026-12-24T14:00:00Z'), timeline)).toEqual([
    'Do., 24. Dez. | 09:00–17:00 | 14:00–15:00 | 1:00 | 1:00',
    'Jetzt, 15:00 Uhr | 1:00',
    ' | 15:00–17:00 | 2:00 | 3:00',
    'Fr., 25. Dez.: 1. Weihnachtstag',
    'Sa., 26. Dez. – So., 27. Dez.: geschlossen',
    'Mo., 28. Dez. | 09:00–17:00 | 09:00–17:00 | 8:00 | 11:00',
    'Di., 29. Dez. | 09:00–17:00 | 09:00–10:00 | 1:00 | 12:00',
    '12 Std. von 12 Std.: fällig Di., 29. Dez., 10:00 Uhr',
  ]);
});

test('now stands between the days where it belongs', () => {
  const days = timeline.days.map((day, index) => (index === 0 ? asPast(day) : day));
  const rows = written(viewAt('2026-12-26T11:00:00Z'), { ...timeline, days, countedSeconds: 10_800 });
  expect(rows.indexOf('Jetzt, 12:00 Uhr | 3:00')).toBe(
    rows.indexOf('Sa., 26. Dez. – So., 27. Dez.: geschlossen') + 1,
  );
});

test('a reader elsewhere sees their own time, and the provider’s below it (N-2)', () => {
  const rows = written(viewAt('2026-12-24T14:00:00Z', 'Pacific/Auckland'), timeline);
  expect(rows).toContain('Mo., 28. Dez. | 09:00–17:00 | 21:00–05:00 | 09:00–17:00 | 8:00 | 11:00');
  // The afternoon of Christmas Eve in Berlin is the morning of Christmas Day there.
  expect(rows[0]).toContain('Fr 02:00–03:00 | 14:00–15:00');
});

test('an answer after the deadline stands below it, with all that had run by then', () => {
  const late: Timeline = {
    ...timeline,
    countedSeconds: 46_800,
    days: [
      ...timeline.days.slice(0, -1).map(asPast),
      counted('2026-12-29', [
        part('running', '2026-12-29T08:00:00Z', '2026-12-29T09:00:00Z', 39_600, 'past'),
        part('running', '2026-12-29T09:00:00Z', '2026-12-29T10:00:00Z', 43_200, 'late'),
      ]),
    ],
  };
  const answered = { ...ticket, respondedAt: '2026-12-29T10:00:00Z' };
  expect(written(viewAt('2027-01-04T09:00:00Z'), late, answered).slice(-3)).toEqual([
    '12 Std. von 12 Std.: fällig Di., 29. Dez. 2026, 10:00 Uhr',
    ' | 10:00–11:00 | 1:00 | 13:00',
    'Beantwortet Di., 29. Dez. 2026, 11:00 Uhr | 13:00',
  ]);
});

test('minutes on the clock are enough for one run; seconds are written where only they add up', () => {
  const run = (from: string, to: string, before: number) => part('running', from, to, before, 'past');
  const of = (parts: Timeline['days'][number]['parts'], dueAt: string): Timeline => ({
    ...timeline,
    targetMinutes: 60,
    dueAt,
    countedSeconds: 3_600,
    days: [counted('2026-12-28', parts)],
  });
  const once = of([run('2026-12-28T08:00:40Z', '2026-12-28T09:00:40Z', 0)], '2026-12-28T09:00:40Z');
  expect(written(viewAt('2026-12-28T12:00:00Z'), once)[0]).toContain('09:00–10:00 | 1:00 | 1:00');
  const held = of(
    [
      run('2026-12-28T08:00:10Z', '2026-12-28T08:10:50Z', 0),
      part('paused', '2026-12-28T08:10:50Z', '2026-12-28T08:30:00Z', 640, 'past'),
      run('2026-12-28T08:30:00Z', '2026-12-28T09:19:20Z', 640),
    ],
    '2026-12-28T09:19:20Z',
  );
  expect(written(viewAt('2026-12-28T12:00:00Z'), held).slice(0, 3)).toEqual([
    'Mo., 28. Dez. | 09:00–17:00 | 09:00:10–09:10:50 | 0:10:40 | 0:10:40',
    ' | 09:10:50–09:30:00 | angehalten | 0:10:40',
    ' | 09:30:00–10:19:20 | 0:49:20 | 1:00:00',
  ]);
});

test('the hour that comes twice is counted, and said to be one', () => {
  const night: Timeline = {
    ...timeline,
    elapsed: true,
    targetMinutes: 240,
    dueAt: '2026-10-25T04:00:00Z',
    days: [
      {
        ...counted('2026-10-25', [
          part('running', '2026-10-25T00:00:00Z', '2026-10-25T04:00:00Z', 0, 'ahead'),
        ]),
        hours: [],
      },
    ],
  };
  expect(written(viewAt('2026-10-24T20:00:00Z'), night)).toContain(
    'So., 25. Okt. | 02:00–05:00 | Zeitumstellung | 4:00 | 4:00',
  );
});
