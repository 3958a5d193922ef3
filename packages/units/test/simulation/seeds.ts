/** A run that failed once: it is run again by every `npm test`. */
export interface KeptSeed {
  seed: number;
  operations: number;
  workers: number;
  /** What it found. */
  found: string;
}

/**
 * Of one worker a seed is the same history in every run; of several it is the same plan, met in another order. A change of
 * the plan (plan.ts, resolve.ts) makes other histories of the same seeds.
 */
export const keptSeeds: readonly KeptSeed[] = [
  {
    seed: 9,
    operations: 230,
    workers: 1,
    found:
      'the clock was read twice: a movement recorded before the end of a purchase was judged as after it',
  },
  {
    seed: 8,
    operations: 175,
    workers: 1,
    found: 'undoing a movement brought back units that the clock had taken',
  },
];
