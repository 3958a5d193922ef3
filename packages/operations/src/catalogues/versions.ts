import type { Catalogue } from '@zusage/catalogue';
import { catalogueOfVersion, currentCatalogue, listCatalogueVersions } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { countTicketsByVersion } from '@zusage/tickets';
import { toInstant, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';

/** A published version, and what it decided. */
export interface CatalogueVersionView {
  version: number;
  publishedAt: Instant;
  /** New requests are decided by it. */
  inForce: boolean;
  /** Tickets that it decided, and those of them that are open: their promises stay its own. */
  tickets: number;
  openTickets: number;
}

/** Every published version, the newest first. */
export async function catalogueVersions(scope: PersonScope): Promise<CatalogueVersionView[]> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const current = await currentCatalogue(trx, scope.providerId);
    const decided = await countTicketsByVersion(trx, scope.providerId);
    const versions = await listCatalogueVersions(trx, scope.providerId);
    return versions.map(({ version, publishedAt }) => ({
      version,
      publishedAt: toInstant(publishedAt),
      inForce: version === current.version,
      tickets: decided.get(version)?.all ?? 0,
      openTickets: decided.get(version)?.open ?? 0,
    }));
  });
}

/** A version by its number, or the one in force. @throws AppError not_found */
export async function versionOf(
  trx: Transaction,
  { providerId }: PersonScope,
  version: number | undefined,
): Promise<{ version: number; catalogue: Catalogue }> {
  return version === undefined
    ? currentCatalogue(trx, providerId)
    : { version, catalogue: (await catalogueOfVersion(trx, providerId, version)).catalogue };
}
