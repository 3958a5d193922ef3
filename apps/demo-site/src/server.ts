import { createServer } from 'node:http';
import { createLogger } from '@zusage/config/log';
import { readSettingsOrExit } from '@zusage/config/settings';
import { onShutdown } from '@zusage/config/shutdown';
import { answer } from './site.ts';

/** The website of a fictional partner that embeds the widget, on another host than the portal. */
const settings = readSettingsOrExit();
const logger = createLogger('demo-site', settings);

const server = createServer((request, response) => {
  // No query strings and no bodies: an address and its outcome are enough.
  response.once('finish', () => {
    logger.debug(
      { method: request.method, path: request.url?.split('?')[0], status: response.statusCode },
      'answered',
    );
  });
  answer(request, response, settings).catch((error: unknown) => {
    logger.error({ err: error, path: request.url?.split('?')[0] }, 'the page failed');
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Die Seite ist gerade nicht erreichbar.');
  });
});

server.once('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  process.stderr.write(
    taken
      ? `Port ${settings.demoSitePort} is in use. Choose another with DEMO_SITE_PORT.\n`
      : `${error.message}\n`,
  );
  process.exit(1);
});
server.listen(settings.demoSitePort, settings.host, () => {
  logger.info({ host: settings.host, port: settings.demoSitePort }, 'demo site listens');
});

onShutdown(
  () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeIdleConnections();
    }),
);
