/** The nine holidays that every German state keeps, copied from printed calendars. */
// prettier-ignore
const NATIONWIDE = [
  '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-01', '2025-05-29', '2025-06-09', '2025-10-03', '2025-12-25', '2025-12-26',
  '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-10-03', '2026-12-25', '2026-12-26',
  '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-17', '2027-10-03', '2027-12-25', '2027-12-26',
  '2028-01-01', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-25', '2028-06-05', '2028-10-03', '2028-12-25', '2028-12-26',
];

/** What Baden-Württemberg adds: Epiphany, Corpus Christi, All Saints. */
// prettier-ignore
const BADEN_WUERTTEMBERG = [
  '2025-01-06', '2025-06-19', '2025-11-01',
  '2026-01-06', '2026-06-04', '2026-11-01',
  '2027-01-06', '2027-05-27', '2027-11-01',
  '2028-01-06', '2028-06-15', '2028-11-01',
];

export type HolidayTable = 'nationwide' | 'baden-wuerttemberg';

const tables: Record<HolidayTable, ReadonlySet<string>> = {
  nationwide: new Set(NATIONWIDE),
  'baden-wuerttemberg': new Set([...NATIONWIDE, ...BADEN_WUERTTEMBERG]),
};

/** Whether a `YYYY-MM-DD` is a holiday; a date outside the years written down is an error, never "no". */
export function isHoliday(table: HolidayTable, date: string): boolean {
  if (date < '2025' || date >= '2029') throw new Error(`no holidays written down for ${date}`);
  return tables[table].has(date);
}
