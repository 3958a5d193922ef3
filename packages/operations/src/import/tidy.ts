import { listProviders } from '@zusage/contracts';
import type { Database } from '@zusage/db';
import type { FileStore } from '@zusage/files';
import { filesInUse, tidyImports } from '@zusage/imports';
import { importSpace } from './source.ts';

const HOUR_MS = 3_600_000;
const ABANDONED_HOURS = 7 * 24;
const FORGOTTEN_HOURS = 30 * 24;
/** A file that was just kept has no row yet. */
const FRESH_HOURS = 1;

/** Ends imports that nobody came back to, and removes files and details that no import needs any more (S64). */
export async function tidyAllImports(database: Database, files: FileStore, now: Date): Promise<void> {
  const before = (hours: number): Date => new Date(now.getTime() - hours * HOUR_MS);
  for (const { id } of await database.withoutTenant(listProviders)) {
    const inUse = await database.tenant(id, async (trx) => {
      await tidyImports(trx, id, {
        abandonedBefore: before(ABANDONED_HOURS),
        forgottenBefore: before(FORGOTTEN_HOURS),
      });
      return filesInUse(trx, id);
    });
    await files.sweep(importSpace(id), { keep: inUse, writtenBefore: before(FRESH_HOURS) });
  }
}
