import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isAlive, type ProcessIdentity } from '@zusage/db/embedded';

const script = fileURLToPath(new URL('../../src/start.ts', import.meta.url));

/** An all-in-one start of a test: its own ports and data folder, nothing inherited from the surroundings. */
export class Started {
  readonly process: ChildProcess;
  readonly exit: Promise<number | null>;
  stdout = '';
  stderr = '';

  constructor(environment: Record<string, string>) {
    const { PATH = '', HOME = '' } = process.env;
    this.process = spawn(process.execPath, [script], {
      env: { PATH, HOME, LOG_LEVEL: 'warn', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.process.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.exit = new Promise((resolve) => this.process.on('close', resolve));
  }

  /** Waits for the table of addresses, or throws what was said instead. */
  async ready(): Promise<void> {
    const ended = this.exit.then(() => true);
    while (!this.stdout.includes('Zusage is ready')) {
      const over = await Promise.race([ended, sleep(100, false)]);
      if (over) throw new Error(`The start ended: ${this.stderr}`);
    }
  }
}

/** The processes of the runs of a data folder: portal, worker, demo site, PostgreSQL's supervisor. */
export function children(dataFolder: string): ProcessIdentity[] {
  const folder = join(dataFolder, 'runs');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap(
      (name) =>
        (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { children: ProcessIdentity[] }).children,
    );
}

/** Polls until the condition holds. */
export async function until(
  what: string,
  secondsMax: number,
  holds: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = Date.now() + secondsMax * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${secondsMax} s: ${what}`);
    await sleep(50);
  }
}

export const allGone = (processes: readonly ProcessIdentity[]) => (): boolean => !processes.some(isAlive);

/** Two different ports that nobody uses at this moment. */
export async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()];
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return [ports[0] ?? 0, ports[1] ?? 0];
}
