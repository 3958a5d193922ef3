import { readdir, readFile } from 'node:fs/promises';

const FOLDER = new URL('../migrations/', import.meta.url);

/** Names of this code's migrations in the order they apply. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(FOLDER);
  return files
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.replace(/\.sql$/, ''))
    .sort();
}

export const readMigration = (name: string): Promise<string> =>
  readFile(new URL(`${name}.sql`, FOLDER), 'utf8');
