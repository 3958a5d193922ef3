import { sql, type Transaction } from '@zusage/db';
import { findPerson, listByRole, type Person } from './person.ts';

/** The provider's own people, or with an id those of one partner, by name. */
export async function listMembers(
  trx: Transaction,
  providerId: string,
  partnerId: string | null,
): Promise<Person[]> {
  if (partnerId === null) return listByRole(trx, providerId, ['agent', 'provider-admin']);
  const people = await listByRole(trx, providerId, ['partner']);
  return people.filter((person) => person.partnerId === partnerId);
}

/** One of them by its handle; null for anybody else's (S2). */
export async function memberByHandle(
  trx: Transaction,
  providerId: string,
  partnerId: string | null,
  handle: number,
): Promise<Person | null> {
  const row = await trx
    .selectFrom('app.person')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('organisation_id', 'is', null)
    .where('partner_id', 'is not distinct from', partnerId)
    .where('handle', '=', handle)
    .where('active', '=', true)
    .executeTakeFirst();
  return row ? findPerson(trx, providerId, row.id) : null;
}

/** Waits for every other change of the provider's people: two cannot each remove the last administrator but one. */
export async function lockStaff(trx: Transaction, providerId: string): Promise<void> {
  await sql`select from app.provider where provider_id = ${providerId} for update`.execute(trx);
}
