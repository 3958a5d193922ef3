/** A day in a zone, `YYYY-MM-DD`. */
export function dayIn(instant: Date, timeZone: string): string {
  return formatter(timeZone).format(instant);
}

// en-CA writes days as ISO does.
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formatters.set(timeZone, known);
  return known;
}

// No zone is further from UTC than 14 hours.
const ZONE_OFFSET_MAX = 15 * 3_600_000;

/**
 * The first moment of a day in a zone. Found by halving, because a day need not begin at 00:00: some zones set their
 * clocks forward at midnight.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = midnight - ZONE_OFFSET_MAX;
  let inside = midnight + ZONE_OFFSET_MAX;
  while (inside - before > 1) {
    const middle = Math.floor((before + inside) / 2);
    if (dayIn(new Date(middle), timeZone) >= day) inside = middle;
    else before = middle;
  }
  return new Date(inside);
}
