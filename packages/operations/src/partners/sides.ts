import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { listByRole, listContacts, type Organisation, type Person } from '@zusage/identity';
import { findPartner, type Partner } from '@zusage/partners';
import type { Recipient } from '../recipients.ts';
import type { PersonScope } from '../scope.ts';

/** The customer whose person asks. @throws AppError forbidden for everybody else */
export function requireOrganisation(scope: PersonScope): Organisation {
  const { organisation } = scope.actor.person;
  if (!organisation) throw new AppError('forbidden');
  return organisation;
}

/** The customer that its administrator speaks for. @throws AppError forbidden */
export function requireCustomerAdmin(scope: PersonScope): Organisation {
  if (scope.actor.person.role !== 'customer-admin') throw new AppError('forbidden');
  return requireOrganisation(scope);
}

/** The partner whose person asks. @throws AppError forbidden */
export async function requirePartner(trx: Transaction, scope: PersonScope): Promise<Partner> {
  const { partnerId } = scope.actor.person;
  const partner = partnerId ? await findPartner(trx, scope.providerId, partnerId) : null;
  if (!partner || partner.suspendedAt) throw new AppError('forbidden');
  return partner;
}

const toRecipient = ({ email, language }: Person): Recipient => ({ email, language });

/** Who decides for a customer; where nobody is its administrator, all its contacts. */
export async function customerRecipients(
  trx: Transaction,
  providerId: string,
  organisationId: string,
): Promise<Recipient[]> {
  const contacts = await listContacts(trx, providerId, organisationId);
  const admins = contacts.filter(({ role }) => role === 'customer-admin');
  return (admins.length > 0 ? admins : contacts).map(toRecipient);
}

export async function partnerRecipients(
  trx: Transaction,
  providerId: string,
  partnerId: string,
): Promise<Recipient[]> {
  const people = await listByRole(trx, providerId, ['partner']);
  return people.filter((person) => person.partnerId === partnerId).map(toRecipient);
}
