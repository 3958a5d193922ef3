import { localDate, type Catalogue } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { effortInMonth, minutesPerMonth, type Effort } from '@zusage/engagements';
import { AppError, invalidField } from '@zusage/errors';
import { findOrganisation, findOrganisationByNumber, type Organisation } from '@zusage/identity';
import { ticketHeads, type TicketHead } from '@zusage/tickets';
import { listAccounts, startOfDay } from '@zusage/units';
import { databaseNow } from '../instant.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { visibleRecords } from '../visibility.ts';
import {
  correctionMonth,
  firstDayOf,
  monthOf,
  monthsLater,
  settledFrom,
  type Month,
} from './effort-month.ts';
import { isEffortUnit, type EffortUnit } from './effort-unit.ts';
import { effortLine, unitView, type EffortLine, type EffortUnitView } from './effort-view.ts';

/** A line of a month's statement. A correction of a month that is settled counts below zero. */
export interface StatementLine extends EffortLine {
  /** What it adds to the month: its minutes, none where it was taken back in time, below zero for a correction. */
  counts: number;
}

/** What was done in a month, ticket by ticket (SB-4). */
export interface EffortStatement {
  customer: { customerNumber: string; name: string };
  month: Month;
  /** Months with effort, the latest first; the one shown and the present one among them. */
  months: Month[];
  /** From this day on the statement stands. */
  settledFrom: string;
  settled: boolean;
  units: {
    unit: EffortUnitView;
    minutes: number;
    tickets: (TicketHead & { minutes: number; lines: StatementLine[] })[];
  }[];
}

/**
 * The statement of a month: of the reader's own company, or of a customer for staff. The present month unless another is named.
 *
 * @throws AppError not_found for those who see no accounts and for a customer that there is not; invalid_input (`month`:
 *   too_far for one that has not begun)
 */
export async function effortStatement(
  scope: PersonScope,
  request: { month?: Month | undefined; customerNumber?: string | undefined },
): Promise<EffortStatement> {
  const { providerId } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const customer = await customerOf(trx, scope, request.customerNumber);
    const { catalogue } = await currentCatalogue(trx, providerId);
    const today = localDate(catalogue, await databaseNow(trx));
    const month = request.month ?? monthOf(today);
    if (month > monthOf(today)) throw invalidField('month', 'too_far', { max: monthOf(today) });
    const accounts = await effortAccounts(trx, providerId, customer, catalogue);
    const ids = accounts.map(({ id }) => id);
    const perMonth = await minutesPerMonth(trx, providerId, ids);
    const months = [...new Set([month, monthOf(today), ...perMonth.map((one) => one.month)])];
    const efforts = await effortInMonth(trx, providerId, ids, periodOf(month, catalogue.timeZone));
    const heads = await ticketHeads(
      trx,
      providerId,
      efforts.map(({ ticketId }) => ticketId),
    );
    return {
      customer: { customerNumber: customer.customerNumber, name: customer.name },
      month,
      months: months.toSorted().toReversed(),
      settledFrom: settledFrom(month),
      settled: today >= settledFrom(month),
      units: accounts.flatMap(({ id, unit }) => {
        const own = efforts.filter(({ accountId }) => accountId === id);
        const tickets = byTicket(own, { month, catalogue, unit, heads });
        return own.length === 0
          ? []
          : [{ unit: unitView(unit, scope.locale), minutes: total(tickets), tickets }];
      }),
    };
  });
}

async function customerOf(
  trx: Transaction,
  scope: PersonScope,
  customerNumber: string | undefined,
): Promise<Organisation> {
  const { providerId, actor } = scope;
  if (isStaff(actor)) {
    const found = await findOrganisationByNumber(trx, providerId, customerNumber ?? '');
    if (!found) throw new AppError('not_found');
    return found;
  }
  const { accounts } = await visibleRecords(trx, scope);
  const own = actor.person.organisation;
  const found = own && accounts?.includes(own.id) ? await findOrganisation(trx, providerId, own.id) : null;
  if (!found || (customerNumber !== undefined && customerNumber !== found.customerNumber))
    throw new AppError('not_found');
  return found;
}

async function effortAccounts(
  trx: Transaction,
  providerId: string,
  customer: Organisation,
  catalogue: Catalogue,
): Promise<{ id: string; unit: EffortUnit }[]> {
  const accounts = await listAccounts(trx, providerId, customer.id);
  return accounts.flatMap(({ id, unitKey }) => {
    const unit = catalogue.units.find(({ key }) => key === unitKey);
    return unit && isEffortUnit(unit) ? [{ id, unit }] : [];
  });
}

const periodOf = (month: Month, timeZone: string) => {
  const from = firstDayOf(month);
  const until = firstDayOf(monthsLater(month, 1));
  return { from, until, fromAt: startOfDay(from, timeZone), untilAt: startOfDay(until, timeZone) };
};

interface Grouping {
  month: Month;
  catalogue: Catalogue;
  unit: EffortUnit;
  heads: Map<string, TicketHead>;
}

function byTicket(
  efforts: readonly Effort[],
  { month, catalogue, unit, heads }: Grouping,
): EffortStatement['units'][number]['tickets'] {
  const groups = new Map<string, StatementLine[]>();
  for (const effort of efforts) {
    const line = { ...effortLine(effort, unit.settlement === 'flat'), counts: 0 };
    for (const counts of countsIn(month, effort, catalogue)) {
      const lines = groups.get(effort.ticketId) ?? [];
      groups.set(effort.ticketId, [...lines, { ...line, counts }]);
    }
  }
  return [...groups]
    .map(([id, lines]) => ({
      number: heads.get(id)?.number ?? '',
      subject: heads.get(id)?.subject ?? '',
      minutes: lines.reduce((sum, { counts }) => sum + counts, 0),
      lines,
    }))
    .toSorted((one, other) => (one.number < other.number ? -1 : 1));
}

/** What an effort adds to a month: once as it was done, and once below zero where it was taken back too late for its own month. */
function countsIn(month: Month, { workedOn, minutes, reversal }: Effort, catalogue: Catalogue): number[] {
  const corrected = reversal && correctionMonth(workedOn, localDate(catalogue, reversal.at));
  const own = monthOf(workedOn);
  if (own === month) return [corrected === own ? 0 : minutes];
  return corrected === month ? [-minutes] : [];
}

const total = (parts: readonly { minutes: number }[]): number =>
  parts.reduce((sum, { minutes }) => sum + minutes, 0);
