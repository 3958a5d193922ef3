/** What people ask for most: a month, a quarter, a year, the present one and the one before. */
export type PeriodName = 'month' | 'lastMonth' | 'quarter' | 'lastQuarter' | 'year' | 'lastYear';

export interface Period {
  name: PeriodName;
  /** `YYYY-MM-DD`, both inclusive. */
  from: string;
  to: string;
}

/** Whole months of the calendar that today lies in, or that ended before it. @param today `YYYY-MM-DD` */
export function periodsAround(today: string): Period[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = month - ((month - 1) % 3);
  return [
    months('month', year, month, 1),
    months('lastMonth', year, month - 1, 1),
    months('quarter', year, quarter, 3),
    months('lastQuarter', year, quarter - 3, 3),
    months('year', year, 1, 12),
    months('lastYear', year - 1, 1, 12),
  ];
}

/** From the first of a month on; months before January are those of the year before. */
function months(name: PeriodName, year: number, month: number, count: number): Period {
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  return {
    name,
    from: day(new Date(Date.UTC(year, month - 1, 1))),
    to: day(new Date(Date.UTC(year, month - 1 + count, 0))),
  };
}
