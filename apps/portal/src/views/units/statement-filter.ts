import type { Paths } from '../../paths.ts';

export const statementGroups = ['purchases', 'reservations', 'usage', 'lapses', 'corrections'] as const;
export type StatementGroup = (typeof statementGroups)[number];

/** What of a statement an address asks for, as it was typed; days are `YYYY-MM-DD`, '' is open. */
export interface StatementFilter {
  from: string;
  to: string;
  asOf: string;
  group: string;
}

export const noFilter: StatementFilter = { from: '', to: '', asOf: '', group: '' };

const TYPED_MAX = 40;

export function readStatementFilter(query: URLSearchParams): StatementFilter {
  const typed = (name: string): string => (query.get(name) ?? '').trim().slice(0, TYPED_MAX);
  return { from: typed('from'), to: typed('to'), asOf: typed('asOf'), group: typed('kind') };
}

export const groupOf = ({ group }: StatementFilter): StatementGroup | '' =>
  statementGroups.find((known) => known === group) ?? '';

export function statementHref(
  to: Paths,
  key: string,
  filter: StatementFilter,
  more: { cursor?: string | null; print?: boolean } = {},
): string {
  return withQuery(to.unitAccount(key), {
    ...inAddress(filter),
    cursor: more.cursor ?? '',
    print: more.print ? '1' : '',
  });
}

/** The language stands in it too: whoever opens it gets the same file. */
export const statementFileHref = (
  { to, locale }: { to: Paths; locale: string },
  key: string,
  format: 'csv' | 'pdf',
  filter: StatementFilter,
): string => withQuery(to.unitStatementFile(key, format), { ...inAddress(filter), language: locale });

const inAddress = ({ from, to, asOf, group }: StatementFilter) => ({ from, to, asOf, kind: group });

function withQuery(path: string, values: Record<string, string>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** What the API is asked for; it says what is wrong with it. */
export function statementInput({ from, to, asOf, group }: StatementFilter) {
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(asOf ? { asOf } : {}),
    ...(group ? { group: group as StatementGroup } : {}),
  };
}

/** Months before this one that have a link of their own. */
const MONTHS_BEFORE = 3;

/** This month and some before it as periods, the newest first. `today` is `YYYY-MM-DD` where the account is kept. */
export function recentMonths(today: string): { month: string; from: string; to: string }[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS_BEFORE + 1 }, (_, back) => {
    const each = isoDay(new Date(Date.UTC(year, month - 1 - back, 1))).slice(0, 7);
    return { month: each, ...monthPeriod(each) };
  });
}

/** First and last day of a month `YYYY-MM`. */
export function monthPeriod(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: `${month}-01`, to: isoDay(new Date(Date.UTC(year, number, 0))) };
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
