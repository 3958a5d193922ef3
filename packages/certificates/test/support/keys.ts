import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { certificateKeys } from '../../src/index.ts';

/** A folder of keys of its own, gone when the test ends. */
export function keysFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zusage-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const newKeys = () => certificateKeys(join(keysFolder(), 'keys'));
