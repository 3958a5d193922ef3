import type { Catalogue, Prerequisite } from '@zusage/catalogue';
import type { ContractFacts } from './decision.ts';

/** What must still be there before the contract's level starts (S7-9), in the catalogue's order. */
export function missingPrerequisites(contract: ContractFacts | null, catalogue: Catalogue): Prerequisite[] {
  if (contract === null) return [];
  const met = contract.prerequisites ?? [];
  return catalogue.prerequisites.filter(
    ({ key, levels }) => (!levels || levels.includes(contract.serviceLevel)) && !met.includes(key),
  );
}
