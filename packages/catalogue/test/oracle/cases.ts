import { ARRIVALS } from './arrivals.ts';
import { PROMISES, type Promised, type SeverityRow } from './promises.ts';
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
    ARRIVALS.map(([when, at]) => ({ severity, rule, when, at: new Date(at), ...answer(promise, at) })),
  );
}

function answer(promise: Promised | null, at: string): Pick<DeadlineCase, 'clockStartsAt' | 'dueAt'> {
  if (promise === null) return { clockStartsAt: null, dueAt: null };
  const { clockStartsAt, dueAt } = steppedDue(promise, Date.parse(at));
  return { clockStartsAt: new Date(clockStartsAt), dueAt: new Date(dueAt) };
}
