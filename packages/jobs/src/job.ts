/** A kind of job: its name in the queue, and how its payload is read back from JSON. */
export interface Job<T> {
  readonly name: string;
  readonly parse: (payload: unknown) => T;
  readonly attemptsMax: number;
}

export interface JobOptions<T> {
  /** Checks what was read from the queue; throws if it is not of this job. */
  parse: (payload: unknown) => T;
  /**
   * How often it is tried before it is left for an operator (S96); 5 if left out. The n-th pause is e^n seconds and at
   * most 6 hours: 5 tries take a minute and a half, 10 three and a half hours, 16 a day and a half more.
   */
  attemptsMax?: number;
}

/** Declares a kind of job. `name` is kept in the database: renaming it strands jobs that wait. */
export function defineJob<T extends object>(name: string, options: JobOptions<T>): Job<T> {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error('a job is named in lower case with underscores');
  return { name, parse: options.parse, attemptsMax: options.attemptsMax ?? 5 };
}
