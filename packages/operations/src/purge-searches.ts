import type { Database } from '@zusage/db';
import { listProviders } from '@zusage/contracts';
import { deleteSearches, oldSearches } from '@zusage/knowledge';
import { linkedSearches } from '@zusage/tickets';

/** What somebody searched is kept so long when no ticket came of it. */
const KEPT_DAYS = 90;
const BATCH = 500;

/** Deletes old searches of every provider. @returns how many were deleted */
export async function purgeOldSearches(database: Database): Promise<number> {
  const providers = await database.withoutTenant(listProviders);
  let deleted = 0;
  for (const { id } of providers) deleted += await purgeSearches(database, id);
  return deleted;
}

/**
 * Deletes searches that led to no ticket and are older than 90 days (S113). In batches of their own transactions: readers
 * go on searching meanwhile.
 */
async function purgeSearches(database: Database, providerId: string): Promise<number> {
  let deleted = 0;
  let after: string | null = null;
  for (;;) {
    const batch: { ids: string[]; deleted: number } = await database.tenant(providerId, async (trx) => {
      const ids = await oldSearches(trx, providerId, { days: KEPT_DAYS, after, limit: BATCH });
      const linked = await linkedSearches(trx, providerId, ids);
      const unlinked = ids.filter((id) => !linked.has(id));
      await deleteSearches(trx, providerId, unlinked);
      return { ids, deleted: unlinked.length };
    });
    deleted += batch.deleted;
    after = batch.ids.at(-1) ?? null;
    if (batch.ids.length < BATCH) return deleted;
  }
}
