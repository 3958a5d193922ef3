import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './error.ts';
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts';

/** Only one process at a time makes, starts or stops the server of a folder. The lock of a dead process is taken over. */
export async function withLock<T>(file: string, secondsMax: number, work: () => Promise<T>): Promise<T> {
  const own = JSON.stringify(identify());
  const until = Date.now() + secondsMax * 1000;
  while (!take(file, own)) {
    if (Date.now() > until) {
      throw new EmbeddedPostgresError(
        'busy',
        `Another process has been starting or stopping PostgreSQL for ${secondsMax} seconds (${file}).`,
      );
    }
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Written aside and linked into place: the lock is never seen half written. */
function take(file: string, own: string): boolean {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, own);
  try {
    linkSync(aside, file);
    return true;
  } catch {
    removeIfStale(file);
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

function removeIfStale(file: string): void {
  const holder = read(file);
  if (!holder || isAlive(holder)) return;
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    // Between reading and renaming a third process may have taken over: then what was moved is a live lock.
    const moved = read(aside);
    if (moved && isAlive(moved)) linkSync(aside, file);
  } catch {
    // Somebody else removed it first.
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}
