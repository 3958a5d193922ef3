import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkCatalogue } from '../src/index.ts';

const file = (id: string) => readFileSync(new URL(`../providers/${id}.yaml`, import.meta.url), 'utf8');
const sound = file('sep-sesam');

/** The file with one place changed, and the number of the line that was changed. */
function broken(from: string, to: string, text = sound): { text: string; line: number } {
  const at = text.indexOf(from);
  expect(at, `the file says ${from}`).toBeGreaterThan(0);
  return { text: text.replace(from, () => to), line: text.slice(0, at).split('\n').length };
}

/** What is changed, into what, and the fault: code, path, and how many lines below the change it is reported. */
const CASES: [name: string, from: string, to: string, code: string, path: string, below?: number][] = [
  ['an unknown key', 'accent:', 'accents: x\naccent:', 'unknown_key', 'accents'],
  ['a wrong type', "accent: '#d4490f'", 'accent: 12', 'wrong_type', 'accent'],
  ['a colour that is none', "'#d4490f'", 'orange', 'invalid_value', 'accent'],
  ['a missing translation', ', fr: Gravité }', ' }', 'missing_translation', 'terms.severity.fr'],
  ['an empty text', 'fr: Gravité }', "fr: '' }", 'invalid_value', 'terms.severity.fr'],
  [
    'a text in one language',
    'severity: { de: Schweregrad, en: Severity, fr: Gravité }',
    'severity: Schweregrad',
    'wrong_type',
    'terms.severity',
  ],
  [
    'an unknown time zone',
    'timeZone: Europe/Berlin',
    'timeZone: Europe/Bern',
    'unknown_time_zone',
    'timeZone',
  ],
  [
    'an unknown holiday region',
    'holidays: { country: DE }',
    'holidays: { country: DE, region: XX }',
    'unknown_holiday_region',
    'holidays.region',
  ],
  [
    'an unknown holiday country',
    'holidays: { country: DE }',
    'holidays: { country: QQ }',
    'unknown_holiday_region',
    'holidays.country',
  ],
  [
    'an unknown window',
    'businessWindow: office',
    'businessWindow: shop',
    'unknown_reference',
    'businessWindow',
  ],
  [
    'an unknown window of a target',
    'minutes: 480, window: extended',
    'minutes: 480, window: wide',
    'unknown_reference',
    'targets[1].window',
  ],
  [
    'an unknown severity of a target',
    "{ severity: '4', promise",
    "{ severity: '5', promise",
    'unknown_reference',
    'targets[3].severity',
  ],
  [
    'a severity without a target',
    "{ severity: '4', promise",
    "{ severity: '3', promise",
    'severity_without_target',
    'severities[3].key',
    -1,
  ],
  [
    'an unknown level',
    "severity: '2', promise",
    "severity: '2', levels: [gold], promise",
    'unknown_reference',
    'targets[1].levels[0]',
  ],
  [
    'a window that closes before it opens',
    "opens: '08:00', closes: '18:00'",
    "opens: '18:00', closes: '08:00'",
    'window_closes_before_opening',
    'windows[1].hours[0].closes',
  ],
  [
    'a window that closes when it opens',
    "opens: '08:00', closes: '18:00'",
    "opens: '08:00', closes: '08:00'",
    'window_closes_before_opening',
    'windows[1].hours[0].closes',
  ],
  [
    'a time of day that is none',
    "opens: '08:00'",
    "opens: '8:00'",
    'invalid_value',
    'windows[1].hours[0].opens',
  ],
  [
    'a weekday that is none',
    'days: [mon, tue, wed, thu, fri], opens',
    'days: [mon, die], opens',
    'invalid_value',
    'windows[1].hours[0].days[1]',
  ],
  [
    'hours that overlap',
    "closes: '18:00' }",
    "closes: '18:00' }\n      - { days: [fri], opens: '17:00', closes: '19:00' }",
    'window_overlaps',
    'windows[1].hours[1]',
    1,
  ],
  ['hours that are a word', 'hours: always', 'hours: sometimes', 'wrong_type', 'windows[0].hours'],
  ['a fixed promise without minutes', 'minutes: 480, ', '', 'minutes_missing', 'targets[1]'],
  [
    'an agreed promise with minutes',
    'promise: fixed, minutes: 480',
    'promise: agreed, minutes: 480',
    'minutes_unexpected',
    'targets[1].minutes',
  ],
  ['minutes that are a fraction', 'minutes: 480', 'minutes: 480.5', 'wrong_type', 'targets[1].minutes'],
  ['a clock without a window', ', window: extended', '', 'window_missing', 'targets[1]'],
  ['a key declared twice', 'key: extended', 'key: office', 'duplicate_key', 'windows[2].key', 6],
  ['a rank declared twice', 'rank: 2', 'rank: 1', 'duplicate_key', 'severities[1].rank'],
  [
    'a refusal that is a dead end',
    'effect: { outcome: redirected, next: { kind: emergency_form } }',
    'effect: { outcome: redirected }',
    'next_missing',
    'rules[15].effect',
  ],
  [
    'a next without a target',
    'next: { kind: emergency_form }',
    'next: { kind: consulting }',
    'next_target_missing',
    'rules[15].effect.next',
  ],
  [
    'an unknown severity of a rule',
    "concern: [evaluation] } }], severities: ['1', '2']",
    "concern: [evaluation] } }], severities: ['1', '7']",
    'unknown_reference',
    'rules[14].when.severities[1]',
  ],
  [
    'a condition nobody knows',
    'when: { missingFacts: true, not',
    'when: { moon: full, not',
    'unknown_key',
    'rules[24].when.moon',
  ],
  [
    'a placeholder nobody fills',
    'fehlt noch: {missing}',
    'fehlt noch: {mising}',
    'unknown_placeholder',
    'rules[24].text.de',
  ],
  [
    'a placeholder without a value here',
    'Damit wir ohne Rückfrage',
    'Damit wir ab {opensAt}',
    'unknown_placeholder',
    'rules[24].text.de',
  ],
  [
    'a channel that sends nowhere',
    "severities: ['1', '2', '3', '4']\n    contact",
    "severities: ['1']\n    contact",
    'channel_without_alternative',
    'channels[3]',
    -1,
  ],
  [
    'a promise of no time that says nothing',
    'promise: fixed, minutes: 480, window: extended',
    'promise: none',
    'text_missing',
    'targets[1]',
  ],
  [
    'a promise of no time with a clock',
    'promise: fixed, minutes: 480,',
    'promise: none,',
    'window_unexpected',
    'targets[1].window',
  ],
  [
    'a rule without an explanation',
    '- rule: SEP-11',
    '- rule: SEP-99',
    'promise_missing',
    'channels[2].rule',
    -1,
  ],
];

test.each(CASES)('%s is named with its path and line', (_, from, to, code, path, below = 0) => {
  const { text, line } = broken(from, to);
  const { catalogue, faults } = checkCatalogue(text, 'broken.yaml');
  expect(catalogue).toBeNull();
  const fault = faults.find((candidate) => candidate.code === code);
  expect(fault, JSON.stringify(faults)).toMatchObject({ code, path });
  // Where the fault shows elsewhere than it was made (-1), its line is checked by the path alone.
  if (below >= 0) expect(fault?.line).toBe(line + below);
  expect(fault?.column).toBeGreaterThan(0);
  expect(fault?.message).not.toBe('');
});

test('every fault is named, not the first alone, in the order of the file', () => {
  let text = sound.replace('businessWindow: office', 'businessWindow: shop');
  text = text
    .replace("accent: '#d4490f'", 'accent: 12')
    .replace('timeZone: Europe/Berlin', 'timeZone: Nowhere/Land');
  text = text.replace('minutes: 480, window: extended', 'window: wide').replace('rank: 4', 'rank: four');
  const { faults } = checkCatalogue(text, 'broken.yaml');
  expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'accent wrong_type',
    'timeZone unknown_time_zone',
    'businessWindow unknown_reference',
    'severities[3].rank wrong_type',
    'targets[1] minutes_missing',
    'targets[1].window unknown_reference',
  ]);
  const lines = faults.map(({ line }) => line);
  expect(lines).toEqual(lines.toSorted((one, other) => one - other));
});

test('a file that is no YAML is named with the line of its syntax fault', () => {
  const { faults } = checkCatalogue('id: a\nname: [\n', 'broken.yaml');
  expect(faults[0]).toMatchObject({ code: 'syntax', line: 3 });
  expect(checkCatalogue('id: a\nid: b\n', 'twice.yaml').faults[0]).toMatchObject({ code: 'syntax', line: 2 });
});

test.each(['', '[]', '12', '"text"', 'null', '# a comment'])(
  'a file that holds no catalogue is one fault: %j',
  (text) => {
    const { catalogue, faults } = checkCatalogue(text, 'empty.yaml');
    expect(catalogue).toBeNull();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ path: '', line: 1 });
  },
);

test('JSON is accepted, and its faults have lines too', () => {
  const { catalogue } = checkCatalogue(sound, 'sep.yaml');
  const json = JSON.stringify(catalogue, null, 2);
  expect(checkCatalogue(json, 'sep.json').catalogue).toEqual(catalogue);
  const line = json.slice(0, json.indexOf('"timeZone"')).split('\n').length;
  const { faults } = checkCatalogue(json.replace('Europe/Berlin', 'Europe/Bern'), 'sep.json');
  expect(faults).toMatchObject([{ path: 'timeZone', line, code: 'unknown_time_zone' }]);
});

test('a small file that would grow to a large one is refused', () => {
  const bomb = Array.from({ length: 12 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [x, x, x, x]'
      : `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  ).join('\n');
  expect(checkCatalogue(bomb, 'bomb.yaml').faults[0]).toMatchObject({ code: 'syntax' });
  expect(checkCatalogue('x'.repeat(1_000_001), 'long.yaml').faults[0]).toMatchObject({ code: 'syntax' });
});

test('without a hotline nobody can be sent to it, and no text can name it', () => {
  const text = file('seitenbau-support').replace(/hotline:\n(?: {2}.*\n)+/, 'hotline: null\n');
  const codes = checkCatalogue(text, 'x.yaml').faults.map((fault) => fault.code);
  expect(codes).toEqual(expect.arrayContaining(['next_target_missing', 'unknown_placeholder']));
});
