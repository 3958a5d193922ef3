export const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Separation {
  delimiter: Delimiter;
  /** Characters before the header: the line `sep=;` by which Excel is told the sign. It is no row. */
  skip: number;
}

const TOLD = /^sep=([;,\t])(?:\r\n|\n|\r)/i;

/** The sign that separates cells: as the file says, otherwise the one that occurs most in the header, outside quotes. */
export function separationOf(head: string): Separation {
  const told = TOLD.exec(head);
  if (told) return { delimiter: told[1] as Delimiter, skip: told[0].length };
  const counts = new Map<string, number>(DELIMITERS.map((sign) => [sign, 0]));
  let quoted = false;
  for (const sign of head) {
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '\n' || sign === '\r') break;
    else if (counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const best = DELIMITERS.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a));
  return { delimiter: best, skip: 0 };
}
