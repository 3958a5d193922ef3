import { loadProviderCatalogue } from '@zusage/catalogue';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usedMilliseconds } from '../src/ticket-clock.ts';
import { timelineView, type TimelineView } from '../src/ticket-timeline.ts';
import { at, Story, termsWith } from './support/ticket-story.ts';

const sep = termsWith(loadProviderCatalogue('sep-sesam'), 'maintenance');
const MINUTE = 60_000;

const viewOf = (story: Story, now: string | Date, locale: 'de' | 'en' | 'fr' = 'de', terms = sep) =>
  timelineView(story.ticket, story.events, terms, { locale, now: new Date(now) });

/** "Fr 25 holiday 1. Weihnachtstag", "2026-12-24 running 13:30-16:00 150 = 150 past": times by UTC. */
function written(view: TimelineView | null): string[] {
  return (view?.days ?? []).flatMap(({ kind, day, until, holiday, parts }) => {
    if (kind !== 'counted') return [`${day}..${until} ${kind}${holiday ? ` ${holiday}` : ''}`];
    return parts.map((part) => {
      const clock = `${part.from.slice(11, 16)}-${part.to.slice(11, 16)}`;
      return `${day} ${part.kind} ${clock} ${part.seconds / 60} = ${part.sumSeconds / 60} ${part.phase}`;
    });
  });
}

// SEP-3 by hand. Severity 2: 8 hours, Mon-Fri 08:00-18:00; severity 3: 12 hours, Mon-Fri 09:00-17:00. Berlin is UTC+1.
describe('the way of the clock, day by day', () => {
  test('over Christmas, with the holidays by their names', () => {
    const story = new Story(sep, '3', at('2026-12-24T13:00:00Z'));
    const view = viewOf(story, '2026-12-24T14:00:00Z');
    expect(written(view)).toEqual([
      '2026-12-24 running 13:00-14:00 60 = 60 past',
      '2026-12-24 running 14:00-16:00 120 = 180 ahead',
      '2026-12-25..2026-12-25 holiday 1. Weihnachtstag',
      '2026-12-26..2026-12-27 closed',
      '2026-12-28 running 08:00-16:00 480 = 660 ahead',
      '2026-12-29 running 08:00-09:00 60 = 720 ahead',
    ]);
    expect(view).toMatchObject({
      targetMinutes: 720,
      countedSeconds: 3_600,
      dueAt: '2026-12-29T09:00:00Z',
      since: 'opened',
      carriedSeconds: 0,
      timeZone: 'Europe/Berlin',
    });
    expect(view?.days[0]?.hours).toEqual([{ from: 540, to: 1020 }]);
    const names = (['en', 'fr'] as const).map((locale) => viewOf(story, '2026-12-24T14:00:00Z', locale));
    expect(names.map((one) => one?.days[1]?.holiday)).toEqual(['Christmas Day', 'Noël']);
  });

  test('a request in the evening: the night before it is not a line of its own', () => {
    const story = new Story(sep, '3', at('2026-03-06T19:00:00Z'));
    expect(written(viewOf(story, '2026-03-06T20:00:00Z'))).toEqual([
      '2026-03-06..2026-03-08 closed',
      '2026-03-09 running 08:00-16:00 480 = 480 ahead',
      '2026-03-10 running 08:00-12:00 240 = 720 ahead',
    ]);
  });

  test('answered on time: what was left stands there still, so that the deadline can be checked', () => {
    const story = new Story(sep, '2', at('2026-03-02T08:00:00Z'));
    story.answer(at('2026-03-02T10:30:00Z'));
    const view = viewOf(story, '2026-03-20T10:00:00Z');
    expect(written(view)).toEqual([
      '2026-03-02 running 08:00-10:30 150 = 150 past',
      '2026-03-02 running 10:30-16:00 330 = 480 ahead',
    ]);
    expect(view?.countedSeconds).toBe(150 * 60);
  });

  test('answered late: it runs on past the deadline', () => {
    const story = new Story(sep, '2', at('2026-03-02T08:00:00Z'));
    story.answer(at('2026-03-03T07:30:00Z'));
    const view = viewOf(story, '2026-03-20T10:00:00Z');
    expect(written(view)).toEqual([
      '2026-03-02 running 08:00-16:00 480 = 480 past',
      '2026-03-02 running 16:00-17:00 60 = 540 late',
      '2026-03-03 running 07:00-07:30 30 = 570 late',
    ]);
    expect(view?.countedSeconds).toBe(570 * 60);
  });

  test('overdue and not answered: up to now', () => {
    const story = new Story(sep, '2', at('2026-03-02T08:00:00Z'));
    expect(written(viewOf(story, '2026-03-02T16:30:00Z')).at(-1)).toBe(
      '2026-03-02 running 16:00-16:30 30 = 510 late',
    );
  });

  test('waiting for facts since it was opened: nothing counts (K-4)', () => {
    const story = new Story(sep, '2', at('2026-03-02T08:00:00Z'), true);
    const view = viewOf(story, '2026-03-04T12:00:00Z');
    expect(written(view)).toEqual(['2026-03-02..2026-03-04 paused']);
    expect(view).toMatchObject({ countedSeconds: 0, targetMinutes: 480, dueAt: null });
  });

  test('held and let go: days on end in one line, and what ran before and after it (K-4)', () => {
    const story = new Story(sep, '2', at('2026-03-05T15:00:00Z'));
    story.pause(at('2026-03-05T16:00:30Z'));
    story.resume(at('2026-03-09T16:00:00Z'));
    expect(written(viewOf(story, '2026-03-09T16:00:00Z'))).toEqual([
      '2026-03-05 running 15:00-16:00 60.5 = 60.5 past',
      '2026-03-05 paused 16:00-23:00 0 = 60.5 past',
      '2026-03-06..2026-03-08 paused',
      '2026-03-09 paused 23:00-16:00 0 = 60.5 past',
      '2026-03-09 running 16:00-17:00 60 = 120.5 ahead',
      '2026-03-10 running 07:00-12:59 359.5 = 480 ahead',
    ]);
    expect(story.ticket.response_due_at).toEqual(at('2026-03-10T12:59:30Z'));
  });

  test('settled by the customer, then opened again', () => {
    const story = new Story(sep, '2', at('2026-03-02T08:00:00Z'));
    story.settle(at('2026-03-02T10:00:00Z'));
    const ended = viewOf(story, '2026-03-10T10:00:00Z');
    expect(written(ended)).toEqual(['2026-03-02 running 08:00-10:00 120 = 120 past']);
    expect(ended?.dueAt).toBeNull();
    story.reopen(at('2026-03-03T08:00:00Z'));
    expect(written(viewOf(story, '2026-03-03T08:00:00Z'))).toEqual([
      '2026-03-02 running 08:00-10:00 120 = 120 past',
      '2026-03-02 paused 10:00-23:00 0 = 120 past',
      '2026-03-03 paused 23:00-08:00 0 = 120 past',
      '2026-03-03 running 08:00-14:00 360 = 480 ahead',
    ]);
  });

  test('a graver severity counts from the change (K-7)', () => {
    const story = new Story(sep, '3', at('2026-03-02T08:00:00Z'));
    story.changeSeverity('2', at('2026-03-02T10:00:00Z'));
    const view = viewOf(story, '2026-03-02T10:00:00Z');
    expect(view).toMatchObject({
      since: 'severity_changed',
      from: '2026-03-02T10:00:00Z',
      targetMinutes: 480,
    });
    expect(written(view)).toEqual([
      '2026-03-02 running 10:00-17:00 420 = 420 ahead',
      '2026-03-03 running 07:00-08:00 60 = 480 ahead',
    ]);
  });

  test('an earlier promise that ends sooner stays in force, and says for which severity it was made', () => {
    const story = new Story(sep, '3', at('2026-03-02T08:00:00Z'));
    story.changeSeverity('2', at('2026-03-03T11:00:00Z'));
    const view = viewOf(story, '2026-03-03T11:00:00Z');
    const severity = sep.catalogue.severities.find(({ key }) => key === '3')?.name.de;
    expect(view).toMatchObject({ severity, targetMinutes: 720, since: 'opened' });
    expect(written(view).at(-1)).toBe('2026-03-03 running 11:00-12:00 60 = 720 ahead');
  });

  test('a lesser severity after a pause goes on with what is left, in its own hours', () => {
    const story = new Story(sep, '2', at('2026-03-02T08:00:00Z'));
    story.pause(at('2026-03-02T10:00:00Z'));
    story.resume(at('2026-03-02T12:00:00Z'));
    story.changeSeverity('3', at('2026-03-02T13:00:00Z'));
    expect(written(viewOf(story, '2026-03-02T13:00:00Z'))).toEqual([
      '2026-03-02 running 08:00-10:00 120 = 120 past',
      '2026-03-02 paused 10:00-12:00 0 = 120 past',
      '2026-03-02 running 12:00-13:00 60 = 180 past',
      '2026-03-02 running 13:00-16:00 180 = 360 ahead',
      '2026-03-03 running 08:00-14:00 360 = 720 ahead',
    ]);
  });

  test('where the history does not tell it, what ran before stands as one figure', () => {
    const story = new Story(sep, '2', at('2026-03-02T08:00:00Z'));
    story.pause(at('2026-03-02T10:00:00Z'));
    story.resume(at('2026-03-03T08:00:00Z'));
    story.events.length = 0;
    const view = viewOf(story, '2026-03-03T09:00:00Z');
    expect(view?.carriedSeconds).toBe(120 * 60);
    expect(written(view)).toEqual([
      '2026-03-03 running 08:00-09:00 60 = 180 past',
      '2026-03-03 running 09:00-14:00 300 = 480 ahead',
    ]);
  });

  test('where no time is promised there is nothing to add up (K-5)', () => {
    const kaseya = termsWith(loadProviderCatalogue('kaseya-technical-support'), 'subscription');
    expect(
      viewOf(new Story(kaseya, '2', at('2026-03-02T08:00:00Z'), true), '2026-03-02T09:00:00Z', 'de', kaseya),
    ).toBeNull();
  });

  test('real time runs on at night, over weekends and through the hour that comes twice (N-4)', () => {
    const ntt = termsWith(loadProviderCatalogue('ntt-securecall'), 'premium');
    const story = new Story(ntt, '3', at('2026-10-24T12:00:00Z'));
    expect(written(viewOf(story, '2026-10-24T12:00:00Z', 'de', ntt))).toEqual([
      '2026-10-24 running 12:00-22:00 600 = 600 ahead',
      '2026-10-25 running 22:00-12:00 840 = 1440 ahead',
    ]);
  });
});

describe('whatever happens to a ticket', () => {
  const step = fc.record({
    wait: fc.integer({ min: 1, max: 14 * 60 * MINUTE }),
    does: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('pause', 'resume', 'settle', 'reopen') },
      { weight: 2, arbitrary: fc.constantFrom('1', '2', '3', '4') },
    ),
  });
  const story = fc.record({
    severity: fc.constantFrom('2', '3'),
    opened: fc.integer({ min: 0, max: 300 * 24 * 60 * MINUTE }),
    waits: fc.boolean(),
    steps: fc.array(step, { maxLength: 8 }),
    answered: fc.boolean(),
  });

  const told = ({
    severity,
    opened,
    waits,
    steps,
    answered,
  }: typeof story extends fc.Arbitrary<infer T> ? T : never) => {
    let moment = Date.parse('2026-03-20T00:00:00Z') + opened;
    const result = new Story(sep, severity, new Date(moment), waits);
    for (const { wait, does } of steps) {
      moment += wait;
      const now = new Date(moment);
      const isOver = result.ticket.status === 'resolved';
      if (isOver !== (does === 'reopen')) continue;
      if (does === 'pause') result.pause(now);
      else if (does === 'resume') result.resume(now);
      else if (does === 'settle') result.settle(now);
      else if (does === 'reopen') result.reopen(now);
      else result.changeSeverity(does, now);
    }
    moment += 3 * 60 * MINUTE;
    if (answered && result.ticket.status !== 'resolved') result.answer(new Date(moment));
    return { result, now: new Date(moment) };
  };

  test('its history tells the whole way, which adds up to what was promised at the moment that is due', () => {
    fc.assert(
      fc.property(story, (input) => {
        const { result, now } = told(input);
        const view = viewOf(result, now);
        expect(view).not.toBeNull();
        expect(view?.carriedSeconds).toBe(0);
        const parts = view?.days.flatMap((day) => day.parts) ?? [];
        expect(parts.filter(({ kind }) => kind === 'paused').every(({ seconds }) => seconds === 0)).toBe(
          true,
        );
        if (!view?.dueAt) return;
        const promised = parts.filter(({ phase }) => phase !== 'late');
        expect(promised.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(view.targetMinutes * 60);
        expect(promised.findLast(({ kind }) => kind === 'running')?.to).toBe(view.dueAt);
      }),
      { numRuns: 500 },
    );
  });

  test('what has counted so far is what the clock itself says', () => {
    const held = story.map((input) => ({
      ...input,
      steps: input.steps.filter(({ does }) => !/^\d$/.test(does)),
    }));
    fc.assert(
      fc.property(held, (input) => {
        const { result, now } = told(input);
        const { responded_at, resolved_at } = result.ticket;
        const used = usedMilliseconds(result.ticket, sep, responded_at ?? resolved_at ?? now);
        expect(viewOf(result, now)?.countedSeconds).toBe(Math.round(used / 1_000));
      }),
      { numRuns: 300 },
    );
  });
});
