import { dateFormat, messagesFor, type Locale } from '@zusage/i18n';
import { BYTE_ORDER_MARK, tableLine } from '@zusage/imports/write-table';
import type { UnitStatementLine } from './statement-line.ts';
import type { StatementPaper } from './statement-paper.ts';
import { isSettledLater } from './unit-accounts.ts';

/** What a spreadsheet separates columns by in the reader's language; in English it is RFC 4180's comma. */
const SEPARATOR = { de: ';', en: ',', fr: ';' } as const satisfies Record<Locale, string>;

/**
 * A statement for a spreadsheet: UTF-8 with its mark, a head in the reader's language, one line a movement, between the
 * opening and the closing balance. Amounts are whole numbers of the smallest part, which the head names: exact, and read
 * alike by every spreadsheet in every language, whatever its decimal sign. What comes and what goes has a column each, so
 * that no amount needs a sign; a text that begins like a formula is disarmed (S49).
 */
export function statementCsv(paper: StatementPaper): string {
  const line = (cells: readonly string[]): string => tableLine(cells, SEPARATOR[paper.locale]);
  const rows = isSettledLater(paper.account.settlement) ? effortRows(paper) : balanceRows(paper);
  return BYTE_ORDER_MARK + rows.map(line).join('');
}

function balanceRows(paper: StatementPaper): string[][] {
  const { csv } = messagesFor(paper.locale).units;
  const part = csv.parts[paper.account.unit];
  const head = [
    ...commonHead(paper),
    `${csv.added} (${part})`,
    `${csv.taken} (${part})`,
    `${csv.inside} (${part})`,
    `${csv.available} (${part})`,
    `${csv.held} (${part})`,
    csv.recorded,
  ];
  const balance = (words: string, { held, available }: StatementPaper['opening']): string[] => [
    '', '', words, '', '', '', '', '', '', String(available), String(held), '',
  ]; // prettier-ignore
  return [
    head,
    balance(csv.opening, paper.opening),
    ...paper.lines.map((line) => [
      ...commonCells(paper, line),
      line.heldChange > 0 ? String(line.heldChange) : '',
      line.heldChange < 0 ? String(-line.heldChange) : '',
      line.heldChange === 0 ? String(line.moved) : '',
      String(line.after.available),
      String(line.after.held),
      line.recordedAt === null ? '' : writtenMoment(paper, line.recordedAt),
    ]),
    balance(csv.closing, paper.closing),
  ];
}

/** Effort is never held: what was charged, and what of it was taken back. */
function effortRows(paper: StatementPaper): string[][] {
  const { csv } = messagesFor(paper.locale).units;
  const part = csv.parts[paper.account.unit];
  return [
    [...commonHead(paper), `${csv.charged} (${part})`, `${csv.takenBack} (${part})`, csv.recorded],
    ...paper.lines.map((line) => [
      ...commonCells(paper, line),
      line.to === 'used' ? String(line.moved) : '',
      line.from === 'used' ? String(line.moved) : '',
      line.recordedAt === null ? '' : writtenMoment(paper, line.recordedAt),
    ]),
  ];
}

function commonHead({ locale, timeZone }: StatementPaper): string[] {
  const { csv } = messagesFor(locale).units;
  return [`${csv.date} (${timeZone})`, csv.kind, csv.purpose, csv.rule, csv.orders, csv.work];
}

function commonCells(paper: StatementPaper, line: UnitStatementLine): string[] {
  const { units } = messagesFor(paper.locale);
  const kinds: Readonly<Record<string, string>> = units.kinds;
  return [
    writtenMoment(paper, line.occurredAt),
    kinds[line.kind] ?? units.kinds.reverse,
    line.reason ?? units.notBookedYet,
    line.rule,
    line.lots.join(' '),
    [...line.sessions.map(({ engagement, position }) => `${engagement}/${position}`), line.ticket ?? '']
      .filter(Boolean)
      .join(' '),
  ];
}

/** `2026-11-23 10:30`: a date and time to every spreadsheet, and sorted right as text. */
function writtenMoment({ timeZone }: StatementPaper, moment: string): string {
  const parts = dateFormat('en', timeZone, {
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(moment)); // prettier-ignore
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}
