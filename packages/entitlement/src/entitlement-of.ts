import {
  catalogueServedBy,
  minutesOf,
  targetFor,
  windowState,
  type Catalogue,
  type ChannelKey,
  type Target,
} from '@zusage/catalogue';
import { contractStatusAt, type ContractStatus } from './contract-state.ts';
import type { ContractFacts } from './decision.ts';

/** What a contract promises for one severity. */
export interface EntitlementTarget {
  severity: string;
  /** `null` where no time is promised, or none is agreed in the contract. */
  minutes: number | null;
  /** Real time; otherwise the minutes run in `window`. */
  elapsed: boolean;
  window: string | null;
  promise: Target['promise'];
  rule: string;
  /** Only by these channels, and in the circumstances that the rule names; `null`: by every way. */
  channels: ChannelKey[] | null;
}

/** What a contract promises at a moment. */
export interface Entitlement {
  status: ContractStatus;
  /** In the order of the severities; what holds in special circumstances only comes after what always holds. */
  targets: EntitlementTarget[];
  /** Key of the window that "open now" is about; `null` where the provider, or this level, has none. */
  serviceWindow: string | null;
  /** `null` without a window. */
  openNow: boolean | null;
  /** The next opening while it is shut, the coming closing while it is open. */
  opensAt: Date | null;
  closesAt: Date | null;
}

/**
 * What a contract promises at a moment, whether it is in force or not, by the calendar that it is served by.
 * @throws ServiceTimeError for moments before 1970 or after 2199
 */
export function entitlementOf(contract: ContractFacts, published: Catalogue, at: Date): Entitlement {
  const catalogue = catalogueServedBy(published, contract.calendar);
  const level = catalogue.levels.find(({ key }) => key === contract.serviceLevel);
  const window = level?.serviceWindow === undefined ? catalogue.serviceWindow : level.serviceWindow;
  const state = window === null ? null : windowState(catalogue, window, at);
  return {
    status: contractStatusAt(contract, catalogue, at),
    targets: catalogue.severities.flatMap(({ key }) => targetsOf(key, contract, catalogue, at)),
    serviceWindow: window,
    openNow: state?.open ?? null,
    opensAt: state?.opensAt ?? null,
    closesAt: state?.closesAt ?? null,
  };
}

function targetsOf(
  severity: string,
  contract: ContractFacts,
  catalogue: Catalogue,
  at: Date,
): EntitlementTarget[] {
  const { serviceLevel: level, options, agreedMinutes } = contract;
  const known = { level, options, ...(agreedMinutes ? { agreedMinutes } : {}) };
  const usual = targetFor(catalogue, severity, at, known);
  const special = catalogue.targets.filter(
    (target) =>
      target !== usual &&
      target.severity === severity &&
      target.channels !== undefined &&
      (!target.levels || target.levels.includes(level)) &&
      (!target.option || options.includes(target.option)),
  );
  return (usual ? [usual, ...special] : special).map((target) => ({
    severity,
    minutes: minutesOf(target, known),
    elapsed: target.elapsed,
    window: target.window ?? null,
    promise: target.promise,
    rule: target.rule,
    channels: target.channels ?? null,
  }));
}
