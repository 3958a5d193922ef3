import { loadProviderCatalogue, type Catalogue } from '@zusage/catalogue';
import { decide, type ContractFacts, type Decision, type DecisionFacts } from '../../src/index.ts';

/** A Monday, 10:00 in Berlin: every window is open. */
export const MONDAY = new Date('2026-11-23T09:00:00Z');
/** A Saturday, 12:00 in Berlin: only what never closes is open. */
export const SATURDAY = new Date('2026-11-21T11:00:00Z');

/** A contract over the whole of 2026. */
export function contract(serviceLevel: string, changes: Partial<ContractFacts> = {}): ContractFacts {
  return {
    number: 'V-1001',
    serviceLevel,
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    options: [],
    ...changes,
  };
}

export const expired = { validFrom: '2025-01-01', validUntil: '2025-12-31' };
export const upcoming = { validFrom: '2027-01-01', validUntil: '2027-12-31' };

/** Answers to everything that a catalogue asks in words; questions with choices are left open. */
export function everyFact(catalogue: Catalogue): Record<string, string> {
  const inWords = catalogue.facts.filter(({ choices }) => !choices);
  return Object.fromEntries(inWords.map(({ key }) => [key, 'stated']));
}

/** Decides a complete request from production by portal on a Monday morning, with changes. */
export function deciderFor(id: string, serviceLevel: string): (changes: Partial<DecisionFacts>) => Decision {
  const catalogue = loadProviderCatalogue(id);
  return (changes) =>
    decide(
      {
        at: MONDAY,
        severity: catalogue.severities[1]?.key ?? '',
        channel: 'portal',
        environment: 'production',
        contract: contract(serviceLevel),
        product: { key: 'p', name: 'Product' },
        facts: everyFact(catalogue),
        ...changes,
      },
      catalogue,
    );
}

export function rules(decision: Decision): string[] {
  return decision.reasons.map(({ rule }) => rule);
}

/** The German sentence of the first reason with a policy id. */
export function sentence(decision: Decision, rule: string): string {
  return decision.reasons.find((reason) => reason.rule === rule)?.text.de ?? '';
}
