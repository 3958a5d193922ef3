import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { owner, type Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './error.ts';
import type { Folders } from './folders.ts';

export const superuser = 'postgres';

/** The server's programs see nothing of our environment: a stray PGDATA or LC_ALL would change what they do. */
export const serverEnvironment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** UTF-8 with the builtin locale: the same order and case rules on every machine, whatever its C library. */
const locale = [
  '--encoding',
  'UTF8',
  '--locale-provider',
  'builtin',
  '--builtin-locale',
  'C.UTF-8',
  '--locale',
  'C',
];
const kind = [...locale, '--auth', 'scram-sha-256', '--data-checksums'];

/** The superuser's password: random, readable by this user only. */
export function password(state: string): string {
  const file = join(state, 'password');
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

/**
 * Makes the cluster unless it is there: UTF-8 with the builtin C.UTF-8 locale (the same order on every machine),
 * checksums, passwords for every connection. It appears under its name only when complete.
 * @returns true when it was made now
 */
export async function ensureCluster(
  folders: Folders,
  binaries: Binaries,
  durable: boolean,
): Promise<boolean> {
  if (existsSync(join(folders.cluster, 'PG_VERSION'))) return false;
  const partial = `${folders.cluster}.new`;
  const passwordFile = join(dirname(folders.cluster), 'initdb-password');
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password(folders.state), { mode: 0o600, flag: 'wx' });
  for (const path of folders.account ? [partial, passwordFile] : []) {
    chownSync(path, folders.account?.uid ?? 0, folders.account?.gid ?? 0);
  }
  try {
    const where = ['-D', partial, '-U', superuser, '--pwfile', passwordFile, '--no-instructions'];
    await initdb(binaries.initdb, folders, [...where, ...kind, ...(durable ? [] : ['--no-sync'])]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(partial, folders.cluster);
  return true;
}

async function initdb(program: string, { account }: Folders, args: string[]): Promise<void> {
  const child = spawn(program, args, {
    ...owner(account),
    cwd: '/',
    env: serverEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const code = await new Promise<number | string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (exit, signal) => resolve(exit ?? signal ?? 'no exit code'));
  });
  if (code === 0) return;
  const said =
    complaints
      .trim()
      .split('\n')
      .find((line) => /error|fatal|could not/i.test(line)) ?? complaints.trim();
  throw new EmbeddedPostgresError(
    'initdb_failed',
    `The embedded database could not be made: ${said || code}`,
  );
}
