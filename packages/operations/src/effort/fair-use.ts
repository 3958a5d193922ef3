import { localDate } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import { minutesPerMonth } from '@zusage/engagements';
import { AppError, invalidField } from '@zusage/errors';
import { organisationNumbers } from '@zusage/identity';
import { accountsOfUnits } from '@zusage/units';
import { databaseNow } from '../instant.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { monthOf, monthsLater, type Month } from './effort-month.ts';
import { isEffortUnit } from './effort-unit.ts';
import { unitView, type EffortUnitView } from './effort-view.ts';
import { judgeFairUse, type FairUse } from './fair-use-judgement.ts';

export interface FairUseLine extends FairUse {
  customerNumber: string;
  name: string;
  minutes: number;
  /** In the month before. */
  before: number;
}

export interface FairUseView {
  month: Month;
  /** Months with use of a flat rate and the present one, the latest first. */
  months: Month[];
  /** A flat rate each, with the customers who used it in this month or the one before, the heaviest use first. */
  rates: { unit: EffortUnitView; lines: FairUseLine[] }[];
}

/**
 * How much customers use what a flat rate covers, month by month (S7-11). For the provider's eyes: nothing follows from it
 * for the customer.
 *
 * @throws AppError forbidden for others than staff; invalid_input (`month`: too_far)
 */
export async function fairUse(
  scope: PersonScope,
  request: { month?: Month | undefined },
): Promise<FairUseView> {
  if (!isStaff(scope.actor)) throw new AppError('forbidden');
  const { providerId, locale } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, providerId);
    const present = monthOf(localDate(catalogue, await databaseNow(trx)));
    const month = request.month ?? present;
    if (month > present) throw invalidField('month', 'too_far', { max: present });
    const units = catalogue.units.filter(isEffortUnit).filter(({ settlement }) => settlement === 'flat');
    const keys = units.map(({ key }) => key);
    const accounts = await accountsOfUnits(trx, providerId, keys);
    const use = await minutesPerMonth(
      trx,
      providerId,
      accounts.map(({ id }) => id),
    );
    const minutesIn = new Map(use.map((one) => [`${one.accountId}/${one.month}`, one.minutes]));
    const customerOf = await organisationNumbers(
      trx,
      providerId,
      accounts.map((one) => one.organisationId),
    );
    const rates = units.map((unit) => {
      const used = accounts
        .filter(({ unitKey }) => unitKey === unit.key)
        .map(({ id, organisationId }) => ({
          customerNumber: customerOf(organisationId)?.customerNumber ?? '',
          name: customerOf(organisationId)?.name ?? '',
          minutes: minutesIn.get(`${id}/${month}`) ?? 0,
          before: minutesIn.get(`${id}/${monthsLater(month, -1)}`) ?? 0,
        }))
        .filter(({ minutes, before }) => minutes + before > 0);
      const lines = used.map((line) => ({
        ...line,
        ...judgeFairUse(line.minutes, othersOf(line, used), unit.fairUseMinutes),
      }));
      return {
        unit: unitView(unit, locale),
        lines: lines.toSorted(
          (one, other) => other.minutes - one.minutes || (one.name < other.name ? -1 : 1),
        ),
      };
    });
    const months = new Set([month, present, ...use.map((one) => one.month)]);
    return { month, months: [...months].toSorted().toReversed(), rates };
  });
}

const othersOf = <Line extends { minutes: number }>(line: Line, all: readonly Line[]): number[] =>
  all.filter((other) => other !== line).map(({ minutes }) => minutes);
