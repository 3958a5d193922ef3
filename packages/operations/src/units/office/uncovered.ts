import { currentCatalogue } from '@zusage/contracts';
import { AppError } from '@zusage/errors';
import { listContacts, organisationNumbers } from '@zusage/identity';
import { accountsOfUnits, balances, nextExpiries } from '@zusage/units';
import { toInstant, type Instant } from '../../instant.ts';
import { isStaff, type PersonScope } from '../../scope.ts';
import { officeUnit, type OfficeUnit } from './adjustment-view.ts';

export interface UncoveredUnits {
  customerNumber: string;
  customer: string;
  unit: OfficeUnit;
  /** Available: nothing that was agreed has reserved it. */
  available: number;
  /** What of it expires first, and when. */
  next: { at: Instant; amount: number } | null;
  /** Who decides there; where nobody administers the customer, its contacts. */
  contacts: { name: string; email: string }[];
}

/**
 * Customers with prepaid units that no statement of work covers, the next expiry first: whom the provider may want to ask
 * (N-26). Only the provider sees it.
 *
 * @throws AppError forbidden
 */
export async function uncoveredUnits(scope: PersonScope): Promise<{ items: UncoveredUnits[] }> {
  if (!isStaff(scope.actor)) throw new AppError('forbidden');
  const { providerId, locale } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, providerId);
    const prepaid = catalogue.units.filter((unit) => unit.prepaid);
    const accounts = await accountsOfUnits(
      trx,
      providerId,
      prepaid.map(({ key }) => key),
    );
    const ids = accounts.map(({ id }) => id);
    const balanceOf = await balances(trx, providerId, ids);
    const nextOf = await nextExpiries(trx, providerId, ids);
    const customerOf = await organisationNumbers(
      trx,
      providerId,
      accounts.map(({ organisationId }) => organisationId),
    );
    const items: UncoveredUnits[] = [];
    for (const { id, organisationId, unitKey } of accounts) {
      const available = balanceOf.get(id)?.available ?? 0;
      const unit = prepaid.find(({ key }) => key === unitKey);
      const customer = customerOf(organisationId);
      if (available === 0 || !unit || !customer) continue;
      const next = nextOf.get(id);
      const people = await listContacts(trx, providerId, organisationId);
      const admins = people.filter(({ role }) => role === 'customer-admin');
      items.push({
        customerNumber: customer.customerNumber,
        customer: customer.name,
        unit: officeUnit(unit, locale),
        available,
        next: next ? { at: toInstant(next.at), amount: next.amount } : null,
        contacts: (admins.length > 0 ? admins : people).map(({ name, email }) => ({ name, email })),
      });
    }
    const at = ({ next }: UncoveredUnits): string => next?.at ?? '9999';
    return { items: items.toSorted((one, other) => at(one).localeCompare(at(other))) };
  });
}
