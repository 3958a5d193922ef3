import { expect, test } from 'vitest';
import { checkCatalogue, loadProviderCatalogue } from '../src/index.ts';
import { HARBOUR_LIGHTS, WORK_OF_HARBOUR_LIGHTS } from './support/harbour-lights.ts';

const text = `${HARBOUR_LIGHTS}${WORK_OF_HARBOUR_LIGHTS}`;

const check = (from: string, to: string) => {
  const at = text.indexOf(from);
  expect(at, `the file says ${from}`).toBeGreaterThan(0);
  const line = text.slice(0, at).split('\n').length;
  return {
    line,
    faults: checkCatalogue(
      text.replace(from, () => to),
      'work.yaml',
    ).faults,
  };
};

test('a catalogue that nobody has seen before sells its own work', () => {
  expect(checkCatalogue(text, 'work.yaml').faults).toEqual([]);
  const { services = [], units = [] } = checkCatalogue(text, 'work.yaml').catalogue ?? {};
  expect(services.map(({ key, unit, place }) => [key, unit, place])).toEqual([
    ['relamping', 'hour', 'either'],
    ['inspection', 'visit', 'remote'],
  ]);
  expect(units.map(({ key, settlement }) => [key, settlement])).toEqual([
    ['hour', undefined],
    ['visit', 'order'],
    ['tending', 'flat'],
  ]);
});

/** What is changed, into what, and the fault: code, path, and how many lines below the change it is reported. */
const CASES: [name: string, from: string, to: string, code: string, path: string, below?: number][] = [
  ['a unit that is not declared', 'unit: hour', 'unit: day', 'unknown_reference', 'services[0].unit'],
  [
    'a window that is not declared',
    'window: desk }, statementWorkdays',
    'window: quay }, statementWorkdays',
    'unknown_reference',
    'services[0].targets.firstResponse.window',
  ],
  [
    'work in a unit for effort on tickets',
    'unit: hour',
    'unit: tending',
    'unit_not_orderable',
    'services[0].unit',
  ],
  [
    'pieces priced by effort',
    'pricing: [fixed]',
    'pricing: [fixed, by_effort]',
    'invalid_value',
    'services[1].pricing[1]',
  ],
  [
    'one way of pricing twice',
    'pricing: [fixed]',
    'pricing: [fixed, fixed]',
    'duplicate_key',
    'services[1].pricing',
  ],
  ['no way of pricing', 'pricing: [fixed]', 'pricing: []', 'invalid_value', 'services[1].pricing'],
  [
    'a fixed plan of minutes',
    'unit: visit',
    'unit: hour',
    'plan_faulty',
    'services[1].sessions[0].amount',
    3,
  ],
  ['a plan that nobody pays for', 'amount: 1 }', 'amount: 0 }', 'plan_faulty', 'services[1].sessions', -1],
  [
    'a session that follows none',
    'amount: 1 }',
    'amount: 1, afterReport: { askWithinDays: 1, holdWithinDays: 2, rule: HL-8 } }',
    'plan_faulty',
    'services[1].sessions[0].afterReport',
  ],
  [
    'a session asked for too late to hold it',
    'askWithinDays: 10',
    'askWithinDays: 30',
    'plan_faulty',
    'services[1].sessions[1].afterReport.askWithinDays',
  ],
  [
    'an amount that is a fraction',
    'amount: 1 }',
    'amount: 0.5 }',
    'wrong_type',
    'services[1].sessions[0].amount',
  ],
  ['a service declared twice', 'key: inspection', 'key: relamping', 'duplicate_key', 'services[1].key'],
  ['a question declared twice', 'key: wish', 'key: mast', 'duplicate_key', 'services[0].facts[1].key'],
  [
    'a precondition declared twice',
    'key: boat',
    'key: crane',
    'duplicate_key',
    'services[0].preconditions[1].key',
  ],
  ['a session declared twice', 'key: again', 'key: first', 'duplicate_key', 'services[1].sessions[1].key'],
  ['a section declared twice', 'key: advice', 'key: seen', 'duplicate_key', 'services[1].report[1].key'],
  [
    'a most of a text',
    'fr: Souhait } }',
    'fr: Souhait }, max: 3 }',
    'field_unexpected',
    'services[0].facts[1].max',
  ],
  [
    'a placeholder that nothing fills',
    'de: Wir wechseln die Lampe.',
    "de: 'Wir wechseln {product}.'",
    'unknown_placeholder',
    'services[0].description.de',
  ],
  [
    'a missing translation',
    ', fr: Visite d’inspection }',
    ' }',
    'missing_translation',
    'services[1].name.fr',
  ],
  [
    'an id without a sentence',
    'rule: HL-8 # relamping',
    'rule: HL-99',
    'promise_missing',
    'services[0].rule',
  ],
  [
    'a target without a sentence',
    'rule: HL-7 } # targets',
    'rule: HL-99 }',
    'promise_missing',
    'services[0].targets.rule',
  ],
  [
    'a precondition without a sentence',
    'rule: HL-7 } # boat',
    'rule: HL-99 }',
    'promise_missing',
    'services[0].preconditions[1].rule',
  ],
  [
    'a follow-up without a sentence',
    'rule: HL-7 } # again',
    'rule: HL-99 }',
    'promise_missing',
    'services[1].sessions[1].afterReport.rule',
  ],
  [
    'working days without business hours',
    'businessWindow: desk',
    'businessWindow: null',
    'window_missing',
    'units[0].cancellationWorkdays',
    -1,
  ],
  [
    'units that are prepaid and settled',
    'prepaid: true',
    'prepaid: true\n    settlement: month',
    'field_unexpected',
    'units[0].settlement',
    1,
  ],
  ['units that nothing settles', '    settlement: order\n', '', 'settlement_missing', 'units[1]', -1],
  [
    'minutes of a piece',
    'unit: piece',
    'unit: piece\n    minutesPerUnit: 60',
    'field_unexpected',
    'units[1].minutesPerUnit',
    1,
  ],
  [
    'an order term of what is not prepaid',
    'settlement: order',
    'settlement: order\n    orderDays: 5',
    'field_unexpected',
    'units[1].orderDays',
    1,
  ],
  [
    'a level that is not declared',
    'levels: [beacon]\n    fair',
    'levels: [buoy]\n    fair',
    'unknown_reference',
    'units[2].levels[0]',
  ],
  [
    'a level of what is ordered',
    'settlement: flat',
    'settlement: order',
    'field_unexpected',
    'units[2].levels',
    1,
  ],
  [
    'fair use of what is charged',
    'settlement: flat',
    'settlement: month',
    'field_unexpected',
    'units[2].fairUseMinutes',
    2,
  ],
  ['effort in pieces', 'unit: minute # tending', 'unit: piece', 'field_unexpected', 'units[2].unit'],
];

test.each(CASES)('%s is named with its path and line', (_, from, to, code, path, below = 0) => {
  const { line, faults } = check(from, to);
  const fault = faults.find((candidate) => candidate.code === code && candidate.path === path);
  expect(fault, JSON.stringify(faults)).toBeDefined();
  if (below >= 0) expect(fault?.line).toBe(line + below);
});

test('SEP-14: a remote service has all five preconditions, and each is confirmed by itself', () => {
  const { services } = loadProviderCatalogue('sep-sesam');
  const remote = services.find(({ key }) => key === 'remote_service');
  expect(remote?.preconditions.map(({ key, rule }) => `${key} ${rule}`)).toEqual([
    'remote_access SEP-14',
    'dns SEP-14',
    'administrator SEP-14',
    'technician SEP-14',
    'scanner_firewall SEP-14',
  ]);
});

test('SEP-13: person-days of 8 hours are ordered, remote service is charged per started 30 minutes', () => {
  const { units, services } = loadProviderCatalogue('sep-sesam');
  const unitOf = (key: string) => {
    const service = services.find((candidate) => candidate.key === key);
    return units.find((unit) => unit.key === service?.unit);
  };
  for (const key of ['installation', 'consulting', 'workshop', 'training']) {
    expect(unitOf(key)).toMatchObject({ settlement: 'order', minutesPerUnit: 480 });
  }
  expect(unitOf('remote_service')).toMatchObject({ prepaid: true, minutesPerUnit: 60, roundUpToMinutes: 30 });
  expect(services.find(({ key }) => key === 'training')?.participantsMax).toBe(5);
});

test('N-18, N-19, N-20, N-24, N-25: the figures of the services are those of the source', () => {
  const services = new Map(loadProviderCatalogue('ntt-securecall').services.map((one) => [one.key, one]));
  const securehands = {
    firstResponse: { minutes: 480, window: 'standard' },
    statementWorkdays: 2,
    scheduleWorkdays: 3,
    rule: 'N-18',
  };
  expect(services.get('securehands_session')).toMatchObject({ contract: true, targets: securehands });
  expect(services.get('baseline_assessment')?.report.map(({ key }) => key)).toEqual([
    'findings',
    'impact',
    'steps',
    'presentation',
  ]);
  expect(services.get('root_cause_report')).toMatchObject({ unit: 'securehands', rule: 'N-25' });
  expect(services.get('vulnerability_assessment')).toMatchObject({
    sessions: [
      { amount: 1 },
      { amount: 0, afterReport: { askWithinDays: 30, holdWithinDays: 45, rule: 'N-19' } },
    ],
    targets: { firstResponse: { minutes: 480 }, scheduleWorkdays: 3, rule: 'N-19' },
  });
  expect(services.get('vulnerability_assessment')?.facts[0]).toMatchObject({ kind: 'lines', max: 25 });
  expect(services.get('remote_training')).toMatchObject({ participantsMax: 5, sessionMinutesMax: 180 });
});

test('N-14 to N-17: the terms of SecureHands units are those of the source', () => {
  const unit = loadProviderCatalogue('ntt-securecall').units.find(({ key }) => key === 'securehands');
  expect(unit).toMatchObject({
    prepaid: true,
    validMonths: 12,
    minutesPerUnit: 60,
    roundUpToMinutes: 60,
    cancellationWorkdays: 2,
    acceptanceWorkdays: 2,
    complaintWorkdays: 5,
    orderDays: 30,
  });
});

test('SB-4, S7-11: effort on tickets is charged by the month, or covered by a flat rate of its levels', () => {
  expect(loadProviderCatalogue('seitenbau-support').units).toMatchObject([
    { settlement: 'month', rule: 'SB-4' },
  ]);
  expect(loadProviderCatalogue('sektor7-server-management').units).toMatchObject([
    { settlement: 'flat', levels: ['plus', 'premium'], rule: 'S7-11' },
    { settlement: 'month', rule: 'S7-4' },
  ]);
});

test('K-14: a provider that sells no work has neither units nor services', () => {
  const { units, services } = loadProviderCatalogue('kaseya-technical-support');
  expect([units, services]).toEqual([[], []]);
});
