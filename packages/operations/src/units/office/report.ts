import { localDate } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import { AppError, invalidField } from '@zusage/errors';
import { organisationNumbers } from '@zusage/identity';
import { accountsOfUnits, adjustedIn, periodSums, startOfDay, type PeriodSums } from '@zusage/units';
import { addDays } from '../../customers/calendar-day.ts';
import { databaseNow } from '../../instant.ts';
import { isStaff, type PersonScope } from '../../scope.ts';
import { officeUnit, type OfficeUnit } from './adjustment-view.ts';

/**
 * Sums of a period in the unit's smallest billable part:
 * `opening + sold + adjusted − used − forfeited − expired = closing`, line by line and in the sums.
 */
export interface ReportSums {
  /** Still owed before and after: available, reserved and awaiting acceptance. */
  opening: number;
  closing: number;
  sold: number;
  used: number;
  forfeited: number;
  expired: number;
  /** Given less taken by hand. */
  adjusted: number;
  /** Given back after complaints; already taken off `used` and `forfeited`. */
  credited: number;
}

export interface UnitReportLine extends ReportSums {
  customerNumber: string;
  customer: string;
}

export interface UnitReport {
  from: string;
  to: string;
  today: string;
  units: { unit: OfficeUnit; sums: ReportSums; lines: UnitReportLine[] }[];
}

const NOTHING: ReportSums = {
  opening: 0,
  closing: 0,
  sold: 0,
  used: 0,
  forfeited: 0,
  expired: 0,
  adjusted: 0,
  credited: 0,
};

/**
 * What was sold, used, forfeited, expired and corrected in a period, by kind of unit and customer, with what is owed before
 * and after. Made of the lines of the customers' statements and nothing else (S89).
 *
 * @param request.from request.to days of the provider's calendar, both inclusive; this month to date unless given
 * @throws AppError forbidden for others than staff; invalid_input (`to`: end_before_start)
 */
export async function unitReport(
  scope: PersonScope,
  request: { from?: string | undefined; to?: string | undefined },
): Promise<UnitReport> {
  if (!isStaff(scope.actor)) throw new AppError('forbidden');
  const { providerId, locale } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, providerId);
    const today = localDate(catalogue, await databaseNow(trx));
    const from = request.from ?? `${today.slice(0, 7)}-01`;
    const to = request.to ?? (from > today ? from : today);
    if (to < from) throw invalidField('to', 'end_before_start');
    const period = {
      from: startOfDay(from, catalogue.timeZone),
      until: startOfDay(addDays(to, 1), catalogue.timeZone),
    };
    const keys = catalogue.units.map(({ key }) => key);
    const accounts = await accountsOfUnits(trx, providerId, keys);
    const sums = await periodSums(trx, providerId, { ...period, accountIds: 'all', asOf: null });
    const adjusted = await adjustedIn(trx, providerId, period);
    const customerOf = await organisationNumbers(
      trx,
      providerId,
      accounts.map(({ organisationId }) => organisationId),
    );
    const units = catalogue.units.map((unit) => {
      const lines = accounts
        .filter(({ unitKey }) => unitKey === unit.key)
        .map(({ id, organisationId }) => ({
          customerNumber: customerOf(organisationId)?.customerNumber ?? '',
          customer: customerOf(organisationId)?.name ?? '',
          ...reported(sums.get(id), adjusted.get(id)),
        }))
        .filter(hasSomething)
        .toSorted((one, other) => one.customer.localeCompare(other.customer, locale));
      return { unit: officeUnit(unit, locale), sums: lines.reduce(add, NOTHING), lines };
    });
    return { from, to, today, units: units.filter(({ lines }) => lines.length > 0) };
  });
}

/** A correction is booked as a purchase or a debit; the report tells it apart from both. */
function reported(sums: PeriodSums | undefined, adjusted = { given: 0, taken: 0 }): ReportSums {
  if (!sums) return NOTHING;
  return {
    opening: sums.opening,
    closing: sums.closing,
    sold: sums.sold - adjusted.given,
    used: sums.used - adjusted.taken,
    forfeited: sums.forfeited,
    expired: sums.expired,
    adjusted: adjusted.given - adjusted.taken,
    credited: sums.kinds.credit?.moved ?? 0,
  };
}

const KEYS = Object.keys(NOTHING) as (keyof ReportSums)[];

const hasSomething = (line: ReportSums): boolean => KEYS.some((key) => line[key] !== 0);

const add = (sums: ReportSums, line: ReportSums): ReportSums =>
  Object.fromEntries(KEYS.map((key) => [key, sums[key] + line[key]])) as unknown as ReportSums;
