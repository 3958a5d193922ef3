import { localDate, type Unit } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import { AppError } from '@zusage/errors';
import { listByRole, organisationNumbers } from '@zusage/identity';
import { balances, findAccount, listAccounts, listAdjustments, type Adjustment } from '@zusage/units';
import { customerOf, requireAdministrator } from '../../customers/changing.ts';
import { databaseNow, toInstant, toInstantOrNull, type Instant } from '../../instant.ts';
import type { PersonScope } from '../../scope.ts';
import { isAdjustable } from '../is-adjustable.ts';

/** How amounts of a unit are counted and named. */
export interface OfficeUnit {
  key: string;
  name: string;
  unit: 'minute' | 'piece';
  minutesPerUnit: number | null;
}

export interface AdjustmentView {
  handle: number;
  customerNumber: string;
  customer: string;
  unit: OfficeUnit;
  /** Above zero: given; below: taken. */
  amount: number;
  lastDay: string | null;
  reason: string;
  status: Adjustment['status'];
  proposedAt: Instant;
  proposedBy: string;
  decidedAt: Instant | null;
  decidedBy: string | null;
  note: string | null;
  /** What the reader can do about an open one: nobody approves what nobody stands behind any more. */
  mine: 'withdraw' | 'decide' | 'refuse' | null;
}

export interface AdjustmentDesk {
  unit: OfficeUnit;
  customer: string;
  customerNumber: string;
  today: string;
  available: number;
  /** Up to which one person is enough. */
  limit: number;
  adjustments: AdjustmentView[];
}

export const officeUnit = (unit: Unit, locale: PersonScope['locale']): OfficeUnit => ({
  key: unit.key,
  name: unit.name[locale],
  unit: unit.unit,
  minutesPerUnit: unit.minutesPerUnit ?? null,
});

/** What waits for a second person, and for whom. @throws AppError forbidden */
export async function openAdjustments(
  scope: PersonScope,
): Promise<{ items: AdjustmentView[]; forYou: number }> {
  requireAdministrator(scope);
  const { providerId, locale } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, providerId);
    const open = await listAdjustments(trx, providerId, { status: 'proposed' });
    const admins = new Set((await listByRole(trx, providerId, ['provider-admin'])).map(({ id }) => id));
    const items: AdjustmentView[] = [];
    for (const adjustment of open) {
      const account = await findAccount(trx, providerId, adjustment.accountId);
      const unit = catalogue.units.find(({ key }) => key === account?.unitKey);
      if (!account || !unit) continue;
      const customer = (await organisationNumbers(trx, providerId, [account.organisationId]))(
        account.organisationId,
      );
      if (customer) items.push(view(adjustment, scope, customer, officeUnit(unit, locale), admins));
    }
    return { items, forYou: items.filter(({ mine }) => mine === 'decide' || mine === 'refuse').length };
  });
}

/** A customer's account as its corrections are made and decided. @throws AppError forbidden, not_found */
export async function adjustmentDesk(
  scope: PersonScope,
  request: { customerNumber: string; unit: string },
): Promise<AdjustmentDesk> {
  requireAdministrator(scope);
  const { providerId, locale } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const customer = await customerOf(trx, scope, request.customerNumber);
    const { catalogue } = await currentCatalogue(trx, providerId);
    const unit = catalogue.units.find(({ key }) => key === request.unit);
    if (!unit || !isAdjustable(unit)) throw new AppError('not_found');
    const account = (await listAccounts(trx, providerId, customer.id)).find(
      ({ unitKey }) => unitKey === unit.key,
    );
    const admins = new Set((await listByRole(trx, providerId, ['provider-admin'])).map(({ id }) => id));
    const ids = account ? [account.id] : [];
    const adjustments = account ? await listAdjustments(trx, providerId, { accountId: account.id }) : [];
    const shown = officeUnit(unit, locale);
    return {
      unit: shown,
      customer: customer.name,
      customerNumber: customer.customerNumber,
      today: localDate(catalogue, await databaseNow(trx)),
      available: (await balances(trx, providerId, ids)).get(ids[0] ?? '')?.available ?? 0,
      limit: unit.adjustmentLimit,
      adjustments: adjustments.map((adjustment) => view(adjustment, scope, customer, shown, admins)),
    };
  });
}

function view(
  adjustment: Adjustment,
  { actor }: PersonScope,
  { customerNumber, name }: { customerNumber: string; name: string },
  unit: OfficeUnit,
  admins: ReadonlySet<string>,
): AdjustmentView {
  const { handle, amount, lastDay, reason, status, proposedBy } = adjustment;
  const others = admins.has(proposedBy.id) ? 'decide' : 'refuse';
  const step = proposedBy.id === actor.person.id ? 'withdraw' : others;
  return {
    handle,
    customerNumber,
    customer: name,
    unit,
    amount,
    lastDay,
    reason,
    status,
    proposedAt: toInstant(adjustment.proposedAt),
    proposedBy: proposedBy.name,
    decidedAt: toInstantOrNull(adjustment.decidedAt),
    decidedBy: adjustment.decidedByName,
    note: adjustment.decisionNote,
    mine: status === 'proposed' ? step : null,
  };
}
