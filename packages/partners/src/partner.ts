import { isUniqueViolation, newId, sql, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';

/** A reseller or system house that acts for customers of one provider. */
export interface Partner {
  id: string;
  name: string;
  /** Since when it rests; null while it acts. */
  suspendedAt: Date | null;
}

const partners = (trx: Transaction, providerId: string) =>
  trx
    .selectFrom('app.partner')
    .select(['id', 'name', 'suspended_at as suspendedAt'])
    .where('provider_id', '=', providerId);

/** @throws AppError conflict when a partner of this provider has that name; the transaction is then over */
export async function createPartner(
  trx: Transaction,
  providerId: string,
  partner: { name: string },
): Promise<Partner> {
  const created = { id: newId(), name: partner.name };
  try {
    await trx
      .insertInto('app.partner')
      .values({ provider_id: providerId, ...created })
      .execute();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('conflict', { cause: error }) : error;
  }
  return { ...created, suspendedAt: null };
}

export async function findPartner(trx: Transaction, providerId: string, id: string): Promise<Partner | null> {
  return (await partners(trx, providerId).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** All partners of the provider, by name. */
export const listPartners = (trx: Transaction, providerId: string): Promise<Partner[]> =>
  partners(trx, providerId).orderBy('name').orderBy('id').execute();

/** Lets a partner rest, or act again; its grants and widget keys stay as they are and count again with it. */
export async function setSuspended(
  trx: Transaction,
  providerId: string,
  id: string,
  suspended: boolean,
): Promise<void> {
  await trx
    .updateTable('app.partner')
    .set({ suspended_at: suspended ? sql<Date>`coalesce(suspended_at, now())` : null })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}

/** The names of many partners at once. */
export async function partnerNames(
  trx: Transaction,
  providerId: string,
  ids: readonly string[],
): Promise<(id: string) => string> {
  if (ids.length === 0) return () => '';
  const rows = await partners(trx, providerId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => names.get(id) ?? '';
}
