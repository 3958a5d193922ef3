import { AppError } from '@zusage/errors';
import type { Locale } from '@zusage/i18n';
import type { ApiContext } from '../context.ts';
import { toAppError } from '../errors/app-error.ts';
import { describeError } from '../errors/describe.ts';
import { HTTP_STATUS } from '../errors/http-status.ts';
import { createCaller } from '../router.ts';
import { matchRoute } from './match.ts';
import { openApiDocument } from './openapi.ts';
import { readInput } from './read-input.ts';
import { routes } from './routes.ts';

export interface RestRequest {
  method: string;
  /** Below `/api/v1`, undecoded. */
  path: string;
  query: URLSearchParams;
  /** The parsed JSON body of a POST. */
  body: unknown;
}

export interface RestAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
  /** Instead of a body: a file that is sent as it is. */
  file?: RestFile;
  /** What was behind an `internal` error: for the log, never for the client. */
  cause?: unknown;
}

export interface RestFile {
  fileName: string;
  mediaType: string;
  bytes: number;
  content: () => ReadableStream<Uint8Array>;
}

type Procedure = (input: unknown) => Promise<unknown>;

/** Answers one request of the REST interface from the same procedures that tRPC serves. */
export async function handleRest(context: ApiContext, request: RestRequest): Promise<RestAnswer> {
  if (request.path === '/openapi.json' && request.method === 'GET') return ok(openApiDocument());
  try {
    const match = matchRoute(routes, request.method, request.path);
    if ('allowed' in match) {
      if (match.allowed.length === 0) throw new AppError('not_found');
      return {
        ...restError(new AppError('method_not_allowed'), context),
        headers: { allow: match.allowed.join(', ') },
      };
    }
    const input =
      match.route.input || request.method === 'GET'
        ? readInput(match, request.query, request.body)
        : undefined;
    const answer = await procedureOf(
      context,
      match.route.procedure,
    )(match.route.input ? input : requireEmpty(input));
    const { status = 200, file } = match.route;
    if (file) return { ...ok(null), file: answer as RestFile };
    return ok(answer, typeof status === 'function' ? status(answer) : status);
  } catch (error) {
    return restError(error, context);
  }
}

/** The body that every failure has, for the handler above and for what fails before it. */
export function restError(error: unknown, context: { scope: { locale: Locale } }): RestAnswer {
  const known = toAppError(error);
  const headers: Record<string, string> = {};
  if (known.retryAfterSeconds !== undefined) headers['retry-after'] = String(known.retryAfterSeconds);
  if (known.code === 'unauthorized') headers['www-authenticate'] = 'Bearer';
  const answer = {
    status: HTTP_STATUS[known.code],
    headers,
    body: { error: describeError(known, context.scope.locale) },
  };
  return known.code === 'internal' ? { ...answer, cause: known.cause ?? known } : answer;
}

const ok = (body: unknown, status = 200): RestAnswer => ({ status, headers: {}, body });

function requireEmpty(input: Record<string, unknown> | undefined): undefined {
  const unknown = Object.keys(input ?? {});
  if (unknown.length === 0) return undefined;
  throw new AppError('invalid_input', {
    fields: Object.fromEntries(unknown.map((key) => [key, { problem: 'unknown_key' as const }])),
  });
}

function procedureOf(context: ApiContext, path: string): Procedure {
  const [domain = '', name = ''] = path.split('.');
  const caller = createCaller(context) as unknown as Record<string, Record<string, Procedure>>;
  const procedure = caller[domain]?.[name];
  if (!procedure) throw new Error(`no procedure ${path}`);
  return procedure;
}
