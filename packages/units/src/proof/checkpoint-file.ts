import { createReadStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Checkpoint } from './checkpoint.ts';

const PROVIDER = /^[a-z][a-z0-9-]{1,62}$/;
const ENDING = '.checkpoints.jsonl';

const TEXTS = [
  'providerId', 'accountId', 'organisationId', 'unitKey', 'unit', 'openedAt', 'hash', 'takenAt', 'kid', 'signature',
] as const; // prettier-ignore
/** What a line has, in this order. */
const FIELDS = [...TEXTS, 'sequence'];

/** Where a provider's checkpoints are copied to, beside the key that signs them: one JSON object per line. */
export function checkpointFile(folder: string, providerId: string): string {
  if (!PROVIDER.test(providerId)) throw new Error('a file of checkpoints is named like a provider');
  return join(folder, `${providerId}${ENDING}`);
}

/** Providers that have such a file. */
export async function providersWithCheckpoints(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(unlessMissing);
  return (names ?? [])
    .flatMap((name) => (name.endsWith(ENDING) ? [name.slice(0, -ENDING.length)] : []))
    .filter((id) => PROVIDER.test(id))
    .sort();
}

/** Adds lines at the end, and returns when they lie on the disk. Lines of two processes do not mix: each is one write. */
export async function appendCheckpoints(
  folder: string,
  providerId: string,
  checkpoints: readonly Checkpoint[],
): Promise<void> {
  if (checkpoints.length === 0) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(checkpointFile(folder, providerId), 'a', 0o600);
  try {
    for (const checkpoint of checkpoints) await file.write(`${JSON.stringify(checkpoint, FIELDS)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A provider's checkpoints as the file has them, by account. A line that is none is named by its number. */
export async function readCheckpointFile(
  folder: string,
  providerId: string,
): Promise<{ byAccount: Map<string, Checkpoint[]>; damagedLine: number | null }> {
  const byAccount = new Map<string, Checkpoint[]>();
  let damagedLine: number | null = null;
  let number = 0;
  try {
    const input = createReadStream(checkpointFile(folder, providerId));
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      const checkpoint = readLine(line);
      if (!checkpoint) damagedLine ??= number;
      else byAccount.set(checkpoint.accountId, [...(byAccount.get(checkpoint.accountId) ?? []), checkpoint]);
    }
  } catch (error) {
    unlessMissing(error);
  }
  return { byAccount, damagedLine };
}

function unlessMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

/** @returns null for what is no checkpoint */
export function readLine(line: string): Checkpoint | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const record = value as Record<string, unknown>;
  if (!TEXTS.every((name) => typeof record[name] === 'string')) return null;
  return Number.isSafeInteger(record['sequence']) ? (record as unknown as Checkpoint) : null;
}
