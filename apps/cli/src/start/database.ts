import type { Settings } from '@zusage/config/settings';
import { StartError } from '../explain.ts';
import type { SupervisorMessage } from '../postgres-supervisor-messages.ts';
import { logPath } from './log-file.ts';
import { ManagedProcess } from './managed-process.ts';

export interface RunningDatabase {
  /** Application and owner connection; the same unless settings name two. */
  url: string;
  directUrl: string;
  embedded: boolean;
  /** The supervisor, if there is one. */
  process: ManagedProcess | null;
}

interface Options {
  settings: Settings;
  note: (sentence: string) => void;
  onChange: () => void;
  /** The embedded server came back at another address, because its port was taken meanwhile. */
  onMoved: (url: string) => void;
}

/** The database the settings name, or the embedded one under its supervisor. */
export async function openDatabase(options: Options): Promise<RunningDatabase> {
  const { url, directUrl } = options.settings.database;
  if (url !== null) return { url, directUrl: directUrl ?? url, embedded: false, process: null };
  const first = Promise.withResolvers<string>();
  let current: string | null = null;
  const fail = (sentence: string): void => {
    if (current === null) first.reject(new StartError(sentence));
    else options.note(sentence);
  };
  const supervisor = new ManagedProcess({
    name: 'PostgreSQL supervisor',
    script: 'apps/cli/src/postgres-supervisor.ts',
    log: logPath(options.settings.dataFolder, 'postgres-supervisor'),
    note: options.note,
    onChange: options.onChange,
    onMessage: (message) => {
      const said = message as SupervisorMessage;
      if (said.kind === 'note') options.note(said.sentence);
      if (said.kind === 'failed') fail(said.sentence);
      if (said.kind !== 'ready') return;
      if (current !== null && current !== said.url) options.onMoved(said.url);
      current = said.url;
      first.resolve(said.url);
    },
  });
  supervisor.start(process.env);
  void supervisor.firstEnd.then((words) => fail(`The embedded PostgreSQL did not start: ${words}`));
  const found = await first.promise.catch(async (error: unknown) => {
    await supervisor.stop();
    throw error;
  });
  supervisor.settle();
  return { url: found, directUrl: found, embedded: true, process: supervisor };
}
