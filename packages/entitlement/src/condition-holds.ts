import {
  answersHold,
  windowConditionHolds,
  type Catalogue,
  type Condition,
  type ContractState,
  type Fact,
} from '@zusage/catalogue';
import type { DecisionFacts } from './decision.ts';
import { missingFacts } from './missing-facts.ts';
import { missingPrerequisites } from './missing-prerequisites.ts';
import { productSupport } from './product-support.ts';

/** What is known while the rules are tried: the facts, and the severity as it stands by now. */
export interface Situation {
  facts: DecisionFacts;
  contractState: ContractState;
  severity: string;
}

/** What is missing at the severity as it stands: several rules ask, and it is looked for once. */
const missing = new WeakMap<Situation, Fact[]>();

export function missingIn(situation: Situation, catalogue: Catalogue): Fact[] {
  const known = missing.get(situation);
  if (known) return known;
  const found = missingFacts(situation.facts, catalogue, situation.severity);
  missing.set(situation, found);
  return found;
}

type Part = (when: Condition, situation: Situation, catalogue: Catalogue) => boolean;

/** Whether everything that a rule asks for holds; what it does not mention does not matter. */
export const conditionHolds: Part = (when, situation, catalogue) =>
  requestHolds(when, situation, catalogue) &&
  contractHolds(when, situation, catalogue) &&
  productHolds(when, situation, catalogue) &&
  factsHold(when, situation, catalogue) &&
  (!when.window || windowConditionHolds(catalogue, when.window, situation.facts.at)) &&
  composedHolds(when, situation, catalogue);

const requestHolds: Part = (when, { facts, severity }) =>
  includes(when.severities, severity) &&
  includes(when.channels, facts.channel) &&
  includes(when.environments, facts.environment) &&
  includes(when.request, facts.request ?? 'new') &&
  includes(when.askers, facts.asker?.kind ?? 'contact') &&
  (when.certified === undefined || when.certified === (facts.asker?.certified ?? false));

const contractHolds: Part = (when, { facts: { contract }, contractState }, catalogue) => {
  const options = contract?.options ?? [];
  const level = contract?.serviceLevel;
  return (
    includes(when.contract, contractState) &&
    (!when.levels || (level !== undefined && when.levels.includes(level))) &&
    (!when.withOptions || when.withOptions.some((option) => options.includes(option))) &&
    !when.withoutOptions?.some((option) => options.includes(option)) &&
    (!when.prerequisites ||
      (when.prerequisites === 'missing') === missingPrerequisites(contract, catalogue).length > 0)
  );
};

const productHolds: Part = (when, { facts: { product, at } }, catalogue) =>
  (!when.product || (when.product === 'known') === (product !== null)) &&
  (!when.support || when.support.includes(productSupport(product, catalogue, at)));

const factsHold: Part = (when, situation, catalogue) =>
  answersHold(when.facts, situation.facts.facts) &&
  (when.missingFacts === undefined || when.missingFacts === missingIn(situation, catalogue).length > 0);

/** Named conditions never lead back to themselves: the catalogue's check refuses circles. */
const composedHolds: Part = (when, situation, catalogue) => {
  const holds = (part: Condition) => conditionHolds(part, situation, catalogue);
  return (
    (!when.is || when.is.every((name) => holds(catalogue.conditions[name] ?? {}))) &&
    (!when.any || when.any.some(holds)) &&
    (!when.not || !holds(when.not))
  );
};

function includes<Value>(allowed: readonly Value[] | undefined, value: Value): boolean {
  return allowed === undefined || allowed.includes(value);
}
