import type { Catalogue, Fact } from '@zusage/catalogue';
import type { Awaited, ContractFacts } from './decision.ts';
import { missingPrerequisites } from './missing-prerequisites.ts';

/** What a waiting request waits for: facts that it leaves empty (K-4), and what its level presupposes (S7-9). */
export function awaited(missing: Fact[], contract: ContractFacts | null, catalogue: Catalogue): Awaited[] {
  return [
    ...missing.map(({ key, label, from }) => ({ key, label, from })),
    ...missingPrerequisites(contract, catalogue).map(({ key, name, from }) => ({ key, label: name, from })),
  ];
}
