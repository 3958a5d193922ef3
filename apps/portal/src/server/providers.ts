import { listProviders, type ProviderSummary } from '@zusage/contracts';
import type { Database } from '@zusage/db';

export interface Providers {
  find(id: string): Promise<ProviderSummary | null>;
}

/** A name that is not known is looked up at most this often; what is known is looked at again after the same time. */
const REFRESH_MS = 1_000;

/**
 * Which providers there are, asked at most once a second whatever addresses are tried. Nothing depends on it being
 * exact: a provider published elsewhere is found a second later.
 */
export function createProviders(database: Database): Providers {
  let known = new Map<string, ProviderSummary>();
  let readAt = -Infinity;
  let reading: Promise<void> | null = null;
  const refresh = async (): Promise<void> => {
    const list = await database.withoutTenant(listProviders);
    known = new Map(list.map((provider) => [provider.id, provider]));
    readAt = performance.now();
  };
  return {
    find: async (id) => {
      if (performance.now() - readAt > REFRESH_MS) {
        reading ??= refresh().finally(() => (reading = null));
        await reading;
      }
      return known.get(id) ?? null;
    },
  };
}
