/** ISO text with seconds in UTC, `2026-11-22T16:19:06Z`: the form of every instant in answers. */
export type Instant = string;

export const toInstant = (date: Date): Instant => date.toISOString().replace(/\.\d+Z$/, 'Z');
export const toInstantOrNull = (date: Date | null): Instant | null =>
  date === null ? null : toInstant(date);
