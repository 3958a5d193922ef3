/** From so many times the others' median on, use of a flat rate is heavy. */
export const HEAVY_TIMES = 2;

export interface FairUse {
  /** What the minutes are held against; null where there is nothing to compare with. */
  against: { kind: 'threshold' | 'others'; minutes: number } | null;
  /** Heavy use, a reason for a talk and for nothing else (S7-11). */
  worthATalk: boolean;
}

/**
 * Use of a flat rate in a month: held against the provider's own figure, or else against the median of the other customers
 * who used it.
 *
 * @param others minutes of the other customers in the same month
 */
export function judgeFairUse(
  minutes: number,
  others: readonly number[],
  threshold: number | undefined,
): FairUse {
  if (threshold !== undefined) {
    return { against: { kind: 'threshold', minutes: threshold }, worthATalk: minutes >= threshold };
  }
  const used = others.filter((other) => other > 0);
  if (used.length === 0) return { against: null, worthATalk: false };
  const middle = median(used);
  return { against: { kind: 'others', minutes: middle }, worthATalk: minutes >= middle * HEAVY_TIMES };
}

/** Of an even number the mean of the middle two, rounded up to a whole minute. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  const lower = sorted[sorted.length % 2 === 0 ? half - 1 : half] ?? 0;
  return Math.ceil((lower + upper) / 2);
}
