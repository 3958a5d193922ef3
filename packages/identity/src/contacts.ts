import type { Transaction } from '@zusage/db';
import { findPerson, type Person } from './person.ts';

/** An active contact of one customer by its handle; null for anybody else's (S2). */
export async function contactByHandle(
  trx: Transaction,
  providerId: string,
  organisationId: string,
  handle: number,
): Promise<Person | null> {
  const row = await trx
    .selectFrom('app.person')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('organisation_id', '=', organisationId)
    .where('handle', '=', handle)
    .where('active', '=', true)
    .executeTakeFirst();
  return row ? findPerson(trx, providerId, row.id) : null;
}

/** The same for several, always in the same order: two that hold some of the same wait and do not block each other. */
export async function lockOrganisations(
  trx: Transaction,
  providerId: string,
  organisationIds: readonly string[],
): Promise<void> {
  if (organisationIds.length === 0) return;
  await trx
    .selectFrom('app.organisation')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('id', 'in', organisationIds)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Waits for every other change of a customer's people, so that two cannot each remove the last administrator but one. */
export async function lockOrganisation(
  trx: Transaction,
  providerId: string,
  organisationId: string,
): Promise<void> {
  await trx
    .selectFrom('app.organisation')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('id', '=', organisationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
