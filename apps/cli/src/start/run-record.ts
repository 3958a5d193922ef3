import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive, type ProcessIdentity } from '@zusage/db/embedded';

interface RunRecord {
  start: ProcessIdentity;
  /** npm, its shell, the bootstrap: when one dies, the run notices soon and ends. */
  launchers: ProcessIdentity[];
  children: ProcessIdentity[];
  ending: boolean;
}

const waitSecondsMax = 35;

const folder = (dataFolder: string): string => join(dataFolder, 'runs');

/** Identified at once: later the numbers might belong to others. */
const launchers = (process.env['ZUSAGE_LAUNCHERS'] ?? '')
  .split(',')
  .flatMap((pid) => identify(Number(pid)) ?? []);

/** Writes down which processes belong to this run, for the next start should this one be killed. */
export function recordRun(dataFolder: string, children: ProcessIdentity[], ending: boolean): void {
  const start = identify();
  if (!start) return;
  const file = join(folder(dataFolder), `${process.pid}.json`);
  mkdirSync(folder(dataFolder), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ start, launchers, children, ending } satisfies RunRecord));
  renameSync(`${file}.new`, file);
}

export function forgetRun(dataFolder: string): void {
  rmSync(join(folder(dataFolder), `${process.pid}.json`), { force: true });
}

/**
 * Waits for a run that is about to end, because it was told to or one of its processes was killed: its children drain
 * and still hold their ports meanwhile. What outlives the time for draining is killed. Healthy runs are left alone.
 */
export async function endLeftovers(dataFolder: string, note: (sentence: string) => void): Promise<void> {
  for (const { file, record } of endingRuns(dataFolder)) {
    const left = () => [record.start, ...record.children].filter(isAlive);
    if (left().length > 0) note('Waiting for the processes of the previous run to end …');
    const until = Date.now() + waitSecondsMax * 1000;
    while (left().length > 0 && Date.now() < until) await sleep(100);
    for (const { pid } of left()) process.kill(pid, 'SIGKILL');
    rmSync(file, { force: true });
  }
}

function endingRuns(dataFolder: string): { file: string; record: RunRecord }[] {
  mkdirSync(folder(dataFolder), { recursive: true });
  const names = readdirSync(folder(dataFolder)).filter((name) => name.endsWith('.json'));
  return names.flatMap((name) => {
    const file = join(folder(dataFolder), name);
    const record = read(file);
    return record === null || isHealthy(record) ? [] : [{ file, record }];
  });
}

const isHealthy = (record: RunRecord): boolean =>
  !record.ending && isAlive(record.start) && record.launchers.every(isAlive);

function read(file: string): RunRecord | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunRecord;
  } catch {
    return null; // that run has just ended and removed it
  }
}
