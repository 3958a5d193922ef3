import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** French sets a no-break space before `: » ` and after `«`, a narrow one before `? ! ;`. Nobody types them: this does. */
export function setFrenchSpaces(source: string): string {
  return source
    .replaceAll(/(?<=[\p{L}\p{N}’”)}»]) ([?!;])(?=[\s'`])/gu, '\u202f$1')
    .replaceAll(/(?<=[\p{L}\p{N}’”)}»]) :(?=[\s'`])/gu, '\u00a0:')
    .replaceAll('« ', '«\u00a0')
    .replaceAll(' »', '\u00a0»');
}

if (import.meta.main) {
  const folder = new URL('../src/messages/fr/', import.meta.url);
  const only = process.argv.slice(2);
  for (const name of readdirSync(folder)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const file = new URL(name, folder);
    const before = readFileSync(file, 'utf8');
    const after = setFrenchSpaces(before);
    if (after !== before) writeFileSync(file, after);
  }
}
