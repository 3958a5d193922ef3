import { adjustmentLots, balances, listAccounts, listLots, nextExpiries, reversedPurchases } from '@zusage/units';
import { toInstant, type Instant } from '../instant.ts';
import { isAdjustable } from '../units/is-adjustable.ts';
import type { Reading } from './dossier.ts';

/** One account with its purchases. Amounts in the account's smallest billable part. */
export interface CustomerUnits {
  /** The catalogue's key; stands in addresses. */
  key: string;
  name: string;
  unit: 'minute' | 'piece';
  /** Holds units that can be corrected by hand; effort is taken back where it was booked. */
  isAdjustable: boolean;
  balance: { available: number; reserved: number; awaitingAcceptance: number };
  nextExpiry: { at: Instant; amount: number } | null;
  /** The newest purchase first. */
  purchases: {
    reference: string;
    amount: number;
    purchasedAt: Instant;
    expiresAt: Instant;
    isExpired: boolean;
    isReversed: boolean;
    /** Nothing of it was touched: a mistake can still be taken back. */
    isUntouched: boolean;
  }[];
}

export async function customerUnits({ trx, scope, customer, catalogue }: Reading): Promise<CustomerUnits[]> {
  const { providerId, locale } = scope;
  const accounts = await listAccounts(trx, providerId, customer.id);
  const ids = accounts.map(({ id }) => id);
  const balanceOf = await balances(trx, providerId, ids);
  const expiryOf = await nextExpiries(trx, providerId, ids);
  const views: CustomerUnits[] = [];
  for (const { id, unitKey, unit } of accounts) {
    const expiry = expiryOf.get(id);
    const reversed = await reversedPurchases(trx, providerId, id);
    const corrections = await adjustmentLots(trx, providerId, id);
    const lots = await listLots(trx, providerId, id);
    views.push({
      key: unitKey,
      name: catalogue.units.find(({ key }) => key === unitKey)?.name[locale] ?? unitKey,
      unit,
      isAdjustable: catalogue.units.some((one) => one.key === unitKey && isAdjustable(one)),
      balance: balanceOf.get(id) ?? { available: 0, reserved: 0, awaitingAcceptance: 0 },
      nextExpiry: expiry ? { at: toInstant(expiry.at), amount: expiry.amount } : null,
      purchases: lots
        .toSorted((a, b) => b.purchasedAt.getTime() - a.purchasedAt.getTime())
        .map((lot) => ({
          reference: lot.reference,
          amount: lot.amount,
          purchasedAt: toInstant(lot.purchasedAt),
          expiresAt: toInstant(lot.expiresAt),
          isExpired: lot.isExpired,
          isReversed: reversed.has(lot.reference),
          isUntouched:
            !reversed.has(lot.reference) && !corrections.has(lot.reference) && lot.available === lot.amount,
        })),
    });
  }
  return views;
}
