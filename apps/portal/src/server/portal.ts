import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { toAppError } from '@zusage/api';
import { certificateKeys } from '@zusage/certificates';
import type { Logger } from '@zusage/config/log';
import { createDiskStore } from '@zusage/files';
import { answerHealth } from './health.ts';
import { compressAnswer } from './compress.ts';
import { createPages } from './pages.ts';
import type { PortalParts } from './parts.ts';
import { createProviders } from './providers.ts';
import { createApiHandlers } from './api.ts';
import { sendFailure } from './send.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { createStaticFiles } from './static-files.ts';
import { pathOf } from './request.ts';

/** The whole portal as one request listener: health, API, widget, then pages. */
export async function createPortal(
  given: Omit<PortalParts, 'providers' | 'files' | 'certificates'>,
): Promise<RequestListener> {
  const files = createDiskStore(given.settings.filesFolder);
  const parts: PortalParts = {
    ...given,
    providers: createProviders(given.database),
    files,
    certificates: {
      keys: certificateKeys(given.settings.certificateKeysFolder),
      files,
      publicUrl: given.settings.publicUrl,
    },
  };
  const staticFiles = createStaticFiles();
  const api = createApiHandlers(parts);
  const pages = await createPages(parts);

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request);
    setSecurityHeaders(response);
    if (await answerHealth(path, response, parts.database)) return;
    // Built files were compressed when they were built; everything else is while it is sent.
    if (!isApi(path) && (await staticFiles(request, response, path))) return;
    compressAnswer(request, response);
    if (path.startsWith('/trpc/')) return api.trpc(request, response);
    if (path.startsWith('/api/v1/')) return api.rest(request, response);
    return pages(request, response);
  };

  return (request, response) => {
    const startedAt = performance.now();
    response.once('close', () => logRequest(parts.logger, request, response, performance.now() - startedAt));
    route(request, response).catch((error: unknown) => {
      const known = toAppError(error);
      if (known.code === 'internal') parts.logger.error({ err: known.cause ?? error }, 'a request failed');
      sendFailure(request, response, known);
    });
  };
}

const isApi = (path: string): boolean => path.startsWith('/trpc/') || path.startsWith('/api/v1/');

/** A certificate's code opens its page: what the log says of it opens nothing (S115). */
const loggedPath = (path: string): string => path.replace(/(\/verify\/|\/certificate-checks\/).+/, '$1…');

/** No query string in the log: it can hold a mailed token (S115). */
function logRequest(
  logger: Logger,
  request: IncomingMessage,
  response: ServerResponse,
  milliseconds: number,
): void {
  const line = {
    method: request.method,
    path: loggedPath(pathOf(request)),
    status: response.statusCode,
    ms: Math.round(milliseconds),
  };
  if (response.statusCode >= 500) logger.error(line, 'request');
  else logger.debug(line, 'request');
}
