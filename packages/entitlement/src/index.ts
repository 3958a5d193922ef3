export { alternatives, isBetter, type Alternative, type Change } from './alternatives.ts';
export { contractStateAt, contractStatusAt, EXPIRING_DAYS, type ContractStatus } from './contract-state.ts';
export { decide } from './decide.ts';
export type {
  AskerFacts,
  Awaited,
  ContractFacts,
  Decision,
  DecisionFacts,
  Next,
  ProductFacts,
  Reason,
} from './decision.ts';
export { EntitlementError, type EntitlementErrorCode } from './entitlement-error.ts';
export { entitlementOf, type Entitlement, type EntitlementTarget } from './entitlement-of.ts';
export { factsOfExample, momentOfExample } from './example-facts.ts';
export { isStated, missingFacts } from './missing-facts.ts';
export { missingPrerequisites } from './missing-prerequisites.ts';
export { productSupport } from './product-support.ts';
export { promisedTargets, type Bought, type PromisedTarget } from './promised-targets.ts';
export { runExample, runExamples, type Difference, type ExampleResult } from './run-examples.ts';
export { dayText, durationText, momentText } from './wording.ts';
