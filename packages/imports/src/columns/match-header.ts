import type { Column } from './columns.ts';

export type HeaderFaultCode = 'column_missing' | 'column_unknown' | 'column_twice' | 'column_unnamed';

export interface HeaderFault {
  code: HeaderFaultCode;
  /** As it stands in the file, or the canonical name of one that is missing. */
  column: string;
  params: Record<string, string | number>;
}

export interface MatchedHeader {
  /** Key of the column of each cell; null where the header says nothing usable. */
  keys: (string | null)[];
  /** Key → as the file calls it. */
  titles: ReadonlyMap<string, string>;
  faults: HeaderFault[];
}

/** Finds out which cell of a row is what, and everything that is wrong with the header. */
export function matchHeader(header: readonly string[], columns: readonly Column[]): MatchedHeader {
  const known = new Map<string, Column>();
  for (const column of columns)
    for (const name of [column.name, column.key, ...column.aliases])
      if (!known.has(plainName(name))) known.set(plainName(name), column);
  const titles = new Map<string, string>();
  const faults: HeaderFault[] = [];
  const keys = header.map((title, at) => {
    const column = known.get(plainName(title));
    if (!column) {
      faults.push(title === '' ? unnamed(at) : unknown(title, columns));
      return null;
    }
    const first = titles.get(column.key);
    if (first !== undefined) {
      faults.push({ code: 'column_twice', column: title, params: { first } });
      return null;
    }
    titles.set(column.key, title);
    return column.key;
  });
  for (const { key, name, isRequired, aliases } of columns)
    if (isRequired && !titles.has(key))
      faults.push({ code: 'column_missing', column: name, params: { alias: aliases[0] ?? name } });
  return { keys, titles, faults };
}

const unnamed = (at: number): HeaderFault => ({
  code: 'column_unnamed',
  column: '',
  params: { position: at + 1 },
});

function unknown(title: string, columns: readonly Column[]): HeaderFault {
  const names = columns.flatMap(({ name, aliases }) => [name, ...aliases]);
  const near = names
    .map((name) => ({ name, steps: distance(plainName(title), plainName(name)) }))
    .filter(({ name, steps }) => steps <= Math.min(2, Math.floor(plainName(name).length / 4)))
    .toSorted((a, b) => a.steps - b.steps)[0];
  return { code: 'column_unknown', column: title, params: near ? { near: near.name } : {} };
}

/** "Gültig-bis", "gueltig bis" and "GÜLTIG_BIS" are one name. */
export const plainName = (name: string): string =>
  name
    .slice(0, 200)
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Letters to change, add or drop to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
