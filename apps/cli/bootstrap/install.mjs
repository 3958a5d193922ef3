import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, modules } from './paths.mjs';
import { giveUp, say } from './say.mjs';
import { runPnpm } from './tool.mjs';

const stamp = join(modules, '.zusage-installed');

/** Installs exactly what the lockfile names, unless that is what was installed last. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  say(
    existsSync(stamp)
      ? 'Dependencies have changed: installing …'
      : 'Installing dependencies (once, about a minute) …',
  );
  const { code, output } = await runPnpm(['install', '--frozen-lockfile']);
  if (code !== 0) {
    giveUp(
      'The dependencies could not be installed: see above. Is the npm registry reachable, and the disk not full?',
      output,
    );
  }
  writeFileSync(stamp, wanted());
}

export function isInstalled() {
  return existsSync(join(modules, '.pnpm')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

function wanted() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(inRoot(name)));
  return hash.digest('hex');
}
