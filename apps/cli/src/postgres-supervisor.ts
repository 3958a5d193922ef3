import { setTimeout as sleep } from 'node:timers/promises';
import { readSettingsOrExit } from '@zusage/config/settings';
import { onShutdown, shutDown } from '@zusage/config/shutdown';
import { startEmbedded, type EmbeddedServer } from '@zusage/db/embedded';
import { explain } from './explain.ts';
import type { SupervisorMessage } from './postgres-supervisor-messages.ts';

// Owns the embedded PostgreSQL: starts or attaches to it, starts it again when it dies, stops it at the end.

const { dataFolder, database } = readSettingsOrExit();
const backoffMillisecondsMax = 10_000;

let ending = false;
let starting: Promise<EmbeddedServer> | undefined;

onShutdown(async () => {
  ending = true;
  const server = await starting?.catch(() => undefined);
  // Asked to end, the others have ended already. Left alone by a killed parent, they are still draining: let them.
  await server?.stop(process.connected ? 'fast' : 'smart');
});

function tell(message: SupervisorMessage): void {
  if (process.connected) process.send?.(message);
}

const note = (sentence: string): void => tell({ kind: 'note', sentence });

async function keepRunning(): Promise<void> {
  for (let mishaps = 0; !ending; mishaps += 1) {
    starting = startEmbedded({ dataFolder, port: database.embeddedPort, log: note });
    const server = await starting;
    tell({ kind: 'ready', url: server.url });
    if (server.origin === 'attached')
      note(`PostgreSQL was still running (process ${server.pid}): attached to it.`);
    await server.ended();
    if (ending) return;
    note('PostgreSQL ended unexpectedly; starting it again.');
    await sleep(Math.min(100 * 2 ** mishaps, backoffMillisecondsMax));
  }
}

try {
  await keepRunning();
} catch (error) {
  if (!ending) {
    tell({ kind: 'failed', sentence: explain(error) });
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    await shutDown(1);
  }
}
