import type { Unit } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import { createUnitAccount, listAccounts, type UnitAccount } from '@zusage/units';
import { audit } from '../audit.ts';
import type { PersonScope } from '../scope.ts';

/** A customer's account of a unit; opened where it has none yet. Call it under the organisation's lock. */
export async function accountFor(
  trx: Transaction,
  scope: Pick<PersonScope, 'providerId' | 'actor' | 'locale'>,
  organisationId: string,
  unit: Unit,
): Promise<UnitAccount> {
  const accounts = await listAccounts(trx, scope.providerId, organisationId);
  const known = accounts.find(({ unitKey }) => unitKey === unit.key);
  if (known) return known;
  const opened = await createUnitAccount(trx, scope.providerId, {
    organisationId,
    unitKey: unit.key,
    unit: unit.unit,
  });
  await audit(trx, scope, {
    action: 'unit_account.created',
    subject: { kind: 'unit_account', reference: unit.name[scope.locale] },
    organisationId,
  });
  return opened;
}
