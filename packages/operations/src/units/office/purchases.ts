import { currentCatalogue } from '@zusage/contracts';
import { AppError } from '@zusage/errors';
import { organisationNumbers } from '@zusage/identity';
import { accountsOfUnits, purchasesOfAccounts } from '@zusage/units';
import { toInstant, type Instant } from '../../instant.ts';
import { isStaff, type PersonScope } from '../../scope.ts';
import { officeUnit, type OfficeUnit } from './adjustment-view.ts';

/** As many as a person reads; a search finds the others. */
export const PURCHASES_MAX = 200;

export interface PurchaseLine {
  customerNumber: string;
  customer: string;
  unit: OfficeUnit;
  reference: string;
  amount: number;
  available: number;
  purchasedAt: Instant;
  expiresAt: Instant;
  isExpired: boolean;
}

/**
 * Purchases of all customers, the next expiry first, narrowed by words of the customer's name, its number or the
 * purchase's reference. What was taken back is not listed.
 *
 * @throws AppError forbidden for others than staff
 */
export async function listPurchases(
  scope: PersonScope,
  { q }: { q?: string | undefined },
): Promise<{ items: PurchaseLine[]; isCut: boolean }> {
  if (!isStaff(scope.actor)) throw new AppError('forbidden');
  const { providerId, locale } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, providerId);
    const prepaid = new Map(catalogue.units.filter((one) => one.prepaid).map((one) => [one.key, one]));
    const accounts = await accountsOfUnits(trx, providerId, [...prepaid.keys()]);
    const customerOf = await organisationNumbers(
      trx,
      providerId,
      accounts.map(({ organisationId }) => organisationId),
    );
    const accountOf = new Map(accounts.map((account) => [account.id, account]));
    const words = (q ?? '').toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
    // A reference is known only with its purchase: with words every purchase is looked at.
    const limit = words.length > 0 ? 10_000 : PURCHASES_MAX + 1;
    const found = await purchasesOfAccounts(trx, providerId, [...accountOf.keys()], limit);
    const lines = found.flatMap(({ accountId, purchasedAt, expiresAt, ...purchase }): PurchaseLine[] => {
      const account = accountOf.get(accountId);
      const customer = account && customerOf(account.organisationId);
      const unit = account && prepaid.get(account.unitKey);
      if (!customer || !unit) return [];
      const text = `${customer.name} ${customer.customerNumber} ${purchase.reference}`;
      if (!words.every((word) => text.toLocaleLowerCase(locale).includes(word))) return [];
      return [
        {
          customerNumber: customer.customerNumber,
          customer: customer.name,
          unit: officeUnit(unit, locale),
          ...purchase,
          purchasedAt: toInstant(purchasedAt),
          expiresAt: toInstant(expiresAt),
        },
      ];
    });
    return { items: lines.slice(0, PURCHASES_MAX), isCut: lines.length > PURCHASES_MAX };
  });
}
