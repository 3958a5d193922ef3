import { formatDate, formatTime, formatUnitCount, messagesFor } from '@zusage/i18n';
import { printColours } from '@zusage/press';
import { dayIn } from '@zusage/units';
import type { UnitStatementLine } from '../statement-line.ts';
import type { StatementPaper } from '../statement-paper.ts';
import { isSettledLater } from '../unit-accounts.ts';

type Text = (text: string) => string;

/** Everything that the template sets. @param text makes a text printable; applied to whatever people wrote */
export function pageData(paper: StatementPaper, text: Text): Record<string, unknown> {
  const { locale, provider, customer, account, asOf } = paper;
  const { units } = messagesFor(locale);
  const isLater = isSettledLater(account.settlement);
  return {
    language: locale,
    title: text(units.statementOf({ account: account.name })),
    heading: units.statement,
    date: /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(asOf)?.slice(1).map(Number),
    accent: printColours(provider.accent).accent,
    issuer: text(provider.name),
    service: text(provider.service === provider.name ? '' : provider.service),
    customer: customer && {
      name: text(customer.name),
      number: text(`${units.customerNumber} ${customer.customerNumber}`),
    },
    facts: facts(paper).map((row) => row.map(text)),
    summary: summary(paper, isLater).map((row) => row.map(text)),
    columns: columns(paper, isLater),
    rows: paper.lines.map((line) => movementRow(paper, line, isLater, text)),
    opening: isLater ? null : ['', openingText(paper), '', ...balance(paper, paper.opening)].map(text),
    closing: (isLater
      ? ['', units.paper.total, amount(paper, paper.used)]
      : ['', closingText(paper), '', ...balance(paper, paper.closing)]
    ).map(text),
    none: paper.lines.length === 0 ? units.noneInPeriod : null,
    page: text(units.paper.page({ page: '{page}', pages: '{pages}' })),
    again: text(units.paper.again({ moment: asOf })),
    account: text(account.name),
  };
}

const amount = ({ account, locale }: StatementPaper, value: number): string =>
  formatUnitCount({ unit: account.unit }, value, locale);

const signed = (paper: StatementPaper, sign: string, value: number): string =>
  value === 0 ? amount(paper, 0) : sign + amount(paper, value);

const balance = (paper: StatementPaper, { available, held }: StatementPaper['opening']): string[] => [
  amount(paper, available),
  amount(paper, held),
];

function facts(paper: StatementPaper): string[][] {
  const { units } = messagesFor(paper.locale);
  const { account, from, to, group } = paper;
  const period =
    from && to
      ? units.periodFromTo({ from: day(paper, from), to: day(paper, to) })
      : from
        ? units.periodFrom({ from: day(paper, from) })
        : to
          ? units.periodTo({ to: day(paper, to) })
          : units.periodAll;
  return [
    [units.account, account.name],
    [units.period, period],
    ...(group ? [[units.kind, units.groups[group]]] : []),
    [units.paper.asOf, momentText(paper)],
  ];
}

function summary(paper: StatementPaper, isLater: boolean): string[][] {
  const { units } = messagesFor(paper.locale);
  if (isLater) return [[units.paper.total, amount(paper, paper.used)]];
  return [
    [openingText(paper), amount(paper, paper.opening.held)],
    [units.added, signed(paper, '+', paper.added)],
    [units.taken, signed(paper, '−', paper.taken)],
    [closingText(paper), amount(paper, paper.closing.held)],
  ];
}

function columns({ locale }: StatementPaper, isLater: boolean): string[] {
  const { units } = messagesFor(locale);
  const all = [units.date, units.movement, units.amount, units.ofThatAvailable, units.held];
  return isLater ? all.slice(0, 3) : all;
}

function movementRow(paper: StatementPaper, line: UnitStatementLine, isLater: boolean, text: Text) {
  const { units } = messagesFor(paper.locale);
  const moved = isLater
    ? signed(paper, line.from === 'used' ? '−' : '+', line.moved)
    : line.heldChange === 0
      ? amount(paper, line.moved)
      : signed(paper, line.heldChange > 0 ? '+' : '−', Math.abs(line.heldChange));
  const inside: Readonly<Record<string, string>> = units.inside;
  return {
    date: shortDay(paper, line.occurredAt),
    purpose: text(line.reason ?? units.notBookedYet),
    particulars: text(particulars(paper, line).join(' · ')),
    moved: text(moved),
    note: isLater || line.heldChange !== 0 ? '' : text(inside[line.kind] ?? ''),
    undone: line.reversedAt !== null,
    after: isLater ? [] : balance(paper, line.after).map(text),
  };
}

/** Kind, session, order, rule, when it was recorded, and what a correction undoes. */
function particulars(paper: StatementPaper, line: UnitStatementLine): string[] {
  const { units } = messagesFor(paper.locale);
  const kinds: Readonly<Record<string, string>> = units.kinds;
  const word = (kind: string): string => kinds[kind] ?? units.kinds.reverse;
  const said = line.reason ?? '';
  const { recordedAt, reverses, reversedAt } = line;
  const isLate = recordedAt !== null && shortDay(paper, recordedAt) !== shortDay(paper, line.occurredAt);
  return [
    word(line.kind),
    ...line.sessions.map(({ engagement, position }) => units.session({ engagement, position })),
    ...(line.ticket === null
      ? line.lots.filter((lot) => !said.includes(lot)).map((reference) => units.order({ reference }))
      : [units.ticket({ number: line.ticket })]),
    ...(line.rule === '' ? [] : [`${units.rule}\u00a0${line.rule}`]),
    ...(isLate ? [units.recordedOn({ date: shortDay(paper, recordedAt) })] : []),
    ...(reverses
      ? [units.reverses({ kind: word(reverses.kind), date: shortDay(paper, reverses.occurredAt) })]
      : []),
    ...(reversedAt ? [units.reversedOn({ date: shortDay(paper, reversedAt) })] : []),
  ];
}

const day = ({ locale }: StatementPaper, date: string): string =>
  formatDate(date, { locale, timeZone: 'UTC', style: 'long' });

const shortDay = ({ locale, timeZone }: StatementPaper, moment: string): string =>
  formatDate(new Date(moment), { locale, timeZone, style: 'short' });

function momentText({ locale, timeZone, asOf }: StatementPaper): string {
  const at = new Date(asOf);
  return `${formatDate(at, { locale, timeZone, style: 'long' })}, ${formatTime(at, { locale, timeZone })}`;
}

function openingText(paper: StatementPaper): string {
  const { units } = messagesFor(paper.locale);
  return paper.from ? units.openingOn({ date: shortDayOf(paper, paper.from) }) : units.opening;
}

function closingText(paper: StatementPaper): string {
  const { units } = messagesFor(paper.locale);
  const known = dayIn(new Date(paper.asOf), paper.timeZone);
  return units.closingOn({ date: shortDayOf(paper, paper.to && paper.to < known ? paper.to : known) });
}

const shortDayOf = ({ locale }: StatementPaper, date: string): string =>
  formatDate(date, { locale, timeZone: 'UTC', style: 'short' });
