import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, modules } from './paths.mjs';
import { giveUp, say } from './say.mjs';
import { runPnpm } from './tool.mjs';

const stamp = join(modules, '.zusage-built');
const skipped = new Set(['node_modules', 'dist', 'test', '.astro', '.turbo']);

/**
 * Builds what has a build script (portal, widget) when a source changed since the last build. The stamp of names,
 * sizes and times takes milliseconds; what it lets through meets turbo's cache, which compares contents.
 */
export async function ensureBuilt() {
  if (isBuilt()) return;
  const wanted = sourcesStamp();
  say('Building portal and widget …');
  const { code, output } = await runPnpm(['exec', 'turbo', 'run', 'build', '--output-logs=errors-only']);
  if (code !== 0) giveUp('The build failed: see above.', output);
  writeFileSync(stamp, wanted);
}

export function isBuilt() {
  return existsSync(stamp) && outputsExist() && readFileSync(stamp, 'utf8') === sourcesStamp();
}

const folders = () =>
  ['apps', 'packages'].flatMap((parent) => readdirSync(inRoot(parent)).map((name) => join(parent, name)));

function outputsExist() {
  const built = folders().filter((folder) => {
    const manifest = inRoot(folder, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.build;
  });
  return built.every((folder) => existsSync(inRoot(folder, 'dist')));
}

function sourcesStamp() {
  const hash = createHash('sha256');
  for (const name of ['pnpm-lock.yaml', 'tsconfig.json', 'turbo.json', 'package.json']) addFile(hash, name);
  for (const folder of folders()) addFolder(hash, folder);
  return hash.digest('hex');
}

function addFolder(hash, folder) {
  const entries = readdirSync(inRoot(folder), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  for (const entry of entries) {
    if (entry.isDirectory() && !skipped.has(entry.name)) addFolder(hash, join(folder, entry.name));
    if (entry.isFile()) addFile(hash, join(folder, entry.name));
  }
}

function addFile(hash, name) {
  const { size, mtimeMs } = statSync(inRoot(name));
  hash.update(`${name} ${size} ${mtimeMs}\n`);
}
