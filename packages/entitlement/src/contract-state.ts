import { localDate, type Catalogue, type ContractState } from '@zusage/catalogue';
import type { ContractFacts } from './decision.ts';

/** A contract that ends within so many days is shown as expiring. */
export const EXPIRING_DAYS = 60;
const DAY_MS = 86_400_000;

export type ContractStatus = 'active' | 'expiring' | 'expired' | 'upcoming';

/** Whether a contract is in force at a moment. Its last day counts to the end, in the catalogue's zone. */
export function contractStateAt(
  contract: ContractFacts | null,
  catalogue: Catalogue,
  at: Date,
): ContractState {
  if (contract === null) return 'none';
  const today = localDate(catalogue, at);
  // YYYY-MM-DD compares like the day it names.
  if (today < contract.validFrom) return 'not_started';
  return today > contract.validUntil ? 'expired' : 'valid';
}

/** The state of a contract as it is shown, with a warning ahead of its end. */
export function contractStatusAt(contract: ContractFacts, catalogue: Catalogue, at: Date): ContractStatus {
  const state = contractStateAt(contract, catalogue, at);
  if (state === 'not_started') return 'upcoming';
  if (state === 'expired') return 'expired';
  const daysLeft = (Date.parse(contract.validUntil) - Date.parse(localDate(catalogue, at))) / DAY_MS;
  return daysLeft <= EXPIRING_DAYS ? 'expiring' : 'active';
}
