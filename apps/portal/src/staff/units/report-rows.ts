import type { Messages } from '@zusage/i18n';
import type { ReportSums, UnitReport } from './types.ts';

/** In the order of the equation that they fulfil: what was owed, what came and went, what is owed. */
export const REPORT_COLUMNS = [
  'opening',
  'sold',
  'adjusted',
  'used',
  'forfeited',
  'expired',
  'closing',
  'credited',
] as const satisfies readonly (keyof ReportSums)[];

/** The report for spreadsheets: whole numbers of the unit's smallest part, which each line names. */
export function reportRows(
  { from, to, units }: UnitReport,
  { unitOffice: words }: Pick<Messages, 'unitOffice'>,
): string[][] {
  const head = [words.from, words.to, words.unit, words.customerNumber, words.customer, words.countedIn];
  return [
    [...head, ...REPORT_COLUMNS.map((key) => words[key])],
    ...units.flatMap(({ unit, lines }) =>
      lines.map((line) => [
        from,
        to,
        unit.name,
        line.customerNumber,
        line.customer,
        words.part[unit.unit],
        ...REPORT_COLUMNS.map((key) => String(line[key])),
      ]),
    ),
  ];
}
