import type { IncomingMessage, ServerResponse } from 'node:http';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import type { ApiContext } from './context.ts';
import { toAppError } from './errors/app-error.ts';
import { HTTP_STATUS } from './errors/http-status.ts';
import { appRouter } from './router.ts';

export interface TrpcCall {
  /** `domain.name`, undecoded. */
  path: string;
  context: ApiContext;
  /** Set on every answer: tRPC writes its own over what stood there before. */
  headers: Record<string, string>;
  /** Told of what is nobody's fault but ours, for the log. */
  onInternal: (cause: unknown, path: string) => void;
}

/** Answers one tRPC call without batching. A POST's body must have been read into `request.body` as text. */
export async function serveTrpc(
  request: IncomingMessage,
  response: ServerResponse,
  call: TrpcCall,
): Promise<void> {
  await nodeHTTPRequestHandler({
    router: appRouter,
    req: request,
    res: response,
    path: call.path,
    allowBatching: false,
    createContext: async () => call.context,
    responseMeta: ({ errors: [error] }) => answerMeta(error, call.headers),
    onError: ({ error }) => {
      const known = toAppError(error);
      if (known.code === 'internal') call.onInternal(known.cause ?? error, call.path);
    },
  });
}

/** Status and waiting time as over REST: for tRPC, an error of ours is 500. */
function answerMeta(error: unknown, extra: Record<string, string>): { status?: number; headers: Headers } {
  const headers = new Headers(extra);
  if (error === undefined) return { headers };
  const { code, retryAfterSeconds } = toAppError(error);
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  return { status: HTTP_STATUS[code], headers };
}
