import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Policy ids such as SEP-3 are no company names: comments may cite them. */
const COMPANIES = [
  // In capitals alone: `sep=;` is how a table of values tells its delimiter.
  /\bSEP\b(?!-\d)/,
  /sep-sesam|sektor7|seitenbau|kaseya|\bNTT\b|ntt-|securecall|securehands/i,
];

/** Code of every package and application; `packages/demo` may name companies, its data is about them. */
function sources(): string[] {
  return ['packages', 'apps']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .filter((folder) => folder !== 'packages/demo' && folder !== 'apps/demo-site')
    .flatMap((folder) => ['src', 'migrations'].map((part) => join(root, folder, part)))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|sql|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

test('no code knows a provider: company names stand in catalogues, demo data and tests alone', () => {
  const files = sources();
  expect(files.length).toBeGreaterThan(100);
  const naming = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return COMPANIES.some((company) => company.test(text));
  });
  expect(naming.map((file) => file.slice(root.length))).toEqual([]);
});
