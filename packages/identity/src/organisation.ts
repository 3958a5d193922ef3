import { isUniqueViolation, newId, sql, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';

/** A customer of one provider. */
export interface Organisation {
  id: string;
  /** What people quote; unique per provider. */
  customerNumber: string;
  name: string;
}

const organisations = (trx: Transaction, providerId: string) =>
  trx
    .selectFrom('app.organisation as o')
    .select(['o.id', 'o.customer_number as customerNumber', 'o.name'])
    .where('o.provider_id', '=', providerId);

/** @throws AppError conflict when the customer number is taken at this provider (the transaction is then over) */
export async function createOrganisation(
  trx: Transaction,
  providerId: string,
  organisation: Omit<Organisation, 'id'>,
): Promise<Organisation> {
  const [created] = await createOrganisations(trx, providerId, [organisation]);
  if (!created) throw new Error('no customer was created');
  return created;
}

/** Many at once, in one statement. @throws AppError conflict as `createOrganisation` does */
export async function createOrganisations(
  trx: Transaction,
  providerId: string,
  created: readonly Omit<Organisation, 'id'>[],
): Promise<Organisation[]> {
  if (created.length === 0) return [];
  const all = created.map(({ customerNumber, name }) => ({ customerNumber, name, id: newId() }));
  try {
    await trx
      .insertInto('app.organisation')
      .values(
        all.map(({ id, customerNumber, name }) => ({
          provider_id: providerId,
          id,
          customer_number: customerNumber,
          name,
        })),
      )
      .execute();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('conflict', { cause: error }) : error;
  }
  return all;
}

export async function findOrganisation(
  trx: Transaction,
  providerId: string,
  id: string,
): Promise<Organisation | null> {
  return (await organisations(trx, providerId).where('o.id', '=', id).executeTakeFirst()) ?? null;
}

export async function findOrganisationByNumber(
  trx: Transaction,
  providerId: string,
  customerNumber: string,
): Promise<Organisation | null> {
  return (
    (await organisations(trx, providerId)
      .where('o.customer_number', '=', customerNumber)
      .executeTakeFirst()) ?? null
  );
}

/** Customers with these numbers, by number. */
export async function organisationsByNumber(
  trx: Transaction,
  providerId: string,
  customerNumbers: readonly string[],
): Promise<Map<string, Organisation>> {
  if (customerNumbers.length === 0) return new Map();
  const found = await organisations(trx, providerId)
    .where('o.customer_number', 'in', customerNumbers)
    .execute();
  return new Map(found.map((organisation) => [organisation.customerNumber, organisation]));
}

/**
 * Customers whose number begins with the text, or whose name or one of whose active contacts contains it; without
 * regard to case, by name. An empty text lists the first ones.
 *
 * @param limit at most this many (20)
 */
export async function searchOrganisations(
  trx: Transaction,
  providerId: string,
  query: string,
  limit = 20,
): Promise<Organisation[]> {
  // Typed % and _ are searched for as they are.
  const text = query.trim().replaceAll(/[\\%_]/g, String.raw`\$&`);
  return organisations(trx, providerId)
    .where((where) =>
      where.or([
        where('o.customer_number', 'ilike', `${text}%`),
        where('o.name', 'ilike', `%${text}%`),
        where.exists(
          where
            .selectFrom('app.person as p')
            .select(sql`1`.as('one'))
            .where('p.provider_id', '=', providerId)
            .whereRef('p.organisation_id', '=', 'o.id')
            .where('p.active', '=', true)
            .where((contact) =>
              contact.or([contact('p.name', 'ilike', `%${text}%`), contact('p.email', 'ilike', `%${text}%`)]),
            ),
        ),
      ]),
    )
    .orderBy('o.name')
    .orderBy('o.id')
    .limit(limit)
    .execute();
}
