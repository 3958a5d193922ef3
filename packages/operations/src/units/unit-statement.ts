import { currentCatalogue } from '@zusage/contracts';
import { AppError } from '@zusage/errors';
import type { Locale } from '@zusage/i18n';
import {
  accountStatement,
  listLots,
  startOfDay,
  type AccountLine,
  type AccountStatement,
  type Lot,
  type StatementBalance,
  type StatementGroup,
} from '@zusage/units';
import { toInstant, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { unitAccountsIn, type UnitAccountView } from './unit-accounts.ts';

export interface UnitStatementRequest {
  /** The account's key, as its list gives it. */
  key: string;
  /** Days `YYYY-MM-DD` of the provider's calendar, both included; left out, the period is open. */
  from?: string | undefined;
  to?: string | undefined;
  group?: StatementGroup | undefined;
  /** What was recorded by the end of this day (S89); left out, by now. */
  asOf?: string | undefined;
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

export interface UnitStatementLine {
  key: string;
  kind: string;
  /** How much it moved, above zero. */
  moved: number;
  from: string | null;
  to: string | null;
  /** Change of what is held; 0 for what only stands elsewhere now. */
  heldChange: number;
  availableChange: number;
  after: StatementBalance;
  occurredAt: Instant;
  /** null for an expiry that is not booked yet. */
  recordedAt: Instant | null;
  /** null where nobody wrote one. */
  reason: string | null;
  rule: string;
  lots: string[];
  reverses: { kind: string; occurredAt: Instant; reason: string } | null;
  reversedAt: Instant | null;
}

export interface UnitStatement {
  /** Whose account it is; null for staff and partners. */
  customer: { customerNumber: string; name: string } | null;
  account: UnitAccountView & { description: string; rule: string };
  lots: UnitLotView[];
  period: {
    opening: StatementBalance;
    closing: StatementBalance;
    added: number;
    taken: number;
    count: number;
  };
  items: UnitStatementLine[];
  nextCursor: string | null;
}

/**
 * One account: where its units stand, its purchases in use order, and the statement of a period.
 * @throws AppError not_found for an account of somebody else as for one that does not exist (S2)
 */
export async function unitStatement(
  scope: PersonScope,
  request: UnitStatementRequest,
): Promise<UnitStatement> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const account = (await unitAccountsIn(trx, scope)).find(({ key }) => key === request.key);
    if (!account) throw new AppError('not_found');
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    const unit = catalogue.units.find(({ key }) => key === request.key);
    const endOf = (day: string): Date => startOfDay(dayAfter(day), catalogue.timeZone);
    const statement = await accountStatement(trx, scope.providerId, account.id, {
      from: request.from === undefined ? null : startOfDay(request.from, catalogue.timeZone),
      until: request.to === undefined ? null : endOf(request.to),
      group: request.group ?? null,
      asOf: request.asOf === undefined ? null : endOf(request.asOf),
      order: request.order ?? 'newest',
      limit: request.limit,
      cursor: request.cursor,
    });
    const lots = await listLots(trx, scope.providerId, account.id);
    const { organisation } = scope.actor.person;
    return {
      customer: organisation && { customerNumber: organisation.customerNumber, name: organisation.name },
      account: {
        ...account,
        description: unit?.description[scope.locale] ?? '',
        rule: unit?.rule ?? '',
      },
      lots: lots.map(toLotView),
      period: periodOf(statement),
      items: statement.lines.map((line) => toLineView(line, scope.locale)),
      nextCursor: statement.nextCursor,
    };
  });
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const periodOf = ({ opening, closing, added, taken, count }: AccountStatement): UnitStatement['period'] => ({
  opening,
  closing,
  added,
  taken,
  count,
});

const toLotView = (lot: Lot): UnitLotView => ({
  ...lot,
  purchasedAt: toInstant(lot.purchasedAt),
  expiresAt: toInstant(lot.expiresAt),
});

const toLineView = (line: AccountLine, locale: Locale): UnitStatementLine => ({
  ...line,
  occurredAt: toInstant(line.occurredAt),
  recordedAt: line.recordedAt && toInstant(line.recordedAt),
  reason: line.reason?.[locale] ?? null,
  reverses: line.reverses && {
    kind: line.reverses.kind,
    occurredAt: toInstant(line.reverses.occurredAt),
    reason: line.reverses.reason[locale],
  },
  reversedAt: line.reversedAt && toInstant(line.reversedAt),
});
