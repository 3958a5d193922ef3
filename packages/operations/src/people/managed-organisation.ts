import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { findOrganisationByNumber, findPerson, lockOrganisation, type Organisation } from '@zusage/identity';
import { isStaff, type PersonScope } from '../scope.ts';

/** Whose contacts are meant: a customer's person means the own customer and names none, staff name one. */
export interface Whose {
  customerNumber?: string | undefined;
}

/** The customer whose contacts the asker may read. @throws AppError not_found, forbidden */
export async function readableOrganisation(
  trx: Transaction,
  scope: PersonScope,
  { customerNumber }: Whose,
): Promise<Organisation> {
  const { person } = scope.actor;
  if (isStaff(scope.actor)) {
    const named = customerNumber && (await findOrganisationByNumber(trx, scope.providerId, customerNumber));
    if (!named) throw new AppError('not_found');
    return named;
  }
  if (!person.organisation) throw new AppError('forbidden');
  if (customerNumber !== undefined && customerNumber !== person.organisation.customerNumber)
    throw new AppError('not_found');
  return person.organisation;
}

/** Whether somebody may change who is who: the customer's administrators, and the provider's. */
export const mayManagePeople = ({ actor }: PersonScope): boolean =>
  actor.person.role === 'customer-admin' || actor.person.role === 'provider-admin';

/**
 * The customer whose contacts the asker may change. Changes wait for each other, and the right to make them is looked
 * at once more when it is one's turn: of two administrators who take it from each other one is too late.
 *
 * @throws AppError forbidden, not_found
 */
export async function managedOrganisation(
  trx: Transaction,
  scope: PersonScope,
  whose: Whose,
): Promise<Organisation> {
  if (!mayManagePeople(scope)) throw new AppError('forbidden');
  const organisation = await readableOrganisation(trx, scope, whose);
  await lockOrganisation(trx, scope.providerId, organisation.id);
  const now = await findPerson(trx, scope.providerId, scope.actor.person.id);
  if (now?.role !== scope.actor.person.role) throw new AppError('forbidden');
  return organisation;
}
