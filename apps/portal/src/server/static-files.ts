import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

type Serve = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

const IMMUTABLE = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=300';

/**
 * Built files. What has a hash or a version in its name never changes; the widget's loader has a frozen address and is
 * asked for again after five minutes, so that a new panel reaches every site soon.
 */
export function createStaticFiles(): Serve {
  const client = serveFolder('../../dist/client/', (path) =>
    path.startsWith('/_astro/') ? IMMUTABLE : SHORT,
  );
  // `/v1.2.3/…` is what integrity hashes name; `/v1/…` keeps its address and changes.
  const widget = serveFolder('../../../widget/dist/', (path) =>
    /^\/v\d+\.\d+\.\d+\//.test(path) ? IMMUTABLE : SHORT,
  );
  return async (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (path.startsWith('/widget/')) {
      // Read by other sites with import() and integrity: public files, no credentials.
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      request.url = path.slice('/widget'.length);
      return widget(request, response);
    }
    return client(request, response);
  };
}

function serveFolder(folder: string, cacheControl: (path: string) => string) {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  if (!existsSync(root)) throw new Error(`the build is missing: run npm run build (${folder})`);
  const handler = sirv(root, {
    etag: true,
    brotli: true,
    gzip: true,
    dotfiles: false,
    setHeaders: (response, path) => response.setHeader('cache-control', cacheControl(path)),
  });
  return (request: IncomingMessage, response: ServerResponse): Promise<boolean> =>
    new Promise((resolve) => {
      response.once('close', () => resolve(true));
      // Also on 304, where sirv leaves it out.
      response.setHeader('vary', 'Accept-Encoding');
      handler(request, response, () => resolve(false));
    });
}
