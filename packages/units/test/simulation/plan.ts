import { randomOf, type Random } from './random.ts';
import type { TransferKind } from './operation.ts';

/** How a transaction is disturbed. */
export type Disturbance =
  /** Its connection is killed before its n-th statement; the caller repeats. */
  | { what: 'killed'; statement: number }
  /** Killed when all is done but the commit. */
  | { what: 'killed before commit' }
  /** Killed while it commits: it may have, or not. The caller repeats with the same keys. */
  | { what: 'killed at commit'; delay: number }
  /** It commits and nobody hears of it. The caller repeats with the same keys. */
  | { what: 'answer lost' }
  /** The caller changes its mind: everything is rolled back. */
  | { what: 'given up' }
  /** The same request from several connections at once. */
  | { what: 'asked at once'; times: number };

export type AskKind =
  | 'purchase'
  | TransferKind
  | 'reverse'
  | 'expire'
  | 'effort'
  | 'hold'
  | 'needed'
  | 'again'
  | 'again, otherwise'
  | 'bad amount'
  | 'taken name'
  | 'unknown';

/** One operation: what, and the numbers that decide the details when its account's standing is known. */
export interface PlannedAsk {
  kind: AskKind;
  number: number;
  random: Random;
}

/** One transaction, or a move of the clock; drawn from the seed and its number alone. */
export interface Planned {
  /** How many operations came before it. */
  first: number;
  accounts: number[];
  asks: PlannedAsk[];
  disturbance: Disturbance | null;
  clock: boolean;
}

/** How many transactions begin before the next account opens, and how many accounts are busy at a time. */
const TRANSACTIONS_EACH = 40;
const BUSY = 10;

const kinds: readonly [AskKind, number][] = [
  ['purchase', 10],
  ['reserve', 18],
  ['release', 6],
  ['await', 9],
  ['debit', 13],
  ['forfeit', 4],
  ['credit', 7],
  ['reverse', 5],
  ['expire', 4],
  ['effort', 2],
  ['hold', 6],
  ['needed', 4],
  ['again', 4],
  ['again, otherwise', 2],
  ['bad amount', 1],
  ['taken name', 1],
  ['unknown', 1],
];
const total = kinds.reduce((sum, [, weight]) => sum + weight, 0);

function kindOf(random: Random): AskKind {
  let left = random.next() * total;
  for (const [kind, weight] of kinds) if ((left -= weight) < 0) return kind;
  return 'reserve';
}

/** The transactions of a run in their order: of two runs of one seed the shorter is the beginning of the longer. */
export function planOf(seed: number, operations: number): Planned[] {
  const all: Planned[] = [];
  for (let done = 0, at = 0; done < operations; at += 1) {
    const planned = planOne(seed, at, done);
    planned.asks.splice(operations - done);
    all.push(planned);
    done += planned.asks.length;
  }
  return all;
}

function planOne(seed: number, at: number, first: number): Planned {
  const random = randomOf(seed, at);
  const newest = Math.floor(at / TRANSACTIONS_EACH) + BUSY - 1;
  const account = (): number =>
    random.chance(0.05) ? random.between(0, newest) : newest - random.between(0, BUSY - 1);
  const clock = random.chance(0.05);
  const count = clock || random.chance(0.3) ? 1 : random.spread(2, 9);
  const accounts = [account()];
  const other = account();
  if (random.chance(0.15) && other !== accounts[0]) accounts.push(other);
  const asks = Array.from({ length: count }, (_, place) => ({
    kind: kindOf(random),
    number: first + place,
    random: randomOf(seed, 1_000_000_000 + first + place),
  }));
  const disturbance = clock ? null : disturbanceOf(random, asks.length);
  return { first, accounts, asks, disturbance, clock };
}

function disturbanceOf(random: Random, asks: number): Disturbance | null {
  const draw = random.between(0, 999);
  if (draw < 3) return { what: 'killed', statement: random.between(1, 8 * asks) };
  if (draw < 6) return { what: 'killed before commit' };
  if (draw < 10) return { what: 'killed at commit', delay: random.between(0, 3) };
  if (draw < 28) return { what: 'answer lost' };
  if (draw < 44) return { what: 'given up' };
  if (draw < 66) return { what: 'asked at once', times: random.between(2, 4) };
  return null;
}

/** How many accounts a plan speaks of. */
export const accountsOf = (plan: readonly Planned[]): number =>
  Math.floor(plan.length / TRANSACTIONS_EACH) + BUSY + 1;
