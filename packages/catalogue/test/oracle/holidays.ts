/**
 * Public holidays worked out from the laws that name them: fixed days, days counted from Easter, and n-th weekdays of a
 * month. Nothing here comes from the tables that the product uses.
 */
export type HolidayTable = 'nationwide' | 'baden-wuerttemberg' | 'england' | 'united-states';

/** Years for which the rules below hold, and the clocks are written down. */
export const YEARS = [2025, 2026, 2027, 2028, 2029, 2030, 2031];

const DAY_MS = 86_400_000;

/** Easter Sunday by the rule of Gauss, with his exceptions, as days since 1970. */
export function easterOf(year: number): number {
  const [a, b, c] = [year % 19, year % 4, year % 7];
  const century = Math.floor(year / 100);
  const m = (15 + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)) % 30;
  const n = (4 + century - Math.floor(century / 4)) % 7;
  const d = (19 * a + m) % 30;
  const e = (2 * b + 4 * c + 6 * d + n) % 7;
  const late = d + e === 35 || (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) ? 7 : 0;
  return dayOf(year, 3, 22) + d + e - late;
}

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** 0 for Sunday to 6 for Saturday; 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** The n-th Monday (1) or Thursday (4) of a month; a negative `n` counts from its end. */
function nth(year: number, month: number, weekday: number, n: number): number {
  if (n > 0) {
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
  }
  const last = dayOf(year, month + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7) + (n + 1) * 7;
}

/** What all German states keep. */
const nationwide = (year: number): [name: string, day: number][] => {
  const easter = easterOf(year);
  return [
    ['New Year', dayOf(year, 1, 1)],
    ['Good Friday', easter - 2],
    ['Easter Monday', easter + 1],
    ['Labour Day', dayOf(year, 5, 1)],
    ['Ascension', easter + 39],
    ['Whit Monday', easter + 50],
    ['German Unity Day', dayOf(year, 10, 3)],
    ['Christmas Day', dayOf(year, 12, 25)],
    ['Saint Stephen’s Day', dayOf(year, 12, 26)],
  ];
};

/** What Baden-Württemberg keeps besides. */
const ofBadenWuerttemberg = (year: number): [name: string, day: number][] => [
  ['Epiphany', dayOf(year, 1, 6)],
  ['Corpus Christi', easterOf(year) + 60],
  ['All Saints', dayOf(year, 11, 1)],
];

/** A bank holiday on a weekend is kept on the next working day that is none already. */
const england = (year: number): [name: string, day: number][] => {
  const [newYear, christmas] = [dayOf(year, 1, 1), dayOf(year, 12, 25)];
  const substitutes = [christmas, christmas + 1].filter((day) => isWeekend(day)).length;
  const first = [0, 1, 2, 3].map((days) => christmas + 2 + days).filter((day) => !isWeekend(day));
  return [
    ['New Year', newYear],
    ...(isWeekend(newYear) ? [['New Year, kept later', nextMonday(newYear)] as [string, number]] : []),
    ['Good Friday', easterOf(year) - 2],
    ['Easter Monday', easterOf(year) + 1],
    ['early May', nth(year, 5, 1, 1)],
    ['spring', nth(year, 5, 1, -1)],
    ['summer', nth(year, 8, 1, -1)],
    ['Christmas Day', christmas],
    ['Boxing Day', christmas + 1],
    ...first.slice(0, substitutes).map((day) => ['Christmas, kept later', day] as [string, number]),
  ];
};

/** A federal holiday on a Saturday is kept the Friday before, one on a Sunday the Monday after. */
const unitedStates = (year: number): [name: string, day: number][] => {
  const fixed: [string, number][] = [
    ['New Year', dayOf(year, 1, 1)],
    ['Juneteenth', dayOf(year, 6, 19)],
    ['Independence Day', dayOf(year, 7, 4)],
    ['Veterans Day', dayOf(year, 11, 11)],
    ['Christmas Day', dayOf(year, 12, 25)],
    // Of the year after, for it may be kept on the last day of this one.
    ['New Year of the next year', dayOf(year + 1, 1, 1)],
  ];
  return [
    ...fixed.flatMap(([name, day]): [string, number][] => [
      [name, day],
      ...(weekdayOf(day) === 6 ? [[`${name}, kept on Friday`, day - 1] as [string, number]] : []),
      ...(weekdayOf(day) === 0 ? [[`${name}, kept on Monday`, day + 1] as [string, number]] : []),
    ]),
    ['Martin Luther King Day', nth(year, 1, 1, 3)],
    ['Washington’s Birthday', nth(year, 2, 1, 3)],
    ['Memorial Day', nth(year, 5, 1, -1)],
    ['Labor Day', nth(year, 9, 1, 1)],
    ['Columbus Day', nth(year, 10, 1, 2)],
    ['Thanksgiving', nth(year, 11, 4, 4)],
  ];
};

const isWeekend = (day: number): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

const nextMonday = (day: number): number => day + ((1 - weekdayOf(day) + 7) % 7);

const rules: Record<HolidayTable, (year: number) => [name: string, day: number][]> = {
  nationwide,
  'baden-wuerttemberg': (year) => [...nationwide(year), ...ofBadenWuerttemberg(year)],
  england,
  'united-states': unitedStates,
};

/** The holidays of a year by name, in order of date. */
export function holidaysOf(table: HolidayTable, year: number): { name: string; date: string }[] {
  return rules[table](year)
    .map(([name, day]) => ({ name, date: new Date(day * DAY_MS).toISOString().slice(0, 10) }))
    .filter(({ date }) => date.startsWith(`${year}-`))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

const tables = new Map<HolidayTable, ReadonlySet<string>>(
  (Object.keys(rules) as HolidayTable[]).map((table) => [
    table,
    new Set(YEARS.flatMap((year) => holidaysOf(table, year).map(({ date }) => date))),
  ]),
);

/** Whether a `YYYY-MM-DD` is a holiday; a date outside the years worked out is an error, never "no". */
export function isHoliday(table: HolidayTable, date: string): boolean {
  if (!YEARS.includes(Number(date.slice(0, 4)))) throw new Error(`no holidays worked out for ${date}`);
  return tables.get(table)?.has(date) ?? false;
}
