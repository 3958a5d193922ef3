import { newId, type Transaction } from '@zusage/db';

/** A reseller or system house that acts for customers of one provider. */
export interface Partner {
  id: string;
  name: string;
}

export async function createPartner(
  trx: Transaction,
  providerId: string,
  partner: { name: string },
): Promise<Partner> {
  const created = { id: newId(), name: partner.name };
  await trx
    .insertInto('app.partner')
    .values({ provider_id: providerId, ...created })
    .execute();
  return created;
}

export async function findPartner(trx: Transaction, providerId: string, id: string): Promise<Partner | null> {
  const query = trx.selectFrom('app.partner').select(['id', 'name']).where('provider_id', '=', providerId);
  return (await query.where('id', '=', id).executeTakeFirst()) ?? null;
}
