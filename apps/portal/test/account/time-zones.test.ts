import { messagesFor } from '@zusage/i18n';
import { describe, expect, it } from 'vitest';
import { timeZoneChoices, timeZoneLabel, timeZoneMeant } from '../../src/views/account/time-zones.ts';

const de = messagesFor('de').profile;
const winter = new Date('2026-11-22T12:00:00Z');
const summer = new Date('2026-07-22T12:00:00Z');

describe('time zones', () => {
  it('are named by city, region and the offset of the moment', () => {
    expect(timeZoneLabel('Europe/Berlin', de, winter)).toBe('Berlin (Europa), UTC+01:00');
    expect(timeZoneLabel('Europe/Berlin', de, summer)).toBe('Berlin (Europa), UTC+02:00');
    expect(timeZoneLabel('Europe/Vienna', de, winter)).toBe('Wien (Europa), UTC+01:00');
    expect(timeZoneLabel('Asia/Katmandu', de, winter)).toContain('UTC+05:45');
    expect(timeZoneLabel('UTC', de, winter)).toBe('UTC');
  });

  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['Berlin (Europa), UTC+01:00', 'Europe/Berlin'],
    ['  berlin ', 'Europe/Berlin'],
    ['Wien', 'Europe/Vienna'],
    ['vienna', 'Europe/Vienna'],
    ['zurich', 'Europe/Zurich'],
    ['ZÜRICH', 'Europe/Zurich'],
    ['new york', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['utc', 'UTC'],
    // Chosen before the clocks changed.
    ['Berlin (Europa), UTC+02:00', 'Europe/Berlin'],
  ])('%s is %s', (typed, zone) => expect(timeZoneMeant(typed, de)).toBe(zone));

  it.each(['', ' ', 'Atlantis', '+01:00', 'Europa', 'Europe/', '%', '__proto__'])('%j is none', (typed) =>
    expect(timeZoneMeant(typed, de)).toBeNull(),
  );

  it('means each zone by what the list says of it, in every language and season', () => {
    for (const locale of ['de', 'en', 'fr'] as const) {
      const texts = messagesFor(locale).profile;
      const choices = timeZoneChoices(texts, winter);
      expect(choices.length).toBeGreaterThan(300);
      expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
      for (const { name, label } of choices.filter((_, index) => index % 5 === 0)) expect(timeZoneMeant(label, texts)).toBe(name);
    }
  });
});
