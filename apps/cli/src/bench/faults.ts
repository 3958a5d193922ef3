const SHOWN_MAX = 10;

export interface Faults {
  /** Wrong answers of all measures together. */
  readonly count: number;
  /** The first few, as sentences. */
  readonly examples: readonly string[];
  add(sentence: string): void;
}

/** Collects wrong answers: a fast wrong answer is no result, and one alone makes the run fail. */
export function collectFaults(): Faults {
  const examples: string[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    examples,
    add: (sentence) => {
      count += 1;
      if (examples.length < SHOWN_MAX) examples.push(sentence);
    },
  };
}
