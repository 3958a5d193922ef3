import type { Transaction } from '@zusage/db';
import { createUnitAccount, lotExpiry, purchaseLot, startOfDay } from '@zusage/units';
import type { OrganisationContent } from './content.ts';
import { dayAfter } from './moment.ts';
import type { SeedContext } from './seed-context.ts';

/** Something that happened in a moment of the past. */
export interface TimedWork {
  at: Date;
  run: () => Promise<void>;
}

type Purchase = NonNullable<OrganisationContent['units']>['purchases'][number];

/** Opens a customer's accounts; @returns its purchases, to be booked in the order of time */
export async function purchasesOf(
  trx: Transaction,
  context: SeedContext,
  { key, units }: OrganisationContent,
  organisationIds: ReadonlyMap<string, string>,
): Promise<TimedWork[]> {
  const organisationId = organisationIds.get(key);
  if (!units || organisationId === undefined) return [];
  const accounts = new Map<string, string>();
  for (const account of new Set(units.purchases.map((purchase) => purchase.account))) {
    const { unit } = unitOf(context, account);
    const opened = { organisationId, unitKey: account, unit };
    accounts.set(account, (await createUnitAccount(trx, context.catalogue.id, opened)).id);
  }
  return units.purchases.map((purchase) => {
    const at = startOfDay(dayAfter(context.now, -purchase.purchasedDaysAgo), context.catalogue.timeZone);
    return { at, run: () => book(trx, context, accounts.get(purchase.account) ?? '', purchase, at) };
  });
}

async function book(
  trx: Transaction,
  { catalogue }: SeedContext,
  accountId: string,
  purchase: Purchase,
  purchasedAt: Date,
): Promise<void> {
  const unit = unitOf({ catalogue }, purchase.account);
  const { reference, amount } = purchase;
  await purchaseLot(trx, catalogue.id, {
    accountId,
    lot: {
      reference,
      amount,
      purchasedAt,
      expiresAt: lotExpiry(purchasedAt, unit.validMonths ?? 12, catalogue.timeZone),
    },
    occurredAt: purchasedAt,
    reason: {
      de: `Kauf, Bestellung ${reference}`,
      en: `Purchase, order ${reference}`,
      fr: `Achat, commande ${reference}`,
    },
    rule: unit.rule,
  });
}

function unitOf({ catalogue }: Pick<SeedContext, 'catalogue'>, key: string) {
  const unit = catalogue.units.find((candidate) => candidate.key === key);
  if (!unit) throw new Error(`${catalogue.id} sells no ${key}`);
  return unit;
}
