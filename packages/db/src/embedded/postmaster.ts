import { spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { owner, type Binaries } from './binaries.ts';
import { serverEnvironment } from './cluster.ts';
import type { Folders } from './folders.ts';
import { commandLineOf, identify, isAlive, type ProcessIdentity } from './process-identity.ts';

const logBytesMax = 10_000_000;

export const logFile = (state: string): string => join(state, 'server.log');

/** A server that runs on this cluster: from PostgreSQL's own `postmaster.pid`. */
export interface Running {
  process: ProcessIdentity;
  port: number;
}

/**
 * The cluster's living server. A file left by a server that is gone is removed when its number now belongs to another
 * program: PostgreSQL itself would refuse to start.
 */
export function findRunning(cluster: string): Running | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const process = pid > 0 ? identify(pid) : null;
  if (!process) return null;
  if (!commandLineOf(pid).includes(cluster)) {
    rmSync(file, { force: true });
    return null;
  }
  return { process, port: Number(lines[3]) };
}

/**
 * Starts the server in a session of its own: a Ctrl-C in the terminal does not reach it, whoever holds it stops it
 * when everything else has ended. It outlives us if we are killed, and is attached to next time.
 */
export function spawnPostmaster(folders: Folders, binaries: Binaries, port: number, durable: boolean) {
  const file = logFile(folders.state);
  if (existsSync(file) && statSync(file).size > logBytesMax) renameSync(file, `${file}.1`);
  const log = openSync(file, 'a', 0o600);
  const settings = Object.entries(serverSettings(port, durable)).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const child = spawn(binaries.postgres, ['-D', folders.cluster, ...settings], {
    ...owner(folders.account),
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  closeSync(log);
  return child;
}

function serverSettings(port: number, durable: boolean): Record<string, string | number> {
  const onDisk = durable ? 'on' : 'off';
  return {
    cluster_name: 'zusage',
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    password_encryption: 'scram-sha-256',
    fsync: onDisk,
    synchronous_commit: onDisk,
    full_page_writes: onDisk,
    jit: 'off', // our statements are short: compiling them costs more than running them
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
  };
}

/** `smart` lets connected clients finish (10 s), `fast` ends their transactions, `immediate` is for what is thrown away. */
export type StopMode = 'smart' | 'fast' | 'immediate';

/** Signals of PostgreSQL's shutdown modes with the seconds each may take before the next is tried. */
const steps: Record<StopMode, [NodeJS.Signals, number][]> = {
  smart: [
    ['SIGTERM', 10],
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ],
  fast: [
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ],
  immediate: [
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ],
};

export async function stopPostmaster(identity: ProcessIdentity, mode: StopMode): Promise<void> {
  for (const [signal, seconds] of steps[mode]) {
    if (!isAlive(identity)) return;
    process.kill(identity.pid, signal);
    const until = Date.now() + seconds * 1000;
    while (isAlive(identity) && Date.now() < until) await sleep(20);
  }
}
