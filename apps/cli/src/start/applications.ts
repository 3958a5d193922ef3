import type { Settings } from '@zusage/config/settings';
import { StartError } from '../explain.ts';
import { localAddress } from './environment.ts';
import { logPath } from './log-file.ts';
import { ManagedProcess } from './managed-process.ts';
import { waitUntilReady } from './wait-until-ready.ts';

interface Application {
  name: string;
  script: string;
  /** Answers 200 when it is ready; the worker listens nowhere. */
  readyAt?: (settings: Settings) => string;
}

const applications: readonly Application[] = [
  {
    name: 'portal',
    script: 'apps/portal/src/server.ts',
    readyAt: ({ host, port }) => `${localAddress(host, port)}/readyz`,
  },
  { name: 'worker', script: 'apps/worker/src/main.ts' },
  {
    name: 'demo site',
    script: 'apps/demo-site/src/server.ts',
    readyAt: ({ host, demoSitePort }) => `${localAddress(host, demoSitePort)}/`,
  },
];

export interface RunningApplications {
  processes: readonly ManagedProcess[];
  start(environment: NodeJS.ProcessEnv): void;
  /** @throws StartError */
  ready(): Promise<void>;
  restart(environment: NodeJS.ProcessEnv): Promise<void>;
  stop(): Promise<void>;
}

/** Portal, worker and demo site as children. */
export function manageApplications(
  settings: Settings,
  note: (sentence: string) => void,
  onChange: () => void,
): RunningApplications {
  const managed = applications.map((application) => {
    const log = logPath(settings.dataFolder, application.name.replace(' ', '-'));
    const child = new ManagedProcess({
      name: application.name,
      script: application.script,
      log,
      note,
      onChange,
    });
    return { application, child, log };
  });
  const each = <T>(work: (entry: (typeof managed)[number]) => T): T[] => managed.map(work);
  return {
    processes: each(({ child }) => child),
    start: (environment) => each(({ child }) => child.start(environment)),
    ready: async () => {
      const answers = each(({ application, log }) =>
        waitUntilReady(application.name, application.readyAt?.(settings), log),
      );
      const ends = each(async ({ application, child, log }) => {
        const words = await child.firstEnd;
        throw new StartError(`The ${application.name} did not start: ${words} (${log})`);
      });
      await Promise.race([Promise.all(answers), ...ends]);
      each(({ child }) => child.settle());
    },
    restart: async (environment) => void (await Promise.all(each(({ child }) => child.restart(environment)))),
    stop: async () => void (await Promise.all(each(({ child }) => child.stop()))),
  };
}
