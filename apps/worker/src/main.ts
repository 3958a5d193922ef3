import { certificateKeys } from '@zusage/certificates';
import { createLogger } from '@zusage/config/log';
import { readSettingsOrExit } from '@zusage/config/settings';
import { onShutdown, shutDown } from '@zusage/config/shutdown';
import { createDatabase } from '@zusage/db';
import { createDiskStore } from '@zusage/files';
import { runJobs } from '@zusage/jobs';
import { createTransport } from '@zusage/mail';
import { handlers } from './handlers.ts';
import { schedules } from './schedules.ts';

// Runs jobs and the schedule until it is told to end: by a signal, or because the process that started it has died.

const settings = readSettingsOrExit();
const logger = createLogger('worker', settings);
const { url, directUrl, poolSize } = settings.database;
if (url === null || directUrl === null) {
  logger.fatal('DATABASE_URL is not set: `npm start` sets it for the embedded database');
  process.exit(1);
}

const database = createDatabase({
  url,
  poolSize,
  onIdleError: (err) => logger.warn({ err }, 'a database connection broke; it is replaced'),
});
const transport = createTransport({ smtpUrl: settings.mail.smtpUrl, from: settings.mail.from });
onShutdown(async () => {
  transport.close();
  await database.close();
});

const files = createDiskStore(settings.filesFolder);
const certificates = {
  keys: certificateKeys(settings.certificateKeysFolder),
  files,
  publicUrl: settings.publicUrl,
};

try {
  const jobs = await runJobs({
    url: directUrl,
    database,
    handlers: handlers({ transport, publicUrl: settings.publicUrl, logger, certificates }),
    schedules: schedules({
      publicUrl: settings.publicUrl,
      files,
      ledgerKeysFolder: settings.ledgerKeysFolder,
      logger,
    }),
    logger,
  });
  onShutdown(() => jobs.stop());
  logger.info({ mail: settings.mail.smtpUrl === null ? 'outbox only' : 'smtp' }, 'worker is running');
  jobs.ended.catch((err: unknown) => {
    logger.fatal({ err }, 'the worker ended by itself');
    void shutDown(1);
  });
} catch (err) {
  logger.fatal({ err }, 'the worker could not start');
  await shutDown(1);
}
