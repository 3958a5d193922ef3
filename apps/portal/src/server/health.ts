import type { ServerResponse } from 'node:http';
import type { Database } from '@zusage/db';
import { sendJson } from './send.ts';

/** `/healthz`: the process lives. `/readyz`: it can also work, so a balancer may send requests. */
export async function answerHealth(
  path: string,
  response: ServerResponse,
  database: Database,
): Promise<boolean> {
  if (path === '/healthz') {
    sendJson(response, 200, { status: 'ok' });
    return true;
  }
  if (path !== '/readyz') return false;
  const ready = await database.ready();
  sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
  return true;
}
