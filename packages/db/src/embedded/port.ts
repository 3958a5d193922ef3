import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './error.ts';

const secondsToBecomeFree = 2;

/**
 * The port to start on: the one asked for, else the one of last time, else a free one, which is kept.
 * A server that was just killed may hold its port for a moment, so a taken port is tried again.
 * @throws EmbeddedPostgresError `port_in_use` when the port asked for stays taken
 */
export async function choosePort(state: string, wanted: number | null): Promise<number> {
  const file = join(state, 'port');
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
  const preferred = wanted ?? kept;
  const port =
    preferred !== null && (await becomesFree(preferred))
      ? preferred
      : wanted === null
        ? await freePort()
        : null;
  if (port === null) {
    throw new EmbeddedPostgresError(
      'port_in_use',
      `Port ${wanted} for the embedded PostgreSQL is in use: choose another ZUSAGE_POSTGRES_PORT.`,
    );
  }
  if (port !== kept) writeFileSync(file, `${port}\n`);
  return port;
}

async function becomesFree(port: number): Promise<boolean> {
  const until = Date.now() + secondsToBecomeFree * 1000;
  while (!(await listens(port))) {
    if (Date.now() > until) return false;
    await sleep(100);
  }
  return true;
}

const listens = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const used = typeof address === 'object' && address ? address.port : null;
      server.close(() => resolve(used));
    });
  });

async function freePort(): Promise<number> {
  const port = await listens(0);
  if (port === null)
    throw new EmbeddedPostgresError(
      'port_in_use',
      'No port of 127.0.0.1 is free for the embedded PostgreSQL.',
    );
  return port;
}
