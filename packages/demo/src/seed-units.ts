import type { Transaction } from '@zusage/db';
import {
  createUnitAccount,
  debit,
  lotExpiry,
  post,
  purchaseLot,
  release,
  reserve,
  type UnitAccount,
} from '@zusage/units';
import type { MovementContent, OrganisationContent } from './content.ts';
import { daysAfter } from './moment.ts';
import type { SeedContext } from './seed-context.ts';

type UnitsContent = NonNullable<OrganisationContent['units']>;

/** Purchases and movements in the order they happened, all through the ledger's own posting. */
export async function seedUnits(
  trx: Transaction,
  context: SeedContext,
  organisationId: string,
  units: UnitsContent,
): Promise<void> {
  const accounts = new Map<string, UnitAccount>();
  for (const key of new Set(units.purchases.map((purchase) => purchase.account))) {
    const unit = unitOf(context, key);
    accounts.set(
      key,
      await createUnitAccount(trx, context.catalogue.id, { organisationId, unitKey: key, unit: unit.unit }),
    );
  }
  const steps = [
    ...units.purchases.map((purchase) => ({
      daysAgo: purchase.purchasedDaysAgo,
      run: () => purchaseOf(trx, context, accounts, purchase),
    })),
    ...units.movements.map((movement) => ({
      daysAgo: movement.daysAgo,
      run: () => move(trx, context, accounts, movement),
    })),
  ].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const step of steps) await step.run();
}

async function purchaseOf(
  trx: Transaction,
  context: SeedContext,
  accounts: Map<string, UnitAccount>,
  purchase: UnitsContent['purchases'][number],
): Promise<void> {
  const { catalogue, now } = context;
  const unit = unitOf(context, purchase.account);
  const purchasedAt = daysAfter(now, -purchase.purchasedDaysAgo);
  await purchaseLot(trx, catalogue.id, {
    accountId: accountOf(accounts, purchase.account),
    lot: {
      reference: purchase.reference,
      amount: purchase.amount,
      purchasedAt,
      expiresAt: lotExpiry(purchasedAt, unit.validMonths ?? 12, catalogue.timeZone),
    },
    occurredAt: purchasedAt,
    reason: {
      de: `Kauf, Bestellung ${purchase.reference}`,
      en: `Purchase, order ${purchase.reference}`,
      fr: `Achat, commande ${purchase.reference}`,
    },
    rule: unit.rule,
  });
}

async function move(
  trx: Transaction,
  context: SeedContext,
  accounts: Map<string, UnitAccount>,
  movement: MovementContent,
): Promise<void> {
  const head = {
    accountId: accountOf(accounts, movement.account),
    amount: movement.amount,
    occurredAt: daysAfter(context.now, -movement.daysAgo),
    reason: movement.reason,
    rule: movement.rule,
  };
  const { id } = context.catalogue;
  if (movement.kind === 'reserve') await reserve(trx, id, head);
  else if (movement.kind === 'release') await release(trx, id, head);
  else if (movement.kind === 'await') await post(trx, id, { ...head, kind: 'await' });
  else await debit(trx, id, { ...head, from: 'awaiting_acceptance' });
}

function unitOf({ catalogue }: SeedContext, key: string) {
  const unit = catalogue.units.find((candidate) => candidate.key === key);
  if (!unit) throw new Error(`${catalogue.id} sells no ${key}`);
  return unit;
}

function accountOf(accounts: Map<string, UnitAccount>, key: string): string {
  const account = accounts.get(key);
  if (!account) throw new Error(`nothing was purchased for ${key}`);
  return account.id;
}
