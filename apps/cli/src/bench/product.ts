import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { settingNames } from '@zusage/config/settings';
import { findWorkspaceRoot } from '@zusage/config/workspace';
import { startEmbedded } from '@zusage/db/embedded';

export interface Product {
  /** `http://127.0.0.1:<port>` */
  portal: string;
  /** Owner's connection to the product's database; holds the password. */
  databaseUrl: string;
  dataFolder: string;
  stop(): Promise<void>;
}

const READY_SECONDS_MAX = 120;
const STOP_SECONDS_MAX = 40;

/** Starts the whole product as `npm start` does, on a data folder and ports of its own, with every setting at its default. */
export async function startProduct(): Promise<Product> {
  // Not made here: the product makes it so that PostgreSQL's account can reach it.
  const dataFolder = join(tmpdir(), `zusage-bench-${randomBytes(6).toString('hex')}`);
  const [port, demoSitePort] = await freePorts(2);
  const child = spawn(process.execPath, ['apps/cli/src/start.ts'], {
    cwd: findWorkspaceRoot(),
    env: environment({ PORT: String(port), DEMO_SITE_PORT: String(demoSitePort), ZUSAGE_DATA: dataFolder }),
    // It ends with us, even if we are killed: by the IPC channel.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const portal = `http://127.0.0.1:${port}`;
  try {
    await untilReady(child, said);
    const server = await startEmbedded({ dataFolder });
    const stop = async (): Promise<void> => {
      await end(child);
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    };
    return { portal, databaseUrl: server.url, dataFolder, stop };
  } catch (error) {
    await end(child);
    rmSync(dataFolder, { recursive: true, force: true });
    throw new Error(`the product did not start:\n${said.join('')}`, { cause: error });
  }
}

/** An empty variable counts as unset, and keeps a developer's `.env` from setting it. */
function environment(own: Record<string, string>): NodeJS.ProcessEnv {
  const unset = Object.fromEntries(settingNames.map((name) => [name, '']));
  return { ...process.env, ...unset, ...own, NODE_ENV: 'production' };
}

async function untilReady(child: ChildProcess, said: string[]): Promise<void> {
  const until = Date.now() + READY_SECONDS_MAX * 1000;
  // Its last word, when portal, worker and demo site answer.
  while (!said.join('').includes('Zusage is ready')) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    if (Date.now() > until) throw new Error(`not ready within ${READY_SECONDS_MAX} s`);
    await sleep(100);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS_MAX * 1000);
  await ended;
  clearTimeout(timer);
}

/** Held open together, so that they differ. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
