import type { Transaction } from '@zusage/db';
import type { NewContract } from './contracts.ts';
import type { NewProduct } from './products.ts';

/**
 * Changes what a contract is worth from now on. Tickets keep the deadline that was promised when they were opened: it
 * stands on the ticket, with the version of the catalogue that gave it.
 */
export async function changeContract(
  trx: Transaction,
  providerId: string,
  id: string,
  contract: Required<
    Pick<
      NewContract,
      'serviceLevel' | 'options' | 'agreedMinutes' | 'calendar' | 'prerequisites' | 'validFrom' | 'validUntil'
    >
  >,
): Promise<void> {
  await trx
    .updateTable('app.contract')
    .set({
      service_level: contract.serviceLevel,
      options: contract.options,
      agreed_minutes: JSON.stringify(contract.agreedMinutes),
      calendar: contract.calendar,
      prerequisites: contract.prerequisites,
      valid_from: contract.validFrom,
      valid_until: contract.validUntil,
    })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}

export async function changeSite(
  trx: Transaction,
  providerId: string,
  id: string,
  site: { name: string; address: string | null },
): Promise<void> {
  await trx
    .updateTable('app.site')
    .set({ name: site.name, address: site.address })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}

/** Contract and site must be the product's own customer's: the caller has looked them up there (S6). */
export async function changeProduct(
  trx: Transaction,
  providerId: string,
  id: string,
  product: Required<Omit<NewProduct, 'organisationId' | 'key'>>,
): Promise<void> {
  await trx
    .updateTable('app.product')
    .set({
      contract_id: product.contractId,
      site_id: product.siteId,
      name: product.name,
      version: product.version,
      environment: product.environment,
      support_until: product.supportUntil,
      identifiers: JSON.stringify(product.identifiers),
    })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}
