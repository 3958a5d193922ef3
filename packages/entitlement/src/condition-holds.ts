import { windowConditionHolds, type Catalogue, type Condition, type ContractState } from '@zusage/catalogue';
import type { DecisionFacts } from './decision.ts';
import { missingFacts } from './missing-facts.ts';

/** What is known while the rules are tried: the facts, and the severity as it stands by now. */
export interface Situation {
  facts: DecisionFacts;
  contractState: ContractState;
  severity: string;
}

/** Whether everything that a rule asks for holds; what it does not mention does not matter. */
export function conditionHolds(when: Condition, situation: Situation, catalogue: Catalogue): boolean {
  const { facts, contractState, severity } = situation;
  const options = facts.contract?.options ?? [];
  const level = facts.contract?.serviceLevel;
  return (
    includes(when.severities, severity) &&
    includes(when.channels, facts.channel) &&
    includes(when.environments, facts.environment) &&
    includes(when.contract, contractState) &&
    (!when.levels || (level !== undefined && when.levels.includes(level))) &&
    (!when.withOptions || when.withOptions.some((option) => options.includes(option))) &&
    !when.withoutOptions?.some((option) => options.includes(option)) &&
    (!when.product || (when.product === 'known') === (facts.product !== null)) &&
    (when.missingFacts === undefined ||
      when.missingFacts === missingFacts(facts, catalogue, severity).length > 0) &&
    (!when.window || windowConditionHolds(catalogue, when.window, facts.at))
  );
}

function includes<Value>(allowed: readonly Value[] | undefined, value: Value): boolean {
  return allowed === undefined || allowed.includes(value);
}
