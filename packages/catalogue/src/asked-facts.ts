import type { Catalogue } from './schema/catalogue.ts';
import type { Answers } from './schema/condition.ts';
import type { Fact } from './schema/fact.ts';

/** What decides which facts a request is asked for. */
export interface Stated {
  severity: string;
  hasProduct: boolean;
  /** Fact key to what was entered. */
  facts: Readonly<Record<string, string>>;
}

/** The facts that a complete request of this kind states, in the catalogue's order. */
export function askedFacts(catalogue: Catalogue, stated: Stated): Fact[] {
  return catalogue.facts.filter(
    (fact) =>
      (!fact.severities || fact.severities.includes(stated.severity)) &&
      !(fact.onlyWithoutProduct && stated.hasProduct) &&
      answersHold(fact.onlyWith, stated.facts),
  );
}

/** Whether every fact that is named was answered with one of its choices, or not at all where `''` is one of them. */
export function answersHold(answers: Answers | undefined, facts: Readonly<Record<string, string>>): boolean {
  return Object.entries(answers ?? {}).every(([key, choices]) =>
    choices.includes(Object.hasOwn(facts, key) ? (facts[key] ?? '') : ''),
  );
}
