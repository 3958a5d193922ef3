import { createOrganisation, changeOrganisation, type Organisation } from '@zusage/identity';
import { audit } from '../audit.ts';
import { once } from '../once.ts';
import type { PersonScope } from '../scope.ts';
import { changesBetween } from './changes.ts';
import { changing, requireAdministrator, unlessTaken, type Command } from './changing.ts';

/**
 * A new customer: a number and a name, nothing bought yet.
 *
 * @throws AppError forbidden, idempotency_conflict, invalid_input (`customerNumber`: taken)
 */
export async function createCustomer(
  scope: PersonScope,
  request: { customerNumber: string; name: string; key?: string | undefined },
): Promise<{ customerNumber: string }> {
  requireAdministrator(scope);
  const { key, ...body } = request;
  const claim = { scope: `customers.create/${scope.actor.person.id}`, key, body };
  const { customerNumber } = request;
  const name = request.name.trim();
  return scope.database.tenant(scope.providerId, (trx) =>
    once(trx, scope.providerId, claim, async () => {
      const customer = await unlessTaken('customerNumber', () =>
        createOrganisation(trx, scope.providerId, { customerNumber, name }),
      );
      await audit(trx, scope, customerCreated(customer));
      return { customerNumber };
    }),
  );
}

/**
 * Another name or number. The number is a login too (SEP-1): from now on the new one signs in, and the old one nobody.
 *
 * @throws AppError forbidden, not_found, invalid_input (`newNumber`: taken)
 */
export async function changeCustomer(
  scope: PersonScope,
  request: Command & { newNumber: string; name: string },
): Promise<{ customerNumber: string }> {
  return changing(scope, 'customers.change', request, async ({ trx, customer }) => {
    const changed = { id: customer.id, customerNumber: request.newNumber, name: request.name.trim() };
    if (changed.customerNumber !== customer.customerNumber || changed.name !== customer.name) {
      await unlessTaken('newNumber', () => changeOrganisation(trx, scope.providerId, changed));
      await audit(trx, scope, customerChanged(customer, changed));
    }
    return { customerNumber: changed.customerNumber };
  });
}

type Entry = Parameters<typeof audit>[2];

/** What the audit says of a new customer. */
export const customerCreated = ({ id, customerNumber, name }: Organisation): Entry => ({
  action: 'customer.created',
  subject: { kind: 'customer', reference: `${customerNumber} ${name}` },
  organisationId: id,
});

/** The same of one with another number or name. */
export const customerChanged = (before: Organisation, after: Organisation): Entry => ({
  action: 'customer.changed',
  subject: { kind: 'customer', reference: `${after.customerNumber} ${after.name}` },
  organisationId: after.id,
  details: {
    changes: changesBetween(
      { customerNumber: before.customerNumber, name: before.name },
      { customerNumber: after.customerNumber, name: after.name },
    ),
  },
});
