import type { Paths } from '../../paths.ts';

export const statementGroups = ['purchases', 'reservations', 'usage', 'lapses', 'corrections'] as const;
export type StatementGroup = (typeof statementGroups)[number];

/** What of a statement an address asks for; days are `YYYY-MM-DD`, '' is open. */
export interface StatementFilter {
  from: string;
  to: string;
  asOf: string;
  group: StatementGroup | '';
}

export const noFilter: StatementFilter = { from: '', to: '', asOf: '', group: '' };

/** Anything that is no day or no kind is left out; days the wrong way round are turned. */
export function readStatementFilter(query: URLSearchParams): StatementFilter {
  const [from, to] = [dayOf(query.get('from')), dayOf(query.get('to'))];
  const isTurned = from !== '' && to !== '' && from > to;
  return {
    from: isTurned ? to : from,
    to: isTurned ? from : to,
    asOf: dayOf(query.get('asOf')),
    group: statementGroups.find((group) => group === query.get('kind')) ?? '',
  };
}

function dayOf(value: string | null): string {
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return '';
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : '';
}

export function statementHref(
  to: Paths,
  key: string,
  { from, to: until, asOf, group }: StatementFilter,
  more: { cursor?: string | null; print?: boolean } = {},
): string {
  const query = new URLSearchParams();
  const values = {
    from,
    to: until,
    asOf,
    kind: group,
    cursor: more.cursor ?? '',
    print: more.print ? '1' : '',
  };
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  return query.size > 0 ? `${to.unitAccount(key)}?${query}` : to.unitAccount(key);
}

/** What the API is asked for. */
export function statementInput({ from, to, asOf, group }: StatementFilter) {
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(asOf ? { asOf } : {}),
    ...(group ? { group } : {}),
  };
}

/** Months before this one that have a link of their own. */
const MONTHS_BEFORE = 3;

/** This month and some before it as periods, the newest first. `today` is `YYYY-MM-DD` where the account is kept. */
export function recentMonths(today: string): { month: string; from: string; to: string }[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS_BEFORE + 1 }, (_, back) => {
    const first = new Date(Date.UTC(year, month - 1 - back, 1));
    const last = new Date(Date.UTC(year, month - back, 0));
    return { month: isoDay(first).slice(0, 7), from: isoDay(first), to: isoDay(last) };
  });
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
