import type { Catalogue, Fact } from '@zusage/catalogue';
import type { DecisionFacts } from './decision.ts';

/** The facts that a complete request of this severity states and this one leaves empty, in the catalogue's order. */
export function missingFacts(facts: DecisionFacts, catalogue: Catalogue, severity: string): Fact[] {
  return catalogue.facts.filter(
    (fact) =>
      fact.required &&
      (!fact.severities || fact.severities.includes(severity)) &&
      !(fact.onlyWithoutProduct && facts.product !== null) &&
      !isStated(facts.facts, fact.key),
  );
}

function isStated(facts: Readonly<Record<string, string>>, key: string): boolean {
  return Object.hasOwn(facts, key) && (facts[key] ?? '').trim() !== '';
}
