import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { binariesFor, type Binaries } from './binaries.ts';
import { ensureCluster, password } from './cluster.ts';
import { ask, connectionUrl, ensureDatabase, waitForAnswer } from './connection.ts';
import { EmbeddedPostgresError } from './error.ts';
import { prepareFolders, type Folders } from './folders.ts';
import { dropLease, otherUsers, takeLease } from './leases.ts';
import { withLock } from './lock.ts';
import { choosePort } from './port.ts';
import {
  findRunning,
  logFile,
  spawnPostmaster,
  stopPostmaster,
  type Running,
  type StopMode,
} from './postmaster.ts';
import { identify, isAlive } from './process-identity.ts';

export interface EmbeddedOptions {
  /** The data folder of the product; the server's things lie in its `postgres` folder. */
  dataFolder: string;
  /** A certain port; null: a free one, kept in the data folder. */
  port?: number | null;
  /** false: a crash may lose data; for tests only. */
  durable?: boolean;
  log?: (sentence: string) => void;
}

export interface EmbeddedServer {
  /** As the superuser, database `zusage`. Holds the password: do not log it. */
  url: string;
  pid: number;
  /** Where the cluster lies; not always below the data folder. */
  cluster: string;
  /** `attached`: a server of an earlier or another process was found alive. */
  origin: 'created' | 'started' | 'attached';
  /** Resolves when the server's process is gone, whatever the reason. */
  ended(): Promise<void>;
  /** Stops the server unless another process uses it. */
  stop(mode?: StopMode): Promise<void>;
}

const lockSecondsMax = 60;
/** Replaying the log after a crash may take minutes on a slow disk; a server that gave up is noticed at once. */
const readySecondsMax = 300;
const retrySecondsMax = 8;

/**
 * Attaches to the server of the data folder, or starts it, making the cluster first if there is none.
 * Any number of processes may do so at once.
 * @throws EmbeddedPostgresError
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { durable = true, port = null, log = () => {} } = options;
  const folders = prepareFolders(options.dataFolder, log);
  const lock = join(folders.state, 'lock');
  takeLease(folders.state);
  try {
    return await withLock(lock, lockSecondsMax, async () => {
      const binaries = binariesFor(folders.account);
      const created = await ensureCluster(folders, binaries, durable);
      const cluster = realpathSync(folders.cluster);
      const found = await attach({ ...folders, cluster });
      const running = found ?? (await start({ ...folders, cluster }, binaries, port, durable));
      await ensureDatabase(running.port, password(folders.state));
      return handle(folders, lock, running, created ? 'created' : found ? 'attached' : 'started');
    });
  } catch (error) {
    dropLease(folders.state);
    throw error;
  }
}

function handle(
  folders: Folders,
  lock: string,
  running: Running,
  origin: EmbeddedServer['origin'],
): EmbeddedServer {
  return {
    url: connectionUrl(running.port, password(folders.state)),
    pid: running.process.pid,
    cluster: folders.cluster,
    origin,
    ended: async () => {
      while (isAlive(running.process)) await sleep(250);
    },
    stop: (mode = 'fast') =>
      withLock(lock, lockSecondsMax, async () => {
        dropLease(folders.state);
        if (otherUsers(folders.state).length === 0) await stopPostmaster(running.process, mode);
      }),
  };
}

/** A server that is alive and answers with our password for our cluster; one that is ending is waited for. */
async function attach(folders: Folders): Promise<Running | null> {
  const running = findRunning(folders.cluster);
  if (!running) return null;
  const asked = () => ask(running.port, password(folders.state), folders.cluster);
  const answer = await waitForAnswer(
    asked,
    ['ready', 'stopping', 'other'],
    readySecondsMax,
    () => !isAlive(running.process),
  );
  if (answer === 'ready') return running;
  // Its port is taken by another, or it hangs while stopping: it ends, and we start anew.
  if (isAlive(running.process)) await stopPostmaster(running.process, 'fast');
  return null;
}

/** Starts the server; right after a crash its remains may refuse that for a moment, so it is tried again. */
async function start(
  folders: Folders,
  binaries: Binaries,
  wanted: number | null,
  durable: boolean,
): Promise<Running> {
  const until = Date.now() + retrySecondsMax * 1000;
  for (;;) {
    const port = await choosePort(folders.state, wanted);
    const before = logSize(folders.state);
    const child = spawnPostmaster(folders, binaries, port, durable);
    let gone = child.pid === undefined;
    child.on('error', () => (gone = true));
    child.on('exit', () => (gone = true));
    const asked = () => ask(port, password(folders.state), folders.cluster);
    const answer = await waitForAnswer(asked, ['ready'], readySecondsMax, () => gone);
    const process = child.pid === undefined ? null : identify(child.pid);
    if (answer === 'ready' && process) return { process, port };
    const said = lastComplaint(folders.state, before);
    if (
      !/postmaster\.pid|pre-existing shared memory|could not bind|address already in use/i.test(said) ||
      Date.now() > until
    ) {
      throw new EmbeddedPostgresError(
        'start_failed',
        `The embedded PostgreSQL did not start: ${said || 'it said nothing'} (${logFile(folders.state)})`,
      );
    }
    await sleep(250);
  }
}

const logSize = (state: string): number => (existsSync(logFile(state)) ? statSync(logFile(state)).size : 0);

function lastComplaint(state: string, from: number): string {
  const said = readFileSync(logFile(state)).subarray(from).toString();
  const lines = said.split('\n').filter((line) => /FATAL|PANIC|error/i.test(line));
  return (lines.at(-1) ?? said.trim().split('\n').at(-1) ?? '').replace(/^.*?(FATAL|PANIC):\s*/, '');
}
