import { createLogger } from '@zusage/config/log';
import { readSettingsOrExit } from '@zusage/config/settings';
import { onShutdown, shutDown } from '@zusage/config/shutdown';
import { createDatabase } from '@zusage/db';
import { createPortal } from './server/portal.ts';
import { listen } from './server/listen.ts';

const settings = readSettingsOrExit();
const logger = createLogger('portal', settings);
if (!settings.database.url) {
  process.stderr.write('The portal needs DATABASE_URL; `npm start` sets it for the embedded database.\n');
  process.exit(1);
}
const database = createDatabase({
  url: settings.database.url,
  poolSize: settings.database.poolSize,
  // A second address is named where a pooler stands at the first.
  direct: settings.database.url === settings.database.directUrl,
  onIdleError: (error) => logger.warn({ err: error }, 'a database connection broke while idle'),
});
onShutdown(() => database.close());

const portal = await createPortal({ database, settings, logger });
try {
  const server = await listen(portal, settings);
  onShutdown(() => server.drain());
  logger.info({ host: settings.host, port: settings.port }, 'portal listens');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await shutDown(1);
}
