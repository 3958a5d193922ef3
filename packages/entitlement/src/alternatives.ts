import type { Catalogue } from '@zusage/catalogue';
import { completions } from './completions.ts';
import { decide } from './decide.ts';
import type { Decision, DecisionFacts } from './decision.ts';

/** What somebody could do, or have, otherwise. */
export type Change =
  /** Come another way. */
  | { kind: 'channel'; key: DecisionFacts['channel'] }
  /** `named`: it named a product; `supported`: the product's version had its vendor's support. */
  | { kind: 'product'; key: 'named' | 'supported' }
  /** Everything was there that it waits for; `keys` as in `waitingFor`. */
  | { kind: 'complete'; key: 'everything'; keys: string[] };

export interface Alternative {
  change: Change;
  /** What would be decided then. */
  decision: Decision;
}

/** Ways that only software takes: nobody chooses them. */
const NOT_CHOSEN: DecisionFacts['channel'][] = ['widget', 'api'];

/**
 * What would change the answer to a request for the better, one change at a time: taken instead of sent on, started instead
 * of waiting, a time instead of none, or an earlier one. By channel, product and completeness, in the catalogue's order; empty
 * where nothing would. Environment and severity say how it is: nobody is told to state them otherwise, the reasons name them.
 * @throws EntitlementError, ServiceTimeError as `decide`
 */
export function alternatives(facts: DecisionFacts, catalogue: Catalogue): Alternative[] {
  const now = decide(facts, catalogue);
  const tried: Alternative[] = [
    ...changesOf(facts, catalogue).map(({ change, changed }) => ({
      change,
      decision: decide(changed, catalogue),
    })),
    ...completed(facts, now, catalogue),
  ];
  return tried.filter(({ decision }) => isBetter(decision, now)).toSorted(byKind);
}

/** Whether a decision is worth more to the one who asks than another. */
export function isBetter(one: Decision, other: Decision): boolean {
  if (worth(one) !== worth(other)) return worth(one) > worth(other);
  if (one.responseDueAt === null) return false;
  return other.responseDueAt === null || one.responseDueAt < other.responseDueAt;
}

/** What is sent on is no more worth than what is refused: both become no ticket. */
const worth = ({ outcome }: Decision): number => (outcome === 'accepted' ? 2 : outcome === 'waiting' ? 1 : 0);

const KINDS: Change['kind'][] = ['channel', 'product', 'complete'];
const byKind = (one: Alternative, other: Alternative): number =>
  KINDS.indexOf(one.change.kind) - KINDS.indexOf(other.change.kind);

interface Changed {
  change: Change;
  changed: DecisionFacts;
}

function changesOf(facts: DecisionFacts, catalogue: Catalogue): Changed[] {
  const channels = catalogue.channels
    .filter(({ key }) => key !== facts.channel && !NOT_CHOSEN.includes(key))
    .map(({ key }): Changed => ({ change: { kind: 'channel', key }, changed: { ...facts, channel: key } }));
  return [...channels, ...productChange(facts, catalogue)];
}

function productChange(facts: DecisionFacts, { name }: Catalogue): Changed[] {
  const { product } = facts;
  if (!product) {
    const change: Change = { kind: 'product', key: 'named' };
    return [{ change, changed: { ...facts, product: { key: 'named', name } } }];
  }
  if (!product.supportUntil) return [];
  const change: Change = { kind: 'product', key: 'supported' };
  return [{ change, changed: { ...facts, product: { ...product, supportUntil: null } } }];
}

/** Once everything is there: of all the answers that would do, those that help least. */
function completed(facts: DecisionFacts, now: Decision, catalogue: Catalogue): Alternative[] {
  if (now.outcome !== 'waiting') return [];
  const met = facts.contract && {
    ...facts.contract,
    prerequisites: catalogue.prerequisites.map(({ key }) => key),
  };
  const decisions = completions({ ...facts, contract: met }, now.severity, catalogue).map((complete) =>
    decide(complete, catalogue),
  );
  const [least] = decisions.toSorted((one, other) =>
    isBetter(one, other) ? 1 : isBetter(other, one) ? -1 : 0,
  );
  const keys = now.waitingFor.map(({ key }) => key);
  return least ? [{ change: { kind: 'complete', key: 'everything', keys }, decision: least }] : [];
}
