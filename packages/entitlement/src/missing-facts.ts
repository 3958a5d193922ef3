import { askedFacts, type Catalogue, type Fact } from '@zusage/catalogue';
import type { DecisionFacts } from './decision.ts';

/** The facts that a complete request of this severity states and this one leaves empty, or unmet, in the catalogue's order. */
export function missingFacts(facts: DecisionFacts, catalogue: Catalogue, severity: string): Fact[] {
  const stated = { severity, hasProduct: facts.product !== null, facts: facts.facts };
  return askedFacts(catalogue, stated).filter((fact) => fact.required && !isStated(facts.facts, fact));
}

/** An answer such as "no, not yet" (SEP-14) states nothing that a request could be worked on with. */
export function isStated(facts: Readonly<Record<string, string>>, { key, choices }: Fact): boolean {
  const value = Object.hasOwn(facts, key) ? (facts[key] ?? '') : '';
  return value.trim() !== '' && !choices?.some((choice) => choice.key === value && choice.unmet);
}
