import { describe, expect, test } from 'vitest';
import { dueFor, loadProviderCatalogue, parseCatalogue, type Catalogue } from '@zusage/catalogue';
import { deadlineCases } from './oracle/cases.ts';
import { PROMISES } from './oracle/promises.ts';

/** One change to a copy of a catalogue that the table of deadlines must notice. */
type Damage = [title: string, provider: string, damage: (copy: Catalogue) => void];

const damages: Damage[] = [
  ['a window closes at four instead of five', 'sep-sesam', (copy) => (hoursOf(copy, '3').closes = '16:00')],
  ['a window opens a minute late', 'sep-sesam', (copy) => (hoursOf(copy, '2').opens = '08:01')],
  ['a window opens on Saturdays too', 'sep-sesam', (copy) => hoursOf(copy, '2').days.push('sat')],
  ['a window stays open on holidays', 'sep-sesam', (copy) => (windowOf(copy, '3').closedOnHolidays = false)],
  ['the holidays of one state', 'sep-sesam', (copy) => (copy.holidays = { country: 'DE', region: 'BW' })],
  ['no holidays at all', 'sektor7-server-management', (copy) => (copy.holidays = null)],
  [
    'a window closes at five instead of six',
    'sektor7-server-management',
    (copy) => (hoursOf(copy, 'normal').closes = '17:00'),
  ],
  ['another zone', 'sektor7-server-management', (copy) => (copy.timeZone = 'Europe/London')],
  [
    'elapsed time instead of service time',
    'sektor7-server-management',
    (copy) => (targetOf(copy, 'critical').elapsed = true),
  ],
  ['a minute more', 'ntt-securecall', (copy) => (targetOf(copy, '4').minutes = 2_881)],
];

test.each(Object.keys(PROMISES))('an intact copy of %s fails nowhere', (provider) => {
  expect(failuresOf(provider, parseCatalogue(copyOf(provider)))).toBe(0);
});

describe('a catalogue with one thing broken fails the table', () => {
  test.each(damages)('%s (%s)', (_title, provider, damage) => {
    const copy = copyOf(provider);
    damage(copy);
    expect(failuresOf(provider, copy)).toBeGreaterThan(0);
  });
});

function copyOf(provider: string): Catalogue {
  return structuredClone(loadProviderCatalogue(provider));
}

function failuresOf(provider: string, catalogue: Catalogue): number {
  return deadlineCases(provider).filter((row) => {
    const { clockStartsAt, dueAt } = dueFor(catalogue, row.severity, row.at);
    return (
      clockStartsAt?.getTime() !== row.clockStartsAt?.getTime() || dueAt?.getTime() !== row.dueAt?.getTime()
    );
  }).length;
}

/** The usual one, whatever a request states. */
function targetOf(catalogue: Catalogue, severity: string) {
  return found(catalogue.targets.find((target) => target.severity === severity && !target.facts));
}

function windowOf(catalogue: Catalogue, severity: string) {
  const { window } = targetOf(catalogue, severity);
  return found(catalogue.windows.find(({ key }) => key === window));
}

function hoursOf(catalogue: Catalogue, severity: string) {
  const { hours } = windowOf(catalogue, severity);
  return found(hours === 'always' ? undefined : hours[0]);
}

function found<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('the catalogue has no such part to break');
  return part;
}
