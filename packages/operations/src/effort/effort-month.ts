/** A month of the calendar, `YYYY-MM`. Effort is settled by the month it was done in. */
export type Month = string;

export const monthOf = (day: string): Month => day.slice(0, 7);

export const firstDayOf = (month: Month): string => `${month}-01`;

/** So many months later, or earlier with a negative number. */
export function monthsLater(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/**
 * From this day on a month's statement stands: effort is booked and taken back in the month itself and the one after it.
 * Later corrections appear in the month in which they are made.
 */
export const settledFrom = (month: Month): string => firstDayOf(monthsLater(month, 2));

/** The month whose statement a correction made on this day belongs to. */
export const correctionMonth = (workedOn: string, takenBackOn: string): Month =>
  takenBackOn < settledFrom(monthOf(workedOn)) ? monthOf(workedOn) : monthOf(takenBackOn);

/**
 * The days for which effort may be booked today: those of this month and the one before it, while the ticket was open.
 * Null where no such day is left.
 *
 * @param ticket days, `YYYY-MM-DD`; `closedOn` is null while it is not closed for good
 */
export function bookableDays(
  today: string,
  ticket: { openedOn: string; closedOn: string | null },
): { from: string; until: string } | null {
  const settled = firstDayOf(monthsLater(monthOf(today), -1));
  const from = settled > ticket.openedOn ? settled : ticket.openedOn;
  const until = ticket.closedOn !== null && ticket.closedOn < today ? ticket.closedOn : today;
  return from <= until ? { from, until } : null;
}
