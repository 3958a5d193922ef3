import { askedFacts, type Catalogue, type Fact } from '@zusage/catalogue';
import type { DecisionFacts } from './decision.ts';

/** The facts that a complete request of this severity states and this one leaves empty, in the catalogue's order. */
export function missingFacts(facts: DecisionFacts, catalogue: Catalogue, severity: string): Fact[] {
  const stated = { severity, hasProduct: facts.product !== null, facts: facts.facts };
  return askedFacts(catalogue, stated).filter(({ key, required }) => required && !isStated(facts.facts, key));
}

function isStated(facts: Readonly<Record<string, string>>, key: string): boolean {
  return Object.hasOwn(facts, key) && (facts[key] ?? '').trim() !== '';
}
