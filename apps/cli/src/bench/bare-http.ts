import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Shot } from './load.ts';

export interface BareHttp {
  origin: string;
  shot: Shot;
  stop(): void;
}

/** Starts the bare `node:http` server in a process of its own. */
export async function startBareHttp(): Promise<BareHttp> {
  const child = fork(fileURLToPath(new URL('bare-http-server.ts', import.meta.url)));
  const [{ port }] = (await once(child, 'message', { signal: AbortSignal.timeout(10_000) })) as [
    { port: number },
  ];
  return {
    origin: `http://127.0.0.1:${port}`,
    shot: {
      path: '/',
      status: 200,
      check: (body) => (body === '{"status":"ok"}' ? null : `unexpected ${body}`),
    },
    stop: () => child.disconnect(),
  };
}
