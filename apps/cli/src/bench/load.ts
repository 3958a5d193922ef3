import autocannon, { type Request, type Result } from 'autocannon';
import type { Faults } from './faults.ts';

/** One request, and what a right answer to it looks like. */
export interface Shot {
  method?: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
  status: number;
  /** What is wrong with the body, or null. */
  check: (body: string) => string | null;
}

export interface LoadOptions {
  /** As people read it in a complaint. */
  name: string;
  /** `http://127.0.0.1:4321` */
  origin: string;
  connections: number;
  seconds: number;
  /** However quick the answers are. */
  shotsMax: number;
  /** The same shot every time, or the next one. */
  shot: Shot | (() => Shot);
  faults: Faults;
}

export interface Load {
  answers: number;
  perSecond: number;
  /** Of each answer, in milliseconds. */
  times: number[];
}

const TIMEOUT_SECONDS = 10;

/** Sends requests over a few kept connections, each as soon as the one before is answered, and checks every answer. */
export async function load(options: LoadOptions): Promise<Load> {
  const { faults, name } = options;
  const checked = (shot: Shot, status: number, body: string): void => {
    const fault =
      status === shot.status
        ? shot.check(body)
        : `status ${status} instead of ${shot.status}: ${body.slice(0, 200)}`;
    if (fault !== null) faults.add(`${name}: ${shot.path}: ${fault}`);
  };
  const times: number[] = [];
  const startedAt = performance.now();
  let lastAt = startedAt;
  const run = autocannon({
    url: options.origin,
    connections: options.connections,
    duration: options.seconds,
    maxOverallRequests: options.shotsMax,
    timeout: TIMEOUT_SECONDS,
    sampleInt: 100,
    requests: [requestOf(options.shot, checked)],
  });
  run.on('response', (_client, _status, _bytes, milliseconds) => {
    times.push(milliseconds);
    lastAt = performance.now();
  });
  complain(await run, options);
  if (times.length === 0) faults.add(`${name}: no answers`);
  return { answers: times.length, perSecond: (times.length * 1000) / (lastAt - startedAt), times };
}

/** A shot that never changes is built once; what changes is built anew and remembered until its answer comes. */
function requestOf(
  shot: Shot | (() => Shot),
  checked: (shot: Shot, status: number, body: string) => void,
): Request {
  if (typeof shot !== 'function') {
    return { ...plain(shot), onResponse: (status, body) => checked(shot, status, body) };
  }
  const waiting = new WeakMap<object, Shot>();
  return {
    setupRequest: (request, context) => {
      const next = shot();
      waiting.set(context, next);
      return { ...request, ...plain(next), headers: { ...request.headers, ...next.headers } };
    },
    onResponse: (status, body, context) => {
      const asked = waiting.get(context);
      if (asked) checked(asked, status, body);
    },
  };
}

const plain = ({ method = 'GET', path, headers, body }: Shot): Request => ({
  method,
  path,
  ...(headers ? { headers } : {}),
  ...(body === undefined ? {} : { body }),
});

function complain({ errors, timeouts, resets }: Result, { name, faults }: LoadOptions): void {
  if (errors > 0) faults.add(`${name}: ${errors} requests failed, ${timeouts} of them by time`);
  if (resets > 0) faults.add(`${name}: ${resets} connections were reset`);
}
