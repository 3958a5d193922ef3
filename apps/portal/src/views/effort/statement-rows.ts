import type { Messages } from '@zusage/i18n';
import type { EffortStatement } from '../api-types.ts';

/** A month's statement as the lines of a table for other programs: minutes as whole numbers, days as `YYYY-MM-DD`. */
export function statementRows(statement: EffortStatement, { effort }: Pick<Messages, 'effort'>): string[][] {
  const { unit, day, ticket, subject, work, who, minutes, note } = effort.csvColumns;
  return [
    [unit, day, ticket, subject, work, who, minutes, note],
    ...statement.units.flatMap((part) =>
      part.tickets.flatMap((one) =>
        one.lines.map((line) => [
          part.unit.name,
          line.day,
          one.number,
          one.subject,
          line.text,
          line.by,
          String(line.counts),
          line.takenBack?.reason ?? '',
        ]),
      ),
    ),
  ];
}
