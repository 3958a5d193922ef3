import type { Catalogue } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';

/**
 * Publishes a checked catalogue as the provider's next version, and makes the provider if it is new. Earlier versions
 * stay as they are: promises already made refer to them. The transaction must run as tenant `catalogue.id`.
 *
 * @returns the new version's number, from 1
 */
export async function publishCatalogue(trx: Transaction, catalogue: Catalogue): Promise<{ version: number }> {
  const provider = { name: catalogue.name, accent: catalogue.accent, time_zone: catalogue.timeZone };
  const { version } = await trx
    .insertInto('app.provider')
    .values({ provider_id: catalogue.id, ...provider, catalogue_version: 1 })
    .onConflict((conflict) =>
      conflict.column('provider_id').doUpdateSet((eb) => ({
        ...provider,
        catalogue_version: eb('app.provider.catalogue_version', '+', 1),
      })),
    )
    .returning('catalogue_version as version')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('app.catalogue_version')
    .values({ provider_id: catalogue.id, version, content: JSON.stringify(catalogue) })
    .execute();
  return { version };
}
