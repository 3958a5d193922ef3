import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive, type ProcessIdentity } from '@zusage/db/embedded';

interface RunRecord {
  start: ProcessIdentity;
  children: ProcessIdentity[];
}

const waitSecondsMax = 35;

const folder = (dataFolder: string): string => join(dataFolder, 'runs');

/** Writes down which processes belong to this run, for the next start should this one be killed. */
export function recordRun(dataFolder: string, children: ProcessIdentity[]): void {
  const start = identify();
  if (!start) return;
  mkdirSync(folder(dataFolder), { recursive: true });
  writeFileSync(
    join(folder(dataFolder), `${process.pid}.json`),
    JSON.stringify({ start, children } satisfies RunRecord),
  );
}

export function forgetRun(dataFolder: string): void {
  rmSync(join(folder(dataFolder), `${process.pid}.json`), { force: true });
}

/**
 * Waits for the children of a start that was killed: they notice and drain, but still hold their ports meanwhile.
 * What has not ended after the time for draining is killed. Runs that are alive are left alone.
 */
export async function endLeftovers(dataFolder: string, note: (sentence: string) => void): Promise<void> {
  for (const { file, record } of deadRuns(dataFolder)) {
    const left = () => record.children.filter(isAlive);
    if (left().length > 0) note('The previous run was killed; waiting for its processes to end …');
    const until = Date.now() + waitSecondsMax * 1000;
    while (left().length > 0 && Date.now() < until) await sleep(100);
    for (const { pid } of left()) process.kill(pid, 'SIGKILL');
    rmSync(file, { force: true });
  }
}

function deadRuns(dataFolder: string): { file: string; record: RunRecord }[] {
  mkdirSync(folder(dataFolder), { recursive: true });
  return readdirSync(folder(dataFolder)).flatMap((name) => {
    const file = join(folder(dataFolder), name);
    try {
      const record = JSON.parse(readFileSync(file, 'utf8')) as RunRecord;
      return isAlive(record.start) ? [] : [{ file, record }];
    } catch {
      rmSync(file, { force: true }); // cut off while being written
      return [];
    }
  });
}
