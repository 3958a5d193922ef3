/** A run that failed once: it is run again by every `npm test`. */
export interface KeptSeed {
  seed: number;
  operations: number;
  workers: number;
  /** What it found. */
  found: string;
}

/** Of one worker a seed is the same history in every run; of several it is the same plan, met in another order. */
export const keptSeeds: readonly KeptSeed[] = [];
