import { localDate, type Unit } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import {
  balances,
  listAccounts,
  listMovements,
  expiringWithin,
  nextExpiries,
  periodSums,
  startOfDay,
  type NextExpiry,
  type UnitAccount,
} from '@zusage/units';
import { databaseNow, toInstant, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { visibleRecords } from '../visibility.ts';

/** How an account is paid for: in advance, with each order, by the month (SB-4), or by a flat rate (S7-11). */
export type Settlement = 'prepaid' | 'order' | 'month' | 'flat';

export interface UnitAccountView {
  id: string;
  /** The catalogue's key of the unit; stands in addresses. */
  key: string;
  name: string;
  unit: 'minute' | 'piece';
  settlement: Settlement;
  /** Charged in this month; only of accounts that hold no balance: `month` and `flat`. */
  thisMonth: number | null;
  balance: { available: number; reserved: number; awaitingAcceptance: number };
  nextExpiry: { at: Instant; amount: number } | null;
  /** Of what is available, what expires within 60 days. */
  expiringSoon: number;
}

export interface MovementView {
  id: string;
  kind: string;
  amount: number;
  occurredAt: Instant;
  recordedAt: Instant;
  lot: string;
  expiresAt: Instant;
  reason: string;
  rule: string;
  balanceAfter: number;
}

/** Units that expire within so many days are named as expiring soon. */
export const EXPIRING_SOON_DAYS = 60;

export async function listUnitAccounts(scope: PersonScope): Promise<UnitAccountView[]> {
  return scope.database.tenant(scope.providerId, (trx) => unitAccountsIn(trx, scope));
}

export async function unitAccountsIn(trx: Transaction, scope: PersonScope): Promise<UnitAccountView[]> {
  const organisationIds = (await visibleRecords(trx, scope)).accounts ?? [];
  const { catalogue } = await currentCatalogue(trx, scope.providerId);
  const accounts = await accountsOf(trx, scope, organisationIds);
  const ids = accounts.map((account) => account.id);
  const balanceOf = await balances(trx, scope.providerId, ids);
  const expiryOf = await nextExpiries(trx, scope.providerId, ids);
  const soonOf = await expiringWithin(trx, scope.providerId, ids, EXPIRING_SOON_DAYS);
  const unitOf = (account: UnitAccount) => catalogue.units.find(({ key }) => key === account.unitKey);
  const settled = accounts.filter((account) => isSettledLater(settlementOf(unitOf(account))));
  const month = `${localDate(catalogue, await databaseNow(trx)).slice(0, 7)}-01`;
  const sums = await periodSums(trx, scope.providerId, {
    accountIds: settled.map(({ id }) => id),
    from: startOfDay(month, catalogue.timeZone),
    until: null,
    asOf: null,
  });
  return accounts.map((account) => ({
    id: account.id,
    key: account.unitKey,
    name: unitOf(account)?.name[scope.locale] ?? account.unitKey,
    unit: account.unit,
    settlement: settlementOf(unitOf(account)),
    thisMonth: sums.get(account.id)?.used ?? null,
    balance: balanceOf.get(account.id) ?? { available: 0, reserved: 0, awaitingAcceptance: 0 },
    nextExpiry: toExpiry(expiryOf.get(account.id)),
    expiringSoon: soonOf.get(account.id) ?? 0,
  }));
}

/** @throws AppError not_found for an account of somebody else as for one that does not exist */
export async function listUnitMovements(
  scope: PersonScope,
  request: { id: string; limit: number; cursor?: string | undefined },
): Promise<{ items: MovementView[]; nextCursor: string | null }> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const organisationIds = (await visibleRecords(trx, scope)).accounts ?? [];
    const accounts = await accountsOf(trx, scope, organisationIds);
    if (!accounts.some((account) => account.id === request.id)) throw new AppError('not_found');
    const page = await listMovements(trx, scope.providerId, request.id, {
      limit: request.limit,
      cursor: request.cursor,
    });
    return {
      items: page.items.map((movement) => ({
        id: movement.id,
        kind: movement.kind,
        amount: movement.amount,
        occurredAt: toInstant(movement.occurredAt),
        recordedAt: toInstant(movement.recordedAt),
        lot: movement.lot,
        expiresAt: toInstant(movement.expiresAt),
        reason: movement.reason[scope.locale],
        rule: movement.rule,
        balanceAfter: movement.balanceAfter,
      })),
      nextCursor: page.nextCursor,
    };
  });
}

async function accountsOf(
  trx: Transaction,
  scope: PersonScope,
  organisationIds: string[],
): Promise<UnitAccount[]> {
  const lists = await Promise.all(organisationIds.map((id) => listAccounts(trx, scope.providerId, id)));
  return lists.flat();
}

/** Of a unit that the catalogue no longer sells, what was bought of it counts on. */
export const settlementOf = (unit: Pick<Unit, 'prepaid' | 'settlement'> | undefined): Settlement =>
  unit?.prepaid === false ? (unit.settlement ?? 'order') : 'prepaid';

/** Nothing is held: what was done is charged afterwards, or covered. */
export const isSettledLater = (settlement: Settlement): boolean =>
  settlement === 'month' || settlement === 'flat';

const toExpiry = (expiry: NextExpiry | undefined): UnitAccountView['nextExpiry'] =>
  expiry ? { at: toInstant(expiry.at), amount: expiry.amount } : null;
