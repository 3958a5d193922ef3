import type { UnitLine, UnitStatement } from '../api-types.ts';
import type { AccountView } from './account-view.ts';

/** A movement's kind as a word. The API gives no other kinds; one of a later version is shown as a correction. */
export function kindWord(view: AccountView, kind: string): string {
  const { kinds } = view.messages.units;
  return kind in kinds ? kinds[kind as keyof typeof kinds] : kinds.reverse;
}

/** What a movement was for, in a sentence. */
export function purpose({ messages }: AccountView, line: UnitLine): string {
  return line.reason ?? messages.units.notBookedYet;
}

/** "+10 Std." or "−2 Std. 30 Min."; what only stands elsewhere now has no sign and says where. */
export function movementAmount(
  view: AccountView,
  account: UnitStatement['account'],
  line: UnitLine,
): { text: string; note: string } {
  const { inside } = view.messages.units;
  if (account.thisMonth !== null)
    return { text: `${line.from === 'used' ? '−' : '+'}${view.amount(account, line.moved)}`, note: '' };
  if (line.heldChange === 0)
    return {
      text: view.amount(account, line.moved),
      note: line.kind in inside ? inside[line.kind as keyof typeof inside] : '',
    };
  const sign = line.heldChange > 0 ? '+' : '−';
  return { text: `${sign}${view.amount(account, Math.abs(line.heldChange))}`, note: '' };
}

/** Kind, order, rule, and what a correction undoes; sessions and tickets stand beside it as links. */
export function particulars(view: AccountView, line: UnitLine): string[] {
  const { units } = view.messages;
  return [
    kindWord(view, line.kind),
    ...line.lots
      .filter((reference) => line.ticket === null && !line.reason?.includes(reference))
      .map((reference) => units.order({ reference })),
    ...(line.rule === '' ? [] : [`${units.rule}\u00a0${line.rule}`]),
    ...(line.reverses
      ? [
          units.reverses({
            kind: kindWord(view, line.reverses.kind),
            date: view.day(line.reverses.occurredAt),
          }),
        ]
      : []),
    ...(line.reversedAt ? [units.reversedOn({ date: view.day(line.reversedAt) })] : []),
  ];
}

/** The day on which all lines were recorded, where that is another one than they occurred on; else null. */
export function commonRecordedDay(view: AccountView, lines: readonly UnitLine[]): string | null {
  const late = lines.filter((line) => isLate(view, line));
  const days = new Set(late.map(({ recordedAt }) => view.day(recordedAt ?? '')));
  return late.length > 1 && days.size === 1 ? ([...days][0] ?? null) : null;
}

/** Recorded on another day than it occurred on. */
export function isLate(view: AccountView, { occurredAt, recordedAt }: UnitLine): boolean {
  return recordedAt !== null && view.day(recordedAt) !== view.day(occurredAt);
}
