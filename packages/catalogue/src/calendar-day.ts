/** Whether a text names a day that the calendar has, `YYYY-MM-DD`, in the years 1970 to 2199. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1970' || text >= '2200') return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  // Beyond the end of a month the calendar goes on: 30 February is read as 2 March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
