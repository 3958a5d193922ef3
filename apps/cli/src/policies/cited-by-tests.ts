import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test title, or a case of a table of tests, that names a policy id. */
export interface Citation {
  /** From the repository's root. */
  file: string;
  title: string;
}

/** Words in quotes on one line; a test's title is one, and a rule's bare id is one too. */
const QUOTED = /(['"`])((?:(?!\1)[^\\\n]|\\.)+)\1/g;
const ID = /\b[A-Z][A-Z0-9]{0,5}-\d{1,3}\b/g;
/** A bare id is what a test expects, not what it is called; a title goes on in words. */
const IN_WORDS = /\p{L}{2,} \p{L}|: \p{L}/u;
const SQL = /^\s*(?:select|insert|update|delete)\b/i;

/** Every title in the test files of a working tree that names a policy id, by id. */
export function citedByTests(root: string): Map<string, Citation[]> {
  const cited = new Map<string, Citation[]>();
  for (const file of testFiles(root)) {
    for (const [, , title = ''] of readFileSync(join(root, file), 'utf8').matchAll(QUOTED)) {
      if (!IN_WORDS.test(title) || SQL.test(title)) continue;
      for (const id of new Set(title.match(ID))) cited.set(id, [...(cited.get(id) ?? []), { file, title }]);
    }
  }
  return cited;
}

function testFiles(root: string): string[] {
  const groups = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name, 'test')),
  );
  return [...groups, join('e2e', 'journeys')]
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:test|spec)\.ts$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + (root.endsWith('/') ? 0 : 1))),
    )
    .sort();
}
