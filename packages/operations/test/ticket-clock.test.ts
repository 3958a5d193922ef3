import { loadProviderCatalogue, parseCatalogue, type Catalogue } from '@zusage/catalogue';
import type { ClockChange, Ticket } from '@zusage/tickets';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reclassify } from '../src/ticket-clock-severity.ts';
import { pausedClock, resumedClock, usedMilliseconds } from '../src/ticket-clock.ts';
import { clockView } from '../src/ticket-clock-view.ts';
import type { TicketTerms } from '../src/ticket-terms.ts';
import { Story, termsWith } from './support/ticket-story.ts';

const at = (iso: string): Date => new Date(iso);
const MINUTE = 60_000;
const sep = loadProviderCatalogue('sep-sesam');

const terms = (catalogue: Catalogue = sep, serviceLevel = 'maintenance'): TicketTerms => ({
  catalogue,
  publishedAt: new Date('2026-01-01T00:00:00Z'),
  contract: {
    id: 'c',
    organisationId: 'o',
    number: 'C-1',
    serviceLevel,
    options: [],
    agreedMinutes: {},
    calendar: null,
    prerequisites: [],
    validFrom: '2020-01-01',
    validUntil: '2199-12-31',
  },
  product: null,
});

/** A ticket that was opened and whose clock runs; each test changes what it is about. */
const ticket = (more: Partial<Ticket>): Ticket =>
  ({
    severity: '3',
    channel: 'portal',
    environment: 'production',
    status: 'open',
    facts: {},
    missing_facts: [],
    responded_at: null,
    response_missed_at: null,
    clock_used_ms: 0,
    clock_paused_at: null,
    clock_resumed_at: null,
    ...more,
  }) as Ticket;

const apply = (from: Ticket, change: ClockChange | null): Ticket => {
  if (!change) return from;
  const { clockStartsAt, responseDueAt, usedMilliseconds: used, pausedAt, resumedAt } = change;
  return {
    ...from,
    ...(clockStartsAt === undefined ? {} : { clock_starts_at: clockStartsAt }),
    ...(responseDueAt === undefined ? {} : { response_due_at: responseDueAt }),
    ...(used === undefined ? {} : { clock_used_ms: used }),
    ...(pausedAt === undefined ? {} : { clock_paused_at: pausedAt }),
    ...(resumedAt === undefined ? {} : { clock_resumed_at: resumedAt }),
  };
};

// Severity 3: twelve service hours, Mon-Fri 09:00-17:00 in Berlin. Worked out by hand, written in UTC.
describe('a clock that stands still and goes on [S95]', () => {
  test.each<
    [string, { starts: string; due: string; paused: string; used: number; resumed: string; next: string }]
  >([
    [
      'within one day',
      {
        starts: '2026-03-02T08:00:00Z',
        due: '2026-03-03T12:00:00Z',
        paused: '2026-03-02T10:30:15Z',
        used: 150 * MINUTE + 15_000,
        resumed: '2026-03-02T12:00:00Z',
        // 9 h 29 m 45 s are left: four hours until 16:00Z, 5 h 29 m 45 s from 08:00Z.
        next: '2026-03-03T13:29:45Z',
      },
    ],
    [
      'over the night: only service time counts as used',
      {
        starts: '2026-03-02T15:00:00Z',
        due: '2026-03-04T11:00:00Z',
        paused: '2026-03-02T21:00:00Z',
        used: 60 * MINUTE,
        resumed: '2026-03-04T08:00:00Z',
        next: '2026-03-05T11:00:00Z',
      },
    ],
    [
      'over the weekend on which summer time begins',
      {
        starts: '2026-03-27T15:00:00Z',
        due: '2026-03-31T10:00:00Z',
        paused: '2026-03-30T08:00:00Z',
        // Friday 16:00-17:00 and Monday 09:00-10:00, one hour each.
        used: 120 * MINUTE,
        resumed: '2026-03-30T14:00:00Z',
        next: '2026-04-01T08:00:00Z',
      },
    ],
    [
      'over a holiday: Friday, 1 May 2026 is none of its days',
      {
        starts: '2026-04-30T07:00:00Z',
        due: '2026-05-04T11:00:00Z',
        paused: '2026-05-01T10:00:00Z',
        used: 480 * MINUTE,
        resumed: '2026-05-02T10:00:00Z',
        next: '2026-05-04T11:00:00Z',
      },
    ],
  ])('%s', (_title, { starts, due, paused, used, resumed, next }) => {
    const running = ticket({ opened_at: at(starts), clock_starts_at: at(starts), response_due_at: at(due) });
    const stopped = apply(running, pausedClock(running, terms(), at(paused)));
    expect(stopped).toMatchObject({
      clock_used_ms: used,
      response_due_at: null,
      clock_paused_at: at(paused),
    });
    const again = apply(stopped, resumedClock(stopped, terms(), at(resumed)));
    expect(again.response_due_at?.toISOString()).toBe(at(next).toISOString());
    expect(again.clock_paused_at).toBeNull();
  });

  test('a second pause adds to the first', () => {
    const start = at('2026-03-02T08:00:00Z');
    let now = ticket({
      opened_at: start,
      clock_starts_at: start,
      response_due_at: at('2026-03-03T12:00:00Z'),
    });
    now = apply(now, pausedClock(now, terms(), at('2026-03-02T09:00:00Z')));
    now = apply(now, resumedClock(now, terms(), at('2026-03-02T10:00:00Z')));
    now = apply(now, pausedClock(now, terms(), at('2026-03-02T10:30:30Z')));
    expect(now.clock_used_ms).toBe(90 * MINUTE + 30_000);
    expect(usedMilliseconds(now, terms(), at('2026-03-02T15:00:00Z'))).toBe(90 * MINUTE + 30_000);
  });

  test('what ran out stays broken, what was answered stays answered: neither is stopped', () => {
    const start = at('2026-03-02T08:00:00Z');
    const due = at('2026-03-03T12:00:00Z');
    const running = ticket({ opened_at: start, clock_starts_at: start, response_due_at: due });
    expect(pausedClock(running, terms(), due)).toBeNull();
    expect(pausedClock({ ...running, responded_at: start }, terms(), at('2026-03-02T09:00:00Z'))).toBeNull();
  });

  test('whatever the pauses, the service time until the due moment is the promised time, to the millisecond', () => {
    const begin = Date.parse('2026-03-20T00:00:00Z');
    const gaps = fc.array(fc.integer({ min: 1, max: 30 * 60 * MINUTE }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * 24 * 60 * MINUTE }), gaps, (offset, waits) => {
        let moment = begin + offset;
        const opened = new Date(moment);
        let now = ticket({
          opened_at: opened,
          status: 'waiting_for_facts',
          clock_starts_at: null,
          response_due_at: null,
        });
        const first = reclassify(now, terms(), '2', opened);
        now = apply({ ...now, severity: '2', status: 'open' }, first?.clock ?? null);
        for (const [index, wait] of waits.entries()) {
          moment += wait;
          const change =
            index % 2 === 0
              ? pausedClock(now, terms(), new Date(moment))
              : resumedClock(now, terms(), new Date(moment));
          now = apply(now, change);
        }
        if (now.clock_paused_at) now = apply(now, resumedClock(now, terms(), new Date(moment)));
        const due = now.response_due_at;
        if (!due) throw new Error('a clock that runs is due');
        expect(usedMilliseconds(now, terms(), due)).toBe(480 * MINUTE);
      }),
      { numRuns: 300 },
    );
  });
});

// Severity 2: eight service hours, Mon-Fri 08:00-18:00; severity 3: twelve, Mon-Fri 09:00-17:00.
describe('another severity decides the promise again (K-7, K-16)', () => {
  const opened = at('2026-03-02T08:00:00Z');
  const three = ticket({
    opened_at: opened,
    clock_starts_at: opened,
    response_due_at: at('2026-03-03T12:00:00Z'),
  });

  test('a graver one counts from the change', () => {
    const result = reclassify(three, terms(), '2', at('2026-03-02T10:00:00Z'));
    // 10:00Z to 17:00Z are seven hours, one more from 07:00Z.
    expect(result).toMatchObject({
      severity: '2',
      waits: false,
      clock: { responseDueAt: at('2026-03-03T08:00:00Z') },
    });
  });

  test('a graver one never makes the answer later', () => {
    const late = at('2026-03-03T11:00:00Z');
    expect(reclassify(three, terms(), '2', late)?.clock?.responseDueAt).toEqual(three.response_due_at);
  });

  test('a lesser one counts from the arrival', () => {
    const two = ticket({
      severity: '2',
      opened_at: opened,
      clock_starts_at: opened,
      response_due_at: at('2026-03-02T16:00:00Z'),
    });
    const result = reclassify(two, terms(), '3', at('2026-03-02T10:00:00Z'));
    expect(result?.clock?.responseDueAt).toEqual(at('2026-03-03T12:00:00Z'));
  });

  test('a lesser one after a pause goes on with what is left of its own time', () => {
    const two = ticket({
      severity: '2',
      opened_at: opened,
      clock_starts_at: opened,
      response_due_at: at('2026-03-02T16:00:00Z'),
    });
    let now = apply(two, pausedClock(two, terms(), at('2026-03-02T10:00:00Z')));
    now = apply(now, resumedClock(now, terms(), at('2026-03-02T12:00:00Z')));
    const result = reclassify(now, terms(), '3', at('2026-03-02T13:00:00Z'));
    // Three of twelve hours have run: three more until 16:00Z, six from 08:00Z.
    expect(result?.clock?.responseDueAt).toEqual(at('2026-03-03T14:00:00Z'));
  });

  test('once answered or broken, the promise stays as it was made', () => {
    const now = at('2026-03-02T10:00:00Z');
    expect(reclassify({ ...three, responded_at: opened }, terms(), '2', now)?.clock).toBeNull();
    expect(reclassify({ ...three, response_missed_at: opened }, terms(), '2', now)?.clock).toBeNull();
  });

  test('one that the portal does not take is decided as by phone: severity 1 of SEP (SEP-5)', () => {
    const result = reclassify(three, terms(), '1', at('2026-03-02T10:00:00Z'));
    expect(result).toMatchObject({ severity: '1', clock: { responseDueAt: at('2026-03-02T14:00:00Z') } });
  });

  test('the catalogue treats priority 1 of a test system as 3 (N-5)', () => {
    const ntt = ticket({
      severity: '4',
      environment: 'test',
      opened_at: opened,
      clock_starts_at: opened,
      response_due_at: at('2026-03-04T08:00:00Z'),
    });
    const level = loadProviderCatalogue('ntt-securecall');
    expect(
      reclassify(ntt, terms(level, level.levels[0]?.key), '1', at('2026-03-02T10:00:00Z'))?.severity,
    ).toBe('3');
  });
});

describe('what the clock is said to do', () => {
  const opened = at('2026-03-02T15:00:00Z');
  const running = ticket({
    opened_at: opened,
    clock_starts_at: opened,
    response_due_at: at('2026-03-04T11:00:00Z'),
  });
  test.each<[string, Partial<Ticket>, string, string, number]>([
    ['runs', {}, '2026-03-02T15:30:00Z', 'running', 30],
    ['rests at night', {}, '2026-03-02T20:00:00Z', 'resting', 60],
    ['is overdue', {}, '2026-03-04T11:00:00Z', 'overdue', 720],
    ['was met', { responded_at: at('2026-03-03T09:00:00Z') }, '2026-03-05T09:00:00Z', 'met', 120],
    ['was missed', { responded_at: at('2026-03-04T12:00:00Z') }, '2026-03-05T09:00:00Z', 'missed', 780],
    [
      'stands still',
      { clock_paused_at: opened, response_due_at: null, clock_used_ms: 5 * MINUTE },
      '2026-03-03T09:00:00Z',
      'paused',
      5,
    ],
    [
      'waits for facts',
      { clock_starts_at: null, response_due_at: null, status: 'waiting_for_facts' },
      '2026-03-03T09:00:00Z',
      'waiting',
      0,
    ],
    [
      'has not begun',
      { clock_starts_at: at('2026-03-03T08:00:00Z') },
      '2026-03-02T20:00:00Z',
      'scheduled',
      0,
    ],
    ['ended with the ticket', { status: 'resolved' }, '2026-03-03T09:00:00Z', 'ended', 120],
  ])('it %s', (_title, more, now, state, used) => {
    expect(clockView({ ...running, ...more }, terms(), at(now))).toMatchObject({
      state,
      usedMinutes: used,
      targetMinutes: 720,
    });
  });

  test('its line has one stretch per opening of the window', () => {
    expect(clockView(running, terms(), opened).stretches).toEqual([
      { from: '2026-03-02T15:00:00Z', to: '2026-03-02T16:00:00Z' },
      { from: '2026-03-03T08:00:00Z', to: '2026-03-03T16:00:00Z' },
      { from: '2026-03-04T08:00:00Z', to: '2026-03-04T11:00:00Z' },
    ]);
  });

  test('where no time is promised there is no clock (K-5)', () => {
    const kaseya = loadProviderCatalogue('kaseya-technical-support');
    const untimed = ticket({ opened_at: opened, clock_starts_at: null, response_due_at: null });
    expect(clockView(untimed, terms(kaseya, 'subscription'), opened)).toMatchObject({
      state: 'none',
      targetMinutes: null,
    });
  });
});

test('a catalogue as the database holds it is read the same', () => {
  expect(parseCatalogue(JSON.parse(JSON.stringify(sep)))).toEqual(sep);
});

test('N-3: a request that came by e-mail gets the priority that is agreed by phone, and its time from then on', () => {
  const premium = termsWith(loadProviderCatalogue('ntt-securecall'), 'premium');
  const story = new Story(premium, '3', at('2026-11-23T09:00:00Z'));
  const byMail = { ...story.ticket, channel: 'email' };
  const now = at('2026-11-23T09:20:00Z');
  expect(reclassify(byMail, premium, '1', now)).toMatchObject({
    severity: '1',
    clock: { responseDueAt: at('2026-11-23T09:50:00Z') },
  });
  expect(reclassify({ ...byMail, environment: 'test' }, premium, '1', now)?.severity).toBe('3');
});
