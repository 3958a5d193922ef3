import { closeSync, fdatasyncSync, openSync, statfsSync, unlinkSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { median } from './statistics.ts';

/** What the figures were measured on: they mean nothing without it. */
export interface Box {
  cpu: string;
  cores: number;
  memoryGiB: number;
  /** Of the last minute, before we began: other work on the machine shows here. */
  loadBefore: number;
  node: string;
  postgresql: string;
  /** As the server says them; the bench refuses to run with another answer than `on`. */
  fsync: string;
  synchronousCommit: string;
  fileSystem: string;
  /** Median of writing 8 kB and waiting until the disk has it. */
  syncMilliseconds: number;
}

const FILE_SYSTEMS: Readonly<Record<number, string>> = {
  0xef53: 'ext4',
  0x58465342: 'xfs',
  0x9123683e: 'btrfs',
  0x794c7630: 'overlayfs',
  0x01021994: 'tmpfs',
  0x2fc12fc1: 'zfs',
};

const loadAtStart = loadavg()[0] ?? NaN;

/** @throws Error when the server does not wait for its disk: nothing measured then would be true */
export async function describeBox(databaseUrl: string, dataFolder: string): Promise<Box> {
  const settings = await serverSettings(databaseUrl);
  if (settings.fsync !== 'on' || settings.synchronous_commit !== 'on') {
    throw new Error(
      `fsync is ${settings.fsync} and synchronous_commit is ${settings.synchronous_commit}; both must be on`,
    );
  }
  const { type } = statfsSync(dataFolder);
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    loadBefore: loadAtStart,
    node: process.versions.node,
    postgresql: settings.server_version ?? 'unknown',
    fsync: settings.fsync,
    synchronousCommit: settings.synchronous_commit,
    fileSystem: FILE_SYSTEMS[type] ?? `type 0x${type.toString(16)}`,
    syncMilliseconds: syncTime(join(dataFolder, 'bench-sync')),
  };
}

async function serverSettings(url: string): Promise<Record<string, string | undefined>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const settings: Record<string, string> = {};
    for (const name of ['server_version', 'fsync', 'synchronous_commit']) {
      const { rows } = await client.query<Record<string, string>>(`show ${name}`);
      settings[name] = rows[0]?.[name] ?? '';
    }
    return settings;
  } finally {
    await client.end();
  }
}

function syncTime(path: string): number {
  const page = Buffer.alloc(8_192, 'z');
  const file = openSync(path, 'w');
  const times = Array.from({ length: 60 }, (_, at) => {
    const startedAt = performance.now();
    writeSync(file, page, 0, page.length, at * page.length);
    fdatasyncSync(file);
    return performance.now() - startedAt;
  });
  closeSync(file);
  unlinkSync(path);
  return median(times);
}
