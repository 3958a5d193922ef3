import { messagesFor } from '@zusage/i18n';
import { describe, expect, test } from 'vitest';
import { clockWords, conditionWords, timeWords } from '../src/target-words.ts';

const { contracts: de } = messagesFor('de');
const { contracts: en } = messagesFor('en');
const { contracts: fr } = messagesFor('fr');

describe('a promised time in words', () => {
  test.each([
    ['fixed', '4 Stunden', 'binnen 4 Stunden'],
    ['agreed', '2 Servicestunden', 'binnen 2 Servicestunden'],
    // SB-3: a contract without figures shows none.
    ['agreed', null, 'nicht vereinbart'],
    // K-5: no promised hours, never an invented figure.
    ['none', null, 'keine feste Zeit'],
  ] as const)('%s, %s: %s', (promise, duration, words) => {
    expect(timeWords({ promise, duration }, de)).toBe(words);
  });

  test('a description for everybody says where the figure stands instead (SB-3)', () => {
    expect(timeWords({ promise: 'agreed', duration: null }, de, true)).toBe('wird im Vertrag vereinbart');
    expect(timeWords({ promise: 'none', duration: null }, de, true)).toBe('keine feste Zeit');
  });

  test('in English and French', () => {
    expect(timeWords({ promise: 'fixed', duration: '30 minutes' }, en)).toBe('within 30 minutes');
    expect(timeWords({ promise: 'none', duration: null }, fr)).toBe('pas de délai fixe');
  });
});

describe('when the clock runs', () => {
  const target = {
    promise: 'fixed',
    duration: '8 Servicestunden',
    elapsed: false,
    window: 'Mo–Fr 08:00–18:00 Uhr',
    special: null,
  } as const;

  test('in a window, without pause, or not at all', () => {
    expect(clockWords(target, de)).toBe('Mo–Fr 08:00–18:00 Uhr');
    expect(clockWords({ ...target, elapsed: true, window: null }, de)).toBe('durchgehend');
    expect(clockWords({ ...target, promise: 'none', duration: null }, de)).toBe('');
  });
});

test('a special target names what it needs: option, way and time (SB-5)', () => {
  const special = {
    option: 'Rufbereitschaft',
    channels: ['Supportnummer'],
    during: { window: 'Mo–Fr 09:00–17:00 Uhr', is: 'closed' as const },
    answers: [],
  };
  expect(conditionWords({ special }, de, 'de')).toBe(
    'mit Rufbereitschaft, über Supportnummer, außerhalb der Zeiten Mo–Fr 09:00–17:00 Uhr',
  );
  expect(conditionWords({ special: null }, de, 'de')).toBe('');
});

test('a target that holds for some answers alone names them (N-18)', () => {
  const special = { option: null, channels: [], during: null, answers: ['Arbeiten mit SecureHands'] };
  expect(conditionWords({ special }, de, 'de')).toBe('bei „Arbeiten mit SecureHands“');
  expect(conditionWords({ special }, en, 'en')).toBe('for “Arbeiten mit SecureHands”');
});
