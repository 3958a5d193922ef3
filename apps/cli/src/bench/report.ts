import type { Box } from './box.ts';
import type { Faults } from './faults.ts';
import { verdictOf, type Figure } from './figure.ts';

export interface Report {
  box: Box;
  /** How much there was to work through. */
  data: Record<string, number>;
  figures: Figure[];
  faults: Faults;
  seconds: number;
}

/** One JSON document with everything that `forPeople` shows. */
export function asJson({ box, data, figures, faults, seconds }: Report): string {
  return JSON.stringify({
    box,
    data,
    figures: figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) })),
    wrongAnswers: { count: faults.count, examples: faults.examples },
    seconds: Math.round(seconds),
  });
}

export function forPeople({ box, data, figures, faults, seconds }: Report): string {
  const wrong =
    faults.count === 0
      ? 'Every answer was checked for status and content: none was wrong.'
      : `${faults.count} WRONG ANSWERS:`;
  return [
    '',
    ...boxLines(box, data),
    '',
    ...table([['Measure', 'Value', 'Unit', 'Rounds', 'Target', ''], ...figures.map(row)]),
    '',
    wrong,
    ...faults.examples.map((example) => `  ${example}`),
    `${Math.round(seconds)} seconds. Values are medians of rounds in turns; a ratio is taken within each round.`,
    '',
  ].join('\n');
}

function boxLines(box: Box, data: Record<string, number>): string[] {
  return [
    `${box.cpu}, ${box.cores} cores, ${box.memoryGiB} GiB, load ${box.loadBefore.toFixed(1)} before; Node ${box.node}`,
    `PostgreSQL ${box.postgresql}, fsync ${box.fsync}, synchronous_commit ${box.synchronousCommit}; ${box.fileSystem}, 8 kB synced in ${number(box.syncMilliseconds)} ms`,
    `Data: ${Object.entries(data)
      .map(([what, count]) => `${number(count)} ${what}`)
      .join(', ')}`,
  ];
}

function row(figure: Figure): string[] {
  const { measure, value, unit, range, target } = figure;
  const wanted = !target
    ? ''
    : 'atLeast' in target
      ? `≥ ${number(target.atLeast)}`
      : `≤ ${number(target.atMost)}`;
  return [
    measure,
    number(value),
    unit,
    range ? range.map(number).join(' – ') : '',
    wanted,
    verdictOf(figure) ?? '',
  ];
}

/** Three digits that matter, without a comma for thousands. */
const number = (value: number): string =>
  Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

function table(rows: string[][]): string[] {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const isNumber = (column: number): boolean => column === 1 || column === 3 || column === 4;
  return rows.map((cells) =>
    cells
      .map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
