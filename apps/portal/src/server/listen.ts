import { createServer, type RequestListener } from 'node:http';

/** A request may take this long to arrive whole; a slow sender holds no connection for longer. */
const REQUEST_MS_MAX = 30_000;
const HEADERS_MS_MAX = 10_000;

/**
 * Starts the server. `drain` takes no new requests, lets those under way end, and closes idle connections at once.
 *
 * @throws Error with a sentence for the operator when the port is taken
 */
export function listen(
  handle: RequestListener,
  at: { host: string; port: number },
): Promise<{ drain: () => Promise<void> }> {
  const server = createServer(
    { requestTimeout: REQUEST_MS_MAX, headersTimeout: HEADERS_MS_MAX, maxHeaderSize: 16_384 },
    handle,
  );
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${at.port} is in use. Choose another with PORT.`) : error);
    });
    server.listen(at.port, at.host, () => {
      resolve({
        drain: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeIdleConnections();
          }),
      });
    });
  });
}
