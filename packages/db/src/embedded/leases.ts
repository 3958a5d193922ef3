import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts';

/**
 * Who uses the server: one file per process. The server is stopped by the last user, so a short command
 * neither ends the server of a running portal nor leaves one behind.
 */
export function takeLease(state: string): void {
  mkdirSync(folder(state), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder(state), String(process.pid)), JSON.stringify(identify()));
}

export function dropLease(state: string): void {
  rmSync(join(folder(state), String(process.pid)), { force: true });
}

/** Living users other than this process; files of dead ones are removed. */
export function otherUsers(state: string): number[] {
  return readdirSync(folder(state)).flatMap((name) => {
    if (name === String(process.pid)) return [];
    const file = join(folder(state), name);
    if (holds(file)) return [Number(name)];
    rmSync(file, { force: true });
    return [];
  });
}

const folder = (state: string): string => join(state, 'users');

function holds(file: string): boolean {
  try {
    return isAlive(JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity);
  } catch {
    return false;
  }
}
