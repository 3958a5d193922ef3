import { messagesFor } from '@zusage/i18n';
import { describe, expect, test } from 'vitest';
import { paths } from '../../src/paths.ts';
import type { QueueItem } from '../../src/staff/api-types.ts';
import { timeLeft } from '../../src/staff/queue/time-left.ts';
import { timesOf } from '../../src/views/times.ts';
import type { View } from '../../src/views/view.ts';

const locals = {
  locale: 'de',
  messages: messagesFor('de'),
  theme: 'system',
  timeZone: 'Europe/Berlin',
  now: new Date('2026-11-23T09:00:00Z'),
  provider: null,
  base: '/x',
  actor: null,
} as const;
const view: View = { locale: 'de', messages: locals.messages, times: timesOf(locals), to: paths('/x') };

const ticket: QueueItem = {
  number: 'X-1',
  status: 'open',
  severity: '1',
  severityName: 'Schweregrad 1',
  subject: 'Steht',
  openedAt: '2026-11-23T07:00:00Z',
  responseDueAt: '2026-11-23T11:48:00Z',
  respondedAt: null,
  waitsForLevel: false,
  missed: false,
  escalated: false,
  assignee: null,
  organisation: null,
  requester: 'Annegret Waldbrunn',
  partner: null,
  channel: 'portal',
};

/** Amounts are written with spaces that do not break. */
function left(item: QueueItem) {
  const { text, state } = timeLeft(view, item);
  return { text: text.replaceAll(/[\u00a0\u202f]/g, ' '), state };
}

describe('What is left of a promise, as one figure', () => {
  test('the time until it is due', () => {
    expect(left(ticket)).toEqual({ text: '2 Std. 48 Min.', state: 'running' });
  });

  test('past its time it is late, even before the timer has marked it', () => {
    const late = { ...ticket, responseDueAt: '2026-11-23T08:08:00Z' };
    expect(left(late)).toEqual({ text: '−52 Min.', state: 'late' });
    expect(left({ ...late, missed: true }).state).toBe('late');
  });

  test('answered is answered, however late', () => {
    const answered = { ...ticket, missed: true, respondedAt: '2026-11-23T08:30:00Z' };
    expect(left(answered)).toEqual({ text: 'beantwortet', state: 'none' });
  });

  test('a clock that waits for facts, and a promise without a time, show no figure', () => {
    const waiting = { ...ticket, status: 'waiting_for_facts' as const, responseDueAt: null };
    expect(left(waiting)).toEqual({ text: 'Uhr ruht', state: 'none' });
    expect(left({ ...ticket, responseDueAt: null })).toEqual({
      text: 'keine feste Frist',
      state: 'none',
    });
  });
});
