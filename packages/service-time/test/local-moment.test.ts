import { describe, expect, it } from 'vitest';
import { localMoment, localMomentText } from '../src/index.ts';

describe('a wall-clock moment from a form', () => {
  it.each([
    ['2026-12-05T22:00', 'Europe/Berlin', '2026-12-05T21:00:00.000Z'],
    ['2026-07-05T22:00', 'Europe/Berlin', '2026-07-05T20:00:00.000Z'],
    ['2026-07-05T22:00', 'America/New_York', '2026-07-06T02:00:00.000Z'],
    // Happens twice: the first. Does not exist: forward to three o'clock.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ])('%s in %s', (text, zone, instant) => {
    expect(localMoment(text, zone)?.toISOString()).toBe(instant);
  });

  it.each([
    '',
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-12-05T24:00',
    '2026-12-05T10:60',
    '2026-12-05',
    ' 2026-12-05T10:00',
    '2026-12-05T10:00Z',
  ])('refuses "%s"', (text) => {
    expect(localMoment(text, 'Europe/Berlin')).toBeNull();
  });
});

it('what the clock on the wall shows reads back as the moment, but in the second of two equal hours', () => {
  for (const text of ['2026-11-23T10:00', '2026-03-29T03:00', '2026-10-25T02:30']) {
    const at = localMoment(text, 'Europe/Berlin');
    expect(at && localMomentText('Europe/Berlin', at)).toBe(text);
  }
  expect(localMomentText('Europe/Berlin', new Date('2026-10-25T01:30:00Z'))).toBe('2026-10-25T02:30');
});
