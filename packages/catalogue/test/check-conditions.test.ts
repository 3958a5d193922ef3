import { describe, expect, test } from 'vitest';
import { checkCatalogue, parseCatalogue } from '../src/index.ts';
import { HARBOUR_LIGHTS } from './support/harbour-lights.ts';

/** The first fault of a code in the file with one place changed, and the line at which it is expected. */
function faultOf(code: string, from: string, to: string, lineOf = to) {
  expect(HARBOUR_LIGHTS, 'the file says it').toContain(from);
  const text = HARBOUR_LIGHTS.replace(from, () => to);
  const line = text.slice(0, text.indexOf(lineOf)).split('\n').length;
  const { catalogue, faults } = checkCatalogue(text, 'broken.yaml');
  expect(catalogue, JSON.stringify(faults)).toBeNull();
  return { fault: faults.find((candidate) => candidate.code === code), faults, line };
}

/** What is changed, into what, and the fault. The line is that of the changed text, or of what the path's end names in it. */
type Case = [
  name: string,
  from: string,
  to: string,
  code: string,
  path: string,
  message: RegExp,
  lineOf?: string,
];

const RULES = 'rules:\n';
/** Rules before those of the file. */
const rules = (...written: string[]) => `${RULES}${written.map((rule) => `  - ${rule}\n`).join('')}`;
const rule = (when: string, effect = '{ charge: extra }') =>
  `{ id: HL-1, when: ${when}, effect: ${effect}, text: { de: Ein Satz., en: One sentence., fr: Une phrase. } }`;
const REFUSED = '{ outcome: refused, next: { kind: hotline } }';

const CASES: Case[] = [
  [
    'an unknown fact of a condition',
    RULES,
    rules(rule('{ facts: { lamp: [whole] } }')),
    'unknown_reference',
    'rules[0].when.facts.lamp',
    /"lamp" is none of the facts: lens, crack, tower/,
    'facts: { lamp',
  ],
  [
    'an unknown choice of a condition',
    RULES,
    rules(rule('{ facts: { lens: [whole, gone] } }')),
    'unknown_reference',
    'rules[0].when.facts.lens[1]',
    /"gone" is none of the choices of "lens": whole, cracked/,
    'facts: { lens: [whole, gone',
  ],
  [
    'a choice of a question that is answered in words',
    RULES,
    rules(rule('{ facts: { tower: [north] } }')),
    'unknown_reference',
    'rules[0].when.facts.tower[0]',
    /choices of "tower": none are declared/,
    'facts: { tower',
  ],
  [
    'an unknown choice that a question depends on',
    'onlyWith: { lens: [cracked] }',
    'onlyWith: { lens: [gone] }',
    'unknown_reference',
    'facts[1].onlyWith.lens[0]',
    /"gone"/,
  ],
  [
    'an unknown choice of a target',
    'facts: { lens: [cracked] }, promise',
    'facts: { lens: [gone] }, promise',
    'unknown_reference',
    'targets[1].facts.lens[0]',
    /"gone"/,
  ],
  [
    'an unknown name of a condition',
    RULES,
    rules(rule('{ is: [in_force, by_day] }')),
    'unknown_reference',
    'rules[0].when.is[1]',
    /"by_day" is none of the conditions: in_force, by_night/,
    'is: [in_force, by_day',
  ],
  [
    'an unknown key deep in a condition',
    RULES,
    rules(rule('{ any: [{ certified: true }, { not: { any: [{ levels: [torch] }] } }] }')),
    'unknown_reference',
    'rules[0].when.any[1].not.any[0].levels[0]',
    /"torch"/,
    'any: [{ certified',
  ],
  [
    'an unknown key of a named condition',
    'in_force: { contract: [valid] }',
    'in_force: { contract: [valid], withOptions: [rain] }',
    'unknown_reference',
    'conditions.in_force.withOptions[0]',
    /"rain"/,
  ],
  [
    'an unknown word of a named condition',
    'in_force: { contract: [valid] }',
    'in_force: { contract: [valid], moon: full }',
    'unknown_key',
    'conditions.in_force.moon',
    /moon/,
  ],
  [
    'an unknown level of a prerequisite',
    'levels: [beacon], from: provider',
    'levels: [torch], from: provider',
    'unknown_reference',
    'prerequisites[0].levels[0]',
    /"torch"/,
  ],
  [
    'an unknown severity of an example',
    'severity: dim\n    contract',
    'severity: pitch\n    contract',
    'unknown_reference',
    'examples[0].severity',
    /"pitch"/,
  ],
  [
    'an unknown level of an example',
    'contract: { level: lamp }',
    'contract: { level: torch }',
    'unknown_reference',
    'examples[0].contract.level',
    /"torch"/,
  ],
  [
    'an unknown calendar of an example',
    'contract: { level: lamp }',
    'contract: { level: lamp, calendar: tokyo }',
    'unknown_reference',
    'examples[0].contract.calendar',
    /"tokyo" is none of the calendars: paris, new_york/,
  ],
  [
    'an unknown option of an example',
    'contract: { level: lamp }',
    'contract: { level: lamp, options: [rain] }',
    'unknown_reference',
    'examples[0].contract.options[0]',
    /"rain"/,
  ],
  [
    'an unknown prerequisite of an example',
    'contract: { level: lamp }',
    'contract: { level: lamp, prerequisites: [plan] }',
    'unknown_reference',
    'examples[0].contract.prerequisites[0]',
    /"plan"/,
  ],
  [
    'minutes agreed in an example for no severity',
    'contract: { level: lamp }',
    'contract: { level: lamp, agreedMinutes: { pitch: 5 } }',
    'unknown_reference',
    'examples[0].contract.agreedMinutes.pitch',
    /"pitch"/,
  ],
  [
    'an answer of an example to no question',
    'facts: { lens: cracked }',
    'facts: { glass: cracked }',
    'unknown_reference',
    'examples[0].facts.glass',
    /"glass"/,
  ],
  [
    'an answer of an example that is no choice',
    'facts: { lens: cracked }',
    'facts: { lens: gone }',
    'unknown_reference',
    'examples[0].facts.lens',
    /"gone"/,
  ],
  [
    'a fact that an example leaves empty and nobody asks',
    'facts: { lens: cracked }',
    'without: [glass]',
    'unknown_reference',
    'examples[0].without[0]',
    /"glass"/,
  ],
  [
    'a policy id that an example expects and nobody explains',
    'rules: [HL-3]',
    'rules: [HL-33]',
    'unknown_reference',
    'examples[0].expect.rules[0]',
    /"HL-33"/,
  ],
  [
    'a severity that an example expects',
    'outcome: accepted',
    'outcome: accepted, severity: pitch',
    'unknown_reference',
    'examples[0].expect.severity',
    /"pitch"/,
  ],
  [
    'what an example waits for',
    'waitingFor: []',
    'waitingFor: [glass]',
    'unknown_reference',
    'examples[0].expect.waitingFor[0]',
    /"glass"/,
  ],
  [
    'a channel that the catalogue has not',
    'contract: { level: lamp }',
    'channel: api\n    contract: { level: lamp }',
    'unknown_reference',
    'examples[0].channel',
    /"api"/,
  ],
  [
    'a day that no calendar has',
    "at: '2026-11-23 10:00'",
    "at: '2026-02-30 10:00'",
    'invalid_value',
    'examples[0].at',
    /no day 2026-02-30/,
  ],
  [
    'a day before there were time zones',
    "at: '2026-11-23 10:00'",
    "at: '1969-11-23 10:00'",
    'invalid_value',
    'examples[0].at',
    /1970 to 2199/,
  ],
  [
    'a due day that no calendar has',
    "dueAt: '2026-11-23 12:00'",
    "dueAt: '2026-13-23 12:00'",
    'invalid_value',
    'examples[0].expect.dueAt',
    /2026-13-23/,
  ],
  [
    'a contract that ends before it begins',
    'contract: { level: lamp }',
    "contract: { level: lamp, validFrom: '2026-02-01', validUntil: '2026-01-31' }",
    'invalid_value',
    'examples[0].contract.validUntil',
    /ends before it begins/,
  ],
  [
    'what is answered and left empty',
    'facts: { lens: cracked }',
    'facts: { lens: cracked }\n    without: [lens]',
    'invalid_value',
    'examples[0].without[0]',
    /answered in "facts"/,
    'without: [lens]',
  ],
  [
    'an unknown zone of a calendar',
    'timeZone: Europe/Paris',
    'timeZone: Europe/Lutetia',
    'unknown_time_zone',
    'calendars[0].timeZone',
    /Lutetia/,
  ],
  [
    'an unknown country of a calendar',
    'holidays: { country: FR }',
    'holidays: { country: QQ }',
    'unknown_holiday_region',
    'calendars[0].holidays.country',
    /QQ/,
  ],
  [
    'an unknown region of a calendar',
    'country: US, region: NY',
    'country: US, region: XX',
    'unknown_holiday_region',
    'calendars[1].holidays.region',
    /XX/,
  ],
  [
    'a calendar key declared twice',
    'key: new_york,',
    'key: paris,',
    'duplicate_key',
    'calendars[1].key',
    /"paris" is declared twice in calendars/,
    '  - { key: paris, name: { de: New',
  ],
  [
    'a choice declared twice',
    'key: whole',
    'key: cracked',
    'duplicate_key',
    'facts[0].choices[1].key',
    /twice in facts\[0\]\.choices/,
    '- { key: cracked, label: { de: gesprungen',
  ],
  [
    'a prerequisite without a sentence',
    'from: provider, rule: HL-6',
    'from: provider, rule: HL-66',
    'promise_missing',
    'prerequisites[0].rule',
    /HL-66/,
  ],
  [
    'a condition that leads back to itself',
    'in_force: { contract: [valid] }\n  by_night: { window',
    'in_force: { any: [{ is: [by_night] }] }\n  by_night: { not: { is: [in_force] }, window',
    'cyclic_condition',
    'conditions.in_force',
    /in_force -> by_night -> in_force/,
    'in_force: { any',
  ],
  [
    'a condition that is itself',
    'in_force: { contract: [valid] }',
    'in_force: { not: { is: [in_force] } }',
    'cyclic_condition',
    'conditions.in_force',
    /in_force -> in_force/,
  ],
  [
    'a question asked after itself',
    'required: false\n',
    'required: false\n    onlyWith: { lens: [cracked] }\n',
    'cyclic_fact',
    'facts[0].onlyWith',
    /lens -> lens/,
    'onlyWith: { lens: [cracked] }\n    rule',
  ],
  [
    'a question after one for other severities',
    'required: false\n    rule: HL-5\n  - { key: crack, label: { de: Riss, en: Crack, fr: Fêlure }, required: true, onlyWith',
    'required: false\n    severities: [dim]\n    rule: HL-5\n  - { key: crack, label: { de: Riss, en: Crack, fr: Fêlure }, required: true, severities: [glow], onlyWith',
    'fact_never_asked',
    'facts[1].onlyWith',
    /"lens" is asked for other severities only/,
    '{ key: crack, label',
  ],
  [
    'conditions too deep in one another',
    RULES,
    rules(rule(`${'{ not: '.repeat(9)}{ certified: true }${' }'.repeat(9)}`)),
    'too_deep',
    `rules[0].when${'.not'.repeat(9)}`,
    /8 times at most/,
    '- { id: HL-1, when',
  ],
  [
    'data that lies far too deep',
    RULES,
    rules(rule(`${'{ not: '.repeat(600)}{}${' }'.repeat(600)}`)),
    'too_deep',
    `rules[0].when${'.not'.repeat(22)}`,
    /8 times at most/,
    '- { id: HL-1, when',
  ],
  [
    'an option bought and not bought',
    RULES,
    rules(rule('{ withOptions: [fog], withoutOptions: [fog] }')),
    'never_holds',
    'rules[0].when.withOptions',
    /^"withOptions" and "withoutOptions" never hold together$/,
    '- { id: HL-1, when',
  ],
  [
    'a version of no product',
    RULES,
    rules(rule('{ channels: [phone], product: unknown, support: [ended] }')),
    'never_holds',
    'rules[0].when.product',
    /^"product" and "support"/,
    '- { id: HL-1, when',
  ],
  [
    'what is asked and denied',
    RULES,
    rules(rule('{ channels: [phone], severities: [dim], not: { channels: [phone, portal] } }')),
    'never_holds',
    'rules[0].when.not',
    /^"not" never holds here$/,
    '- { id: HL-1, when',
  ],
  [
    'a denial of what is asked',
    RULES,
    rules(rule('{ channels: [phone], severities: [dim], not: { channels: [phone] } }')),
    'never_holds',
    'rules[0].when.channels',
    /^"channels" and "not"/,
    '- { id: HL-1, when',
  ],
  [
    'a denial of everything',
    RULES,
    rules(rule('{ not: {} }')),
    'never_holds',
    'rules[0].when.not',
    /^"not" never holds here$/,
    '- { id: HL-1, when',
  ],
  [
    'a denial of a name that is asked',
    RULES,
    rules(rule('{ is: [in_force], not: { is: [in_force] } }')),
    'never_holds',
    'rules[0].when.is',
    /^"is" and "not"/,
    '- { id: HL-1, when',
  ],
  [
    'nothing in common with a named condition',
    RULES,
    rules(rule('{ contract: [expired], is: [in_force] }')),
    'never_holds',
    'rules[0].when.contract',
    /^"contract" and "is"/,
    '- { id: HL-1, when',
  ],
  [
    'named conditions with nothing in common',
    'in_force: { contract: [valid] }',
    'in_force: { contract: [valid], is: [over] }\n  over: { contract: [expired] }',
    'never_holds',
    'conditions.in_force.contract',
    /^"contract" and "is"/,
  ],
  [
    'a branch that never holds',
    RULES,
    rules(rule('{ any: [{ certified: true }, { contract: [none], levels: [lamp] }] }')),
    'never_holds',
    'rules[0].when.any[1].contract',
    /^"contract" and "levels"/,
    '- { id: HL-1, when',
  ],
  [
    'branches none of which fits the rest',
    RULES,
    rules(rule('{ severities: [glow], any: [{ severities: [dim] }, { severities: [dark] }] }')),
    'never_holds',
    'rules[0].when.severities',
    /^"severities" and "any"/,
    '- { id: HL-1, when',
  ],
  [
    'options of no contract',
    RULES,
    rules(rule('{ contract: [none], withOptions: [night] }')),
    'never_holds',
    'rules[0].when.contract',
    /./,
    '- { id: HL-1, when',
  ],
  [
    'prerequisites of no contract',
    RULES,
    rules(rule('{ contract: [none], prerequisites: missing }')),
    'never_holds',
    'rules[0].when.contract',
    /./,
    '- { id: HL-1, when',
  ],
  [
    'prerequisites of a level without any',
    RULES,
    rules(rule('{ levels: [lamp], prerequisites: missing }')),
    'never_holds',
    'rules[0].when.levels',
    /no level presupposes anything/,
    '- { id: HL-1, when',
  ],
  [
    'a window that never closes, closed',
    RULES,
    rules(rule('{ window: { key: always, is: closed } }')),
    'never_holds',
    'rules[0].when.window',
    /^"window" never holds here$/,
    '- { id: HL-1, when',
  ],
  [
    'rules that decide the same in two ways',
    RULES,
    rules(
      rule('{ severities: [dim, dark] }', '{ charge: included }'),
      rule('{ not: { severities: [glow] } }'),
    ),
    'contradicting_rules',
    'rules[1].effect.charge',
    /otherwise than rules\[0\] \(HL-1\)/,
    'effect: { charge: extra }',
  ],
  [
    'rules that refuse and redirect the same',
    RULES,
    rules(
      rule('{ certified: true }', REFUSED),
      rule('{ certified: true }', '{ outcome: redirected, next: { kind: hotline } }'),
    ),
    'contradicting_rules',
    'rules[1].effect.outcome',
    /./,
    'outcome: redirected',
  ],
  [
    'rules that lower the same to two severities',
    RULES,
    rules(
      rule('{ severities: [dark] }', '{ severity: dim }'),
      rule('{ severities: [dark] }', '{ severity: glow }'),
    ),
    'contradicting_rules',
    'rules[1].effect.severity',
    /./,
    '{ severity: glow }',
  ],
  [
    'a rule behind one that ends the trial',
    RULES,
    rules(rule('{ channels: [phone] }', REFUSED), rule('{ channels: [phone], severities: [dim] }')),
    'unreachable_rule',
    'rules[1].when',
    /rules\[0\] \(HL-1\) holds whenever it does/,
    'channels: [phone], severities: [dim] }, effect',
  ],
  [
    'a rule behind several that leave nothing',
    RULES,
    rules(
      rule('{ channels: [phone] }', REFUSED),
      rule('{ channels: [portal] }', REFUSED),
      rule('{ certified: true }'),
    ),
    'unreachable_rule',
    'rules[2].when',
    /leave no request/,
    'certified: true }, effect',
  ],
  [
    'a rule for a severity that is never left',
    RULES,
    rules(
      rule('{ severities: [dark] }', '{ severity: dim }'),
      rule('{ severities: [dark], certified: true }'),
    ),
    'unreachable_rule',
    'rules[1].when',
    /leave no request/,
    'certified: true }, effect',
  ],
  [
    'a wait for nothing',
    RULES,
    rules(rule('{ certified: true }', '{ outcome: waiting }')),
    'waiting_for_nothing',
    'rules[0].effect.outcome',
    /missingFacts: true/,
    '- { id: HL-1, when',
  ],
  [
    'a wait for what is missing only perhaps',
    RULES,
    rules(rule('{ any: [{ missingFacts: true }, { certified: true }] }', '{ outcome: waiting }')),
    'waiting_for_nothing',
    'rules[0].effect.outcome',
    /./,
    '- { id: HL-1, when',
  ],
];

test('the file that the cases change is sound', () => {
  expect(checkCatalogue(HARBOUR_LIGHTS, 'harbour-lights.yaml').faults).toEqual([]);
});

test.each(CASES)('%s is named with its path and line', (_, from, to, code, path, message, lineOf) => {
  const { fault, faults, line } = faultOf(code, from, to, lineOf);
  expect(fault, JSON.stringify(faults)).toMatchObject({ code, path, line });
  expect(fault?.message).toMatch(message);
});

describe('placeholders', () => {
  const saying = (placeholder: string, when: string) =>
    checkCatalogue(
      HARBOUR_LIGHTS.replace(RULES, () =>
        rules(rule(when, '{}').replace('Ein Satz.', `'Ein {${placeholder}}.'`)),
      ),
      'broken.yaml',
    ).faults.map(({ code, path }) => `${code} ${path}`);

  test.each([
    ['opensAt', '{ is: [by_night] }'],
    ['opensAt', '{ window: { key: desk, is: closed }, any: [{ certified: true }, { severities: [dim] }] }'],
    ['validUntil', '{ contract: [expired, valid] }'],
    ['validUntil', '{ is: [in_force] }'],
    ['validUntil', '{ levels: [lamp] }'],
    ['contract', '{ not: { contract: [none] } }'],
    ['contract', '{ any: [{ withOptions: [fog] }, { levels: [lamp, beacon] }] }'],
    ['serviceLevel', '{ levels: [lamp, beacon] }'],
    ['missing', '{ missingFacts: true }'],
    ['missing', '{ not: { missingFacts: false } }'],
    ['product', '{ not: { product: unknown } }'],
    ['product', '{ support: [ended] }'],
    ['supportUntil', '{ support: [ended, supported] }'],
    ['supportUntil', '{ product: known, not: { support: [unknown] } }'],
    ['prerequisites', '{ any: [{ prerequisites: missing, certified: true }, { prerequisites: missing }] }'],
  ])('{%s} has a value with %s', (placeholder, when) => {
    expect(saying(placeholder, when)).toEqual([]);
  });

  test.each([
    ['opensAt', '{ not: { is: [by_night] } }'],
    ['opensAt', '{ any: [{ is: [by_night] }, { certified: true }] }'],
    ['validUntil', '{ any: [{ contract: [valid] }, { certified: true }] }'],
    ['validUntil', '{ not: { contract: [valid] } }'],
    ['serviceLevel', '{ contract: [valid] }'],
    ['serviceLevel', '{ not: { levels: [lamp] } }'],
    ['missing', '{ not: { missingFacts: true } }'],
    ['missing', '{ any: [{ missingFacts: true }, { severities: [dim] }] }'],
    ['product', '{ support: [ended, unknown] }'],
    ['supportUntil', '{ product: known }'],
    ['prerequisites', '{ not: { prerequisites: missing, certified: true } }'],
    ['emergencyForm', '{ certified: true }'],
  ])('{%s} could stay empty with %s', (placeholder, when) => {
    expect(saying(placeholder, when)).toEqual(['unknown_placeholder rules[0].text.de']);
  });
});

test('a condition that tells too many cases apart is named, and nothing hangs', () => {
  const many = (key: string) =>
    `{ any: [${Array.from({ length: 60 }, (_, index) => `{ facts: { ${key}: [c${index}] } }`).join(', ')}] }`;
  const fact = (key: string) =>
    `  - { key: ${key}, label: { de: A, en: A, fr: A }, required: false, rule: HL-5, choices: [${Array.from({ length: 61 }, (_, index) => `{ key: c${index}, label: { de: C, en: C, fr: C } }`).join(', ')}] }\n`;
  const text = HARBOUR_LIGHTS.replace('facts:\n', () => `facts:\n${fact('a')}${fact('b')}`).replace(
    RULES,
    () => rules(rule(`{ any: [${many('a')}], not: { not: ${many('b')} } }`)),
  );
  expect(checkCatalogue(text, 'large.yaml').faults).toMatchObject([
    { code: 'too_complicated', path: 'rules[0].when' },
  ]);
});

test('a published version stays readable where only its sense is in doubt, and is refused where it cannot decide', () => {
  const { catalogue } = checkCatalogue(HARBOUR_LIGHTS, 'harbour-lights.yaml');
  const doubtful = structuredClone(catalogue);
  doubtful?.rules.unshift({
    id: 'HL-1',
    when: {},
    effect: { outcome: 'refused', next: { kind: 'hotline' } },
    text: doubtful.name === '' ? { de: '', en: '', fr: '' } : { de: 'Nein.', en: 'No.', fr: 'Non.' },
  });
  expect(parseCatalogue(doubtful)).toEqual(doubtful);
  const cyclic = { ...catalogue, conditions: { one: { is: ['two'] }, two: { is: ['one'] } } };
  expect(() => parseCatalogue(cyclic)).toThrow(expect.objectContaining({ code: 'invalid_catalogue' }));
});
