import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findRunning, stopPostmaster } from './postmaster.ts';
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts';
import { startEmbedded } from './server.ts';

const prefix = 'zusage-test-postgres-';

export interface TestServer {
  url: string;
  /** The server's data folder, as `ZUSAGE_DATA` would name it. */
  dataFolder: string;
  stop(): Promise<void>;
}

/** A server for one test run that keeps nothing: no syncing to disk, everything removed at the end. */
export async function startTestServer(): Promise<TestServer> {
  await removeLeftovers();
  const dataFolder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(dataFolder, 0o711);
  writeFileSync(join(dataFolder, 'owner'), JSON.stringify(identify()));
  const server = await startEmbedded({ dataFolder, durable: false });
  return {
    url: server.url,
    dataFolder,
    stop: async () => {
      await server.stop('immediate');
      remove(dataFolder, server.cluster);
    },
  };
}

/** Test runs that were killed leave a server and a folder. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    try {
      const owner = JSON.parse(readFileSync(join(folder, 'owner'), 'utf8')) as ProcessIdentity;
      if (isAlive(owner)) continue;
      const location = join(folder, 'postgres', 'location');
      const cluster = existsSync(location)
        ? readFileSync(location, 'utf8').trim()
        : join(folder, 'postgres', 'cluster');
      const running = findRunning(cluster);
      if (running) await stopPostmaster(running.process, 'immediate');
      remove(folder, cluster);
    } catch {
      // Another user's folder, or one that is being made at this moment.
    }
  }
}

function remove(dataFolder: string, cluster: string): void {
  if (!cluster.startsWith(dataFolder)) rmSync(dirname(cluster), { recursive: true, force: true });
  rmSync(dataFolder, { recursive: true, force: true });
}
