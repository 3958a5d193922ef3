import { messagesFor } from '@zusage/i18n';
import { layOut } from '@zusage/ui';
import { expect, test } from 'vitest';
import { paths } from '../src/paths.ts';
import type { TicketDetail } from '../src/views/api-types.ts';
import { hoursLine } from '../src/views/tickets/hours.ts';
import { timesOf } from '../src/views/times.ts';
import type { View } from '../src/views/view.ts';

const messages = messagesFor('de');
const now = new Date('2026-03-03T10:00:00Z');
const view: View = {
  locale: 'de',
  messages,
  to: paths('/sep-sesam'),
  times: timesOf({
    locale: 'de',
    messages,
    theme: 'system',
    timeZone: 'Europe/Berlin',
    now,
    provider: { id: 'sep-sesam', name: 'SEP', accent: '#000000', timeZone: 'Europe/Berlin' },
    base: '',
    actor: null,
  }),
};

// Twelve service hours from Monday, 2 March 2026, 16:00 in Berlin: one, eight and three hours of three days.
const clock: TicketDetail['clock'] = {
  state: 'running',
  targetMinutes: 720,
  usedMinutes: 180,
  elapsed: false,
  pausedAt: null,
  resumedAt: null,
  timeline: null,
  stretches: [
    { from: '2026-03-02T15:00:00Z', to: '2026-03-02T16:00:00Z' },
    { from: '2026-03-03T08:00:00Z', to: '2026-03-03T16:00:00Z' },
    { from: '2026-03-04T08:00:00Z', to: '2026-03-04T11:00:00Z' },
  ],
};

test('the line of hours shows what has run of each opening, and where now is', () => {
  const line = hoursLine(view, clock, now);
  expect(line?.parts).toEqual([
    { minutes: 60, ran: 60, name: 'Mo' },
    { minutes: 480, ran: 120, name: 'Di' },
    { minutes: 180, ran: 0, name: 'Mi' },
  ]);
  expect(line?.mark).toEqual({ part: 1, minutes: 120 });
  const plain = (text = ''): string => text.replaceAll('\u00a0', ' ');
  expect([plain(line?.from), plain(line?.to)]).toEqual(['Mo, 16:00 Uhr', 'Mi, 12:00 Uhr']);
  expect(plain(line?.label)).toContain('3 Std. von 12 Std. sind vorbei');
});

test.each([
  ['before it begins', '2026-03-01T10:00:00Z', { before: 0 }],
  ['in the night between two openings', '2026-03-02T22:00:00Z', { before: 1 }],
  ['at a closing', '2026-03-02T16:00:00Z', { part: 0, minutes: 60 }],
  ['after the end', '2026-03-09T10:00:00Z', { before: 3 }],
])('the mark stands where the moment is: %s', (_title, at, mark) => {
  expect(hoursLine(view, clock, new Date(at))?.mark).toEqual(mark);
});

test('a clock that waits or stands still has no line', () => {
  expect(hoursLine(view, { ...clock, stretches: [] }, now)).toBeNull();
});

test('openings are as wide as their time, none too small to see, and fill the line', () => {
  const boxes = layOut([
    { minutes: 2, ran: 0, name: 'Fr' },
    { minutes: 600, ran: 0, name: 'Mo' },
  ]);
  const last = boxes.at(-1);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(288);
  expect(boxes[0]?.width).toBeGreaterThan(8);
  expect(boxes[1]?.width).toBeGreaterThan(200);
});
