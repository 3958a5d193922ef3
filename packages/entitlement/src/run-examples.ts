import { catalogueServedBy, type Catalogue, type Example, type Expectation } from '@zusage/catalogue';
import { localMoment, localMomentText } from '@zusage/service-time';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { factsOfExample, momentOfExample } from './example-facts.ts';

/** One thing that an example expects and the engine decides otherwise; both as text, for people who know the keys. */
export interface Difference {
  /** `error`: the example could not be decided at all. */
  field: keyof Expectation | 'error';
  expected: string;
  actual: string;
}

export interface ExampleResult {
  example: Example;
  /** `null` where it could not be decided. */
  decision: Decision | null;
  /** Empty: the example holds. */
  differences: Difference[];
}

/** Decides each example of a catalogue and holds the answer against what the example expects. */
export function runExamples(catalogue: Catalogue): ExampleResult[] {
  return catalogue.examples.map((example) => runExample(example, catalogue));
}

/** The same for one example, which need not be the catalogue's own. */
export function runExample(example: Example, catalogue: Catalogue): ExampleResult {
  try {
    const decision = decide(factsOfExample(example, catalogue), catalogue);
    return { example, decision, differences: differencesOf(decision, example, catalogue) };
  } catch (error) {
    const actual = error instanceof Error ? error.message : String(error);
    return {
      example,
      decision: null,
      differences: [{ field: 'error', expected: example.expect.outcome, actual }],
    };
  }
}

function differencesOf(decision: Decision, example: Example, catalogue: Catalogue): Difference[] {
  const { expect } = example;
  const rules = decision.reasons.map(({ rule }) => rule);
  const awaited = decision.waitingFor.map(({ key }) => key);
  const compared: (Difference & { holds: boolean })[] = [
    same('outcome', expect.outcome, decision.outcome),
    same('severity', expect.severity, decision.severity),
    dueDifference(decision.responseDueAt, example, catalogue),
    {
      ...same('rules', expect.rules && listed(expect.rules), listed(rules)),
      holds: (expect.rules ?? []).every((rule) => rules.includes(rule)),
    },
    same('next', expect.next, decision.next?.kind ?? NOTHING),
    same('waitingFor', expect.waitingFor && listed(expect.waitingFor.toSorted()), listed(awaited.toSorted())),
    same('charge', expect.charge, decision.charge ?? NOTHING),
    same('ahead', expect.ahead?.toString(), String(decision.ahead)),
  ];
  return compared
    .filter(({ holds }) => !holds)
    .map(({ field, expected, actual }) => ({ field, expected, actual }));
}

const NOTHING = 'none';

/** What the example does not state is not held against the answer. */
function same(field: Difference['field'], expected: string | undefined, actual: string) {
  return { field, expected: expected ?? '', actual, holds: expected === undefined || expected === actual };
}

const listed = (keys: readonly string[]): string => keys.join(', ') || NOTHING;

function dueDifference(dueAt: Date | null, example: Example, catalogue: Catalogue) {
  const { dueAt: expected } = example.expect;
  const due = expected ? momentOfExample(expected, example, catalogue) : null;
  return {
    field: 'dueAt' as const,
    expected: expected ?? NOTHING,
    actual: dueAt ? momentText(dueAt, example, catalogue) : NOTHING,
    holds: expected === undefined || dueAt?.getTime() === due?.getTime(),
  };
}

/** The moment as the file would state it; in UTC too where that would mean another moment. */
function momentText(at: Date, { contract }: Example, catalogue: Catalogue): string {
  const { timeZone } = catalogueServedBy(catalogue, contract?.calendar);
  const local = localMomentText(timeZone, at);
  const wall = local.replace('T', ' ');
  return localMoment(local, timeZone)?.getTime() === at.getTime() ? wall : `${wall} (${at.toISOString()})`;
}
