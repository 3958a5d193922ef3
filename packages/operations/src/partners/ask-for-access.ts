import { AppError } from '@zusage/errors';
import { findOrganisationByNumber, limitRate, type Organisation } from '@zusage/identity';
import { decideRequest, insertAccessRequest, listGrants, type Scope } from '@zusage/partners';
import type { Transaction } from '@zusage/db';
import type { PersonScope } from '../scope.ts';
import { requireOpen } from './partner-access.ts';
import { requirePartner } from './sides.ts';
import { recordAndTell } from './tell.ts';

export interface AccessQuestion {
  customerNumber: string;
  name: string;
  scopes: readonly Scope[];
  reason: string;
}

/** So many a day are work; more are guessing. */
const DAILY_LIMIT = { points: 20, windowSeconds: 86_400 };

/**
 * A partner asks a customer for access, by its number and its exact name. Whether there is such a customer makes no
 * difference to what the partner sees, now or later (S20).
 *
 * @throws AppError forbidden, rate_limited, conflict (asked already, or granted already)
 */
export async function askForAccess(scope: PersonScope, question: AccessQuestion): Promise<void> {
  const { database, providerId } = scope;
  const { person } = scope.actor;
  await limitRate(database, `partner-access:${providerId}:${person.partnerId}`, DAILY_LIMIT);
  await database.tenant(providerId, async (trx) => {
    const partner = await requirePartner(trx, scope);
    const customerNumber = question.customerNumber.trim();
    const customer = await namedCustomer(trx, providerId, { ...question, customerNumber });
    if (customer && (await hasAll(trx, providerId, partner.id, customer.id, question.scopes)))
      throw new AppError('conflict');
    await insertAccessRequest(trx, providerId, {
      partnerId: partner.id,
      organisationId: customer?.id ?? null,
      customerNumber,
      customerName: question.name.trim(),
      scopes: question.scopes,
      reason: question.reason.trim(),
      askedBy: person.id,
      askedByName: person.name,
    });
    if (customer)
      await recordAndTell(trx, scope, {
        kind: 'requested',
        partnerId: partner.id,
        organisationId: customer.id,
        scopes: question.scopes,
        note: question.reason.trim(),
      });
  });
}

/** The partner thinks better of it. @throws AppError forbidden, not_found, conflict */
export async function withdrawRequest(scope: PersonScope, id: string): Promise<void> {
  await scope.database.tenant(scope.providerId, async (trx) => {
    const { id: partnerId } = await requirePartner(trx, scope);
    const { organisationId, scopes } = await requireOpen(trx, scope, id, { partnerId });
    await decideRequest(trx, scope.providerId, id, 'withdrawn');
    if (organisationId)
      await recordAndTell(trx, scope, { kind: 'withdrawn', partnerId, organisationId, scopes });
  });
}

async function namedCustomer(
  trx: Transaction,
  providerId: string,
  { customerNumber, name }: Pick<AccessQuestion, 'customerNumber' | 'name'>,
): Promise<Organisation | null> {
  const found = await findOrganisationByNumber(trx, providerId, customerNumber);
  return found && sameName(found.name) === sameName(name) ? found : null;
}

/** Capitals and blanks may differ; a letter may not. */
const sameName = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

async function hasAll(
  trx: Transaction,
  providerId: string,
  partnerId: string,
  organisationId: string,
  scopes: readonly Scope[],
): Promise<boolean> {
  const [grant] = await listGrants(trx, providerId, { partnerId, organisationId });
  return grant !== undefined && scopes.every((scope) => grant.scopes.includes(scope));
}
