/**
 * A memo of at most `entriesMax` results of a pure function. When full it starts over: the cheapest rule that
 * keeps memory bounded, and a refill costs milliseconds.
 */
export class BoundedCache<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  readonly #entriesMax: number;

  constructor(entriesMax: number) {
    this.#entriesMax = entriesMax;
  }

  /** The kept value of `key`, or the result of `compute`, kept from now on. */
  getOrCompute(key: Key, compute: () => Value): Value {
    const kept = this.#entries.get(key);
    if (kept !== undefined) return kept;
    const value = compute();
    if (this.#entries.size >= this.#entriesMax) this.#entries.clear();
    this.#entries.set(key, value);
    return value;
  }
}
