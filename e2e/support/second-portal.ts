import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { environment } from './product.ts';
import { rawRequest } from './raw-request.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MS_MAX = 30_000;

export interface SecondPortal extends AsyncDisposable {
  address: string;
  process: ChildProcess;
  /** Resolves with the exit code, null after a kill. */
  ended: Promise<number | null>;
}

/** Another portal process over the product's database, on a port of its own; gone at the end of the test. */
export async function startSecondPortal(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<SecondPortal> {
  const port = await freePort();
  const child = spawn(process.execPath, ['apps/portal/src/server.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...environment,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATABASE_POOL_SIZE: '10',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const address = `http://localhost:${port}`;
  const until = Date.now() + START_MS_MAX;
  while (
    !(await rawRequest({ portal: address, path: '/readyz' }).then(
      ({ status }) => status === 200,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`the second portal did not start: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    address,
    process: child,
    ended,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
