import { localDate, type Catalogue } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import { isUniqueViolation, type Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import { findOrganisationByNumber, lockOrganisation, type Organisation } from '@zusage/identity';
import { databaseNow } from '../instant.ts';
import { once } from '../once.ts';
import type { Author, PersonScope } from '../scope.ts';

/** What a change of a customer's records works with. */
export interface Desk<By extends Author = PersonScope> {
  trx: Transaction;
  scope: By;
  customer: Organisation;
  catalogue: Catalogue;
  now: Date;
  /** The day it is for the provider, `YYYY-MM-DD`. */
  today: string;
}

/** What is asked, by whose form: the same key does the work once (S82). */
export interface Command {
  customerNumber: string;
  key?: string | undefined;
}

/** Only who administers the provider changes customers and what they bought (S1). @throws AppError forbidden */
export function requireAdministrator({ actor }: PersonScope): void {
  if (actor.person.role !== 'provider-admin') throw new AppError('forbidden');
}

/** @throws AppError not_found: a number of another provider is as unknown as one that nobody has (S2) */
export async function customerOf(
  trx: Transaction,
  { providerId }: PersonScope,
  customerNumber: string,
): Promise<Organisation> {
  const customer = await findOrganisationByNumber(trx, providerId, customerNumber);
  if (!customer) throw new AppError('not_found');
  return customer;
}

/**
 * Runs one change of one customer's records in one transaction: changes of the same customer wait for each other, and a
 * repeated key gets the first one's answer.
 *
 * @param name of the operation: keys are its own
 * @throws AppError forbidden, not_found, idempotency_conflict
 */
export async function changing<Answer>(
  scope: PersonScope,
  name: string,
  request: Command,
  work: (desk: Desk) => Promise<Answer>,
): Promise<Answer> {
  requireAdministrator(scope);
  const { key, ...body } = request;
  const claim = { scope: `${name}/${scope.actor.person.id}`, key, body };
  return scope.database.tenant(scope.providerId, (trx) =>
    once(trx, scope.providerId, claim, async () => {
      const customer = await customerOf(trx, scope, request.customerNumber);
      await lockOrganisation(trx, scope.providerId, customer.id);
      const { catalogue } = await currentCatalogue(trx, scope.providerId);
      const now = await databaseNow(trx);
      return work({ trx, scope, customer, catalogue, now, today: localDate(catalogue, now) });
    }),
  );
}

/** Runs a statement that a number or key which is taken ends. @throws AppError invalid_input on `field`: taken */
export async function unlessTaken<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isTaken = isUniqueViolation(error) || (error instanceof AppError && error.code === 'conflict');
    throw isTaken ? invalidField(field, 'taken') : error;
  }
}
