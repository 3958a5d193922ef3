const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Turns the content's relative days and hours into moments; everything hangs on one `now`. */
export const hoursAfter = (at: Date, hours: number): Date =>
  new Date(at.getTime() + Math.round(hours * HOUR_MS));

export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);

/** `YYYY-MM-DD` of a moment so many days away. */
export const dayAfter = (at: Date, days: number): string => daysAfter(at, days).toISOString().slice(0, 10);
