import { currentCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import {
  accountMonths,
  accountStatement,
  listLots,
  type AccountMonth,
  type AccountStatement,
  type Lot,
  type StatementBalance,
} from '@zusage/units';
import { databaseNow, toInstant, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { accountPicture, type AccountPicture } from './account-picture.ts';
import { heldUnits, type HeldUnits } from './held-units.ts';
import { toLineView, type UnitStatementLine } from './statement-line.ts';
import { readPeriod, type PeriodRequest } from './statement-period.ts';
import { isSettledLater, unitAccountsIn, type UnitAccountView } from './unit-accounts.ts';

export interface UnitStatementRequest extends PeriodRequest {
  /** The account's key or its id, as its list gives them. */
  key: string;
  order?: 'newest' | 'oldest' | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface UnitLotView {
  reference: string;
  amount: number;
  purchasedAt: Instant;
  expiresAt: Instant;
  isExpired: boolean;
  available: number;
  reserved: number;
  awaitingAcceptance: number;
  used: number;
  lost: number;
}

export interface UnitStatement {
  /** Whose account it is; null for staff and partners. */
  customer: { customerNumber: string; name: string } | null;
  account: UnitAccountView & { description: string; rule: string };
  /** In use order. */
  lots: UnitLotView[];
  /** Whom reserved units and those awaiting acceptance wait for. */
  held: HeldUnits[];
  /** null for accounts that hold no balance. */
  picture: AccountPicture | null;
  /** Only of accounts that hold no balance: what was charged by month, the latest first. */
  months: AccountMonth[];
  /** When this was read: as of it a file says the same (S89). With milliseconds. */
  readAt: string;
  period: {
    opening: StatementBalance;
    closing: StatementBalance;
    added: number;
    taken: number;
    /** Charged in it, less what was taken back in it. */
    used: number;
    count: number;
  };
  items: UnitStatementLine[];
  nextCursor: string | null;
}

/**
 * One account: where its units stand, its purchases in use order, how it went, and the statement of a period.
 * @throws AppError not_found for an account of somebody else as for one that does not exist (S2); invalid_input, see `readPeriod`
 */
export async function unitStatement(
  scope: PersonScope,
  request: UnitStatementRequest,
): Promise<UnitStatement> {
  const { providerId, locale } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const account = await visibleAccount(trx, scope, request.key);
    const { catalogue } = await currentCatalogue(trx, providerId);
    const unit = catalogue.units.find(({ key }) => key === account.key);
    const { timeZone } = catalogue;
    const now = await databaseNow(trx);
    const period = readPeriod(request, { timeZone, now });
    const statement = await accountStatement(trx, providerId, account.id, {
      ...period,
      order: request.order ?? 'newest',
      limit: request.limit,
      cursor: request.cursor,
    });
    const isLater = isSettledLater(account.settlement);
    const lots = isLater ? [] : await listLots(trx, providerId, account.id);
    const { organisation } = scope.actor.person;
    return {
      customer: organisation && { customerNumber: organisation.customerNumber, name: organisation.name },
      account: { ...account, description: unit?.description[locale] ?? '', rule: unit?.rule ?? '' },
      lots: lots.map(toLotView),
      held: isLater ? [] : await heldUnits(trx, providerId, account.id),
      picture: isLater
        ? null
        : await accountPicture(trx, providerId, account.id, { period, lots, timeZone, now }),
      months: isLater
        ? await accountMonths(trx, providerId, account.id, { timeZone, asOf: period.asOf })
        : [],
      readAt: now.toISOString(),
      period: periodOf(statement),
      items: statement.lines.map((line) => toLineView(line, locale)),
      nextCursor: statement.nextCursor,
    };
  });
}

/** @throws AppError not_found for an account of somebody else as for one that does not exist (S2) */
export async function visibleAccount(
  trx: Transaction,
  scope: PersonScope,
  idOrKey: string,
): Promise<UnitAccountView> {
  const accounts = await unitAccountsIn(trx, scope);
  const account = accounts.find(({ id }) => id === idOrKey) ?? accounts.find(({ key }) => key === idOrKey);
  if (!account) throw new AppError('not_found');
  return account;
}

const periodOf = ({
  opening,
  closing,
  added,
  taken,
  used,
  count,
}: AccountStatement): UnitStatement['period'] => ({ opening, closing, added, taken, used, count });

const toLotView = (lot: Lot): UnitLotView => ({
  ...lot,
  purchasedAt: toInstant(lot.purchasedAt),
  expiresAt: toInstant(lot.expiresAt),
});
