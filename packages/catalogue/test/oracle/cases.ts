import { ARRIVALS } from './arrivals.ts';
import { aroundClockChanges, aroundHolidays, closings, yearsEnds, type Moment } from './moments.ts';
import { PROMISES, type Promised, type SeverityRow } from './promises.ts';
import { SERVED, type Served } from './served.ts';
import { steppedDue } from './stepping.ts';

export interface DeadlineCase {
  severity: string;
  rule: string;
  when: string;
  at: Date;
  /** Both `null` where no time is promised. */
  clockStartsAt: Date | null;
  dueAt: Date | null;
}

/** Every arrival of the table with every severity of a provider, and what the oracle says. */
export function deadlineCases(provider: string): DeadlineCase[] {
  return casesOfRows(PROMISES[provider] ?? []);
}

export function casesOfRows(rows: SeverityRow[]): DeadlineCase[] {
  return rows.flatMap(({ severity, promise, rule }) =>
    ARRIVALS.map(([when, at]) => ({
      severity,
      rule,
      when,
      at: new Date(at),
      ...answer(promise, Date.parse(at)),
    })),
  );
}

/** The deadlines of one promise around every holiday, year's end, change of the clock and closing time of five years. */
export interface YearsOfCases extends Served {
  cases: DeadlineCase[];
}

export function fiveYears(): YearsOfCases[] {
  return SERVED.map((served) => {
    const { calendar, promise, severity, rule } = served;
    const moments = [
      // Real time takes no notice of holidays: for such a promise the changes of the clock are what could go wrong.
      ...(promise.window ? [...aroundHolidays(calendar), ...yearsEnds(calendar), ...closings(promise)] : []),
      ...aroundClockChanges(calendar.zone),
    ];
    const cases = eachOnce(moments).map(({ when, at }) => ({
      severity,
      rule,
      when,
      at: new Date(at),
      ...answer(promise, at),
    }));
    return { ...served, cases };
  });
}

/** Two holidays that follow one another have moments in common. */
export function eachOnce(moments: readonly Moment[]): Moment[] {
  return [...new Map(moments.map((moment) => [moment.at, moment])).values()];
}

function answer(promise: Promised | null, at: number): Pick<DeadlineCase, 'clockStartsAt' | 'dueAt'> {
  if (promise === null) return { clockStartsAt: null, dueAt: null };
  const { clockStartsAt, dueAt } = steppedDue(promise, at);
  return { clockStartsAt: new Date(clockStartsAt), dueAt: new Date(dueAt) };
}
