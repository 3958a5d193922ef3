import {
  ASKERS,
  ENVIRONMENTS,
  loadProviderCatalogue,
  REQUEST_KINDS,
  type Catalogue,
} from '@zusage/catalogue';
import fc from 'fast-check';
import type { DecisionFacts } from '../../src/index.ts';

const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
const dayText = day.map((date) => date.toISOString().slice(0, 10));

/** What stands in sentences as it is. */
const name = fc.stringMatching(/^[A-Z0-9-]{1,8}$/);

/** Any request that a provider could meet, contracts of levels and options that it no longer sells included. */
export function requestsTo(id: string): fc.Arbitrary<DecisionFacts> {
  return requestsFor(loadProviderCatalogue(id));
}

/** Any request that a catalogue could decide. */
export function requestsFor(catalogue: Catalogue): fc.Arbitrary<DecisionFacts> {
  const severities = catalogue.severities.map(({ key }) => key);
  return fc.record({
    at: day,
    severity: fc.constantFrom(...severities),
    channel: fc.constantFrom(...catalogue.channels.map(({ key }) => key)),
    environment: fc.constantFrom(...ENVIRONMENTS),
    contract: fc.option(contractsOf(catalogue), { freq: 6 }),
    product: fc.option(fc.record({ key: fc.string(), name, supportUntil: fc.option(dayText) })),
    asker: fc.record({ kind: fc.constantFrom(...ASKERS), certified: fc.boolean() }),
    request: fc.constantFrom(...REQUEST_KINDS),
    facts: answersTo(catalogue),
  });
}

function contractsOf(catalogue: Catalogue) {
  const severities = catalogue.severities.map(({ key }) => key);
  const validity = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ validFrom: '2023-01-01', validUntil: '2031-12-31' }) },
    { weight: 1, arbitrary: fc.record({ validFrom: dayText, validUntil: dayText }) },
  );
  return fc
    .record({
      number: name,
      serviceLevel: fc.constantFrom(...catalogue.levels.map(({ key }) => key), 'sold_no_more'),
      validity,
      options: fc.subarray([...catalogue.options.map(({ key }) => key), 'sold_no_more']),
      agreedMinutes: fc.dictionary(fc.constantFrom(...severities), fc.integer({ min: 1, max: 10_000 })),
      calendar: fc.constantFrom(null, 'known_no_more', ...catalogue.calendars.map(({ key }) => key)),
      prerequisites: fc.subarray(catalogue.prerequisites.map(({ key }) => key)),
    })
    .map(({ validity: dates, ...rest }) => ({ ...rest, ...dates }));
}

/** Some questions answered with a choice, some in words, some with nothing, and one that nobody asks. */
function answersTo(catalogue: Catalogue): fc.Arbitrary<Record<string, string>> {
  const answers = Object.fromEntries(
    catalogue.facts.map(({ key, choices }) => [
      key,
      fc.constantFrom(...(choices?.map((choice) => choice.key) ?? ['stated', 'other words']), '', ' '),
    ]),
  );
  return fc.record({ ...answers, other: fc.string() }, { requiredKeys: [] }) as fc.Arbitrary<
    Record<string, string>
  >;
}
