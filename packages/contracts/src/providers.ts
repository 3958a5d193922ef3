import { sql, type Transaction } from '@zusage/db';

/** What anybody may know of a tenant before signing in. `catalogueVersion` 0: nothing is published yet. */
export interface ProviderSummary {
  id: string;
  name: string;
  /** Accent colour as the catalogue gives it, `#rrggbb`; the design system corrects its contrast. */
  accent: string;
  /** IANA name: the zone whose hours its promises follow. */
  timeZone: string;
  catalogueVersion: number;
}

/** All providers of this installation by name; works without a tenant. */
export async function listProviders(trx: Transaction): Promise<ProviderSummary[]> {
  const { rows } = await sql<ProviderSummary>`
    select provider_id as id, name, accent, time_zone as "timeZone", catalogue_version as "catalogueVersion" from auth.providers()`.execute(
    trx,
  );
  return rows;
}
