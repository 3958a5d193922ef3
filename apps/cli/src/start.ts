import { appendFileSync, mkdirSync } from 'node:fs';
import { readSettingsOrExit } from '@zusage/config/settings';
import { onShutdown, shutDown } from '@zusage/config/shutdown';
import { explain, isForeseen } from './explain.ts';
import { manageApplications } from './start/applications.ts';
import { openDatabase, type RunningDatabase } from './start/database.ts';
import { prepareData } from './start/demo-data.ts';
import { childEnvironment } from './start/environment.ts';
import { logPath } from './start/log-file.ts';
import { requireFreePorts } from './start/ports.ts';
import { endLeftovers, forgetRun, recordRun } from './start/run-record.ts';
import { demoSiteAddress, summary } from './start/summary.ts';

// `npm start`: database, migrations, demo data, then portal, worker and demo site, until Ctrl-C.

const settings = readSettingsOrExit();
const { dataFolder } = settings;
let database: Promise<RunningDatabase> | undefined;
let supervisor: RunningDatabase['process'] = null;
let ending = false;
let failed = false;
let recorded = false;

const note = (sentence: string): void => {
  if (!ending) process.stderr.write(`${sentence}\n`);
};
const applications = manageApplications(settings, note, () => record());

function record(): void {
  const children = [...applications.processes, supervisor].flatMap((child) => child?.identity ?? []);
  recordRun(dataFolder, children, ending);
  recorded = true;
}

onShutdown(async () => {
  if (!failed) note('Ending …');
  ending = true;
  if (recorded) record();
  await applications.stop();
  const opened = await database?.catch(() => undefined);
  await opened?.process?.stop();
  forgetRun(dataFolder);
});

async function start(): Promise<void> {
  await endLeftovers(dataFolder, note);
  record();
  await requireFreePorts(settings.host, [
    { setting: 'PORT', port: settings.port },
    { setting: 'DEMO_SITE_PORT', port: settings.demoSitePort },
  ]);
  note('Starting the database …');
  database = openDatabase({ settings, note, onChange: () => record(), onMoved: (url) => void moved(url) });
  const opened = await database;
  supervisor = opened.process;
  record();
  const demoSite = demoSiteAddress(settings);
  const { certificateKeysFolder: keysFolder, publicUrl } = settings;
  await prepareData({ database: opened, dataFolder, keysFolder, publicUrl, wanted: settings.demo, demoSite, note });
  if (ending) return;
  note('Starting portal, worker and demo site …');
  applications.start(childEnvironment(settings, opened));
  // Large, and not needed before: loaded while the others start, so that a taken port is told of at once.
  const { demoLogins } = await import('@zusage/demo');
  await applications.ready();
  process.stdout.write(`${summary(settings, await demoLogins({ url: opened.directUrl, dataFolder }))}\n`);
}

async function moved(url: string): Promise<void> {
  note('PostgreSQL has another port now: restarting portal, worker and demo site.');
  await applications.restart(childEnvironment(settings, { url, directUrl: url, embedded: true }));
}

/** One sentence for the terminal, the stack of the unforeseen into a file, and everything that was started ends. */
async function fail(error: unknown): Promise<void> {
  if (!isForeseen(error)) {
    const log = logPath(dataFolder, 'start');
    appendFileSync(
      log,
      `${new Date().toISOString()} ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    if (!ending) note(`${explain(error)} (${log})`);
  } else if (!ending) note(explain(error));
  failed = true;
  await shutDown(1);
}

process.on('uncaughtException', (error) => void fail(error));
process.on('unhandledRejection', (error) => void fail(error));

try {
  mkdirSync(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  await start();
} catch (error) {
  await fail(error);
}
