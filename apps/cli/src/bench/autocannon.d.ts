/** The part of autocannon that the bench uses; the package brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  interface Request {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?: (request: Request, context: object) => Request;
    onResponse?: (status: number, body: string, context: object) => void;
  }

  interface Options {
    url: string;
    connections: number;
    /** seconds */
    duration: number;
    /** Of all connections together; the run ends with whichever comes first. */
    maxOverallRequests: number;
    /** seconds */
    timeout: number;
    /** milliseconds; the end of a run is noticed at the next sample */
    sampleInt: number;
    requests: Request[];
    /** false counts as a mismatch. */
    verifyBody?: (body: string) => boolean;
  }

  interface Result {
    errors: number;
    timeouts: number;
    mismatches: number;
    resets: number;
    statusCodeStats: Record<string, { count: number }>;
  }

  interface Run extends EventEmitter, PromiseLike<Result> {
    on(
      event: 'response',
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): this;
  }

  export default function autocannon(options: Options): Run;
}
