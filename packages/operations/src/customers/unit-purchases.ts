import type { Catalogue, Unit } from '@zusage/catalogue';
import { AppError, invalidField } from '@zusage/errors';
import { messagesFor, locales } from '@zusage/i18n';
import {
  adjustmentLots,
  findPurchase,
  listAccounts,
  lotExpiry,
  post,
  startOfDay,
  UnitError,
  type ReasonText,
} from '@zusage/units';
import { audit } from '../audit.ts';
import { startTopUp } from '../engagements/top-up.ts';
import type { PersonScope } from '../scope.ts';
import { accountFor } from '../units/account-for.ts';
import { addDays, monthsBefore } from './calendar-day.ts';
import { changing, unlessTaken, type Command, type Desk } from './changing.ts';

/** More at once is a slip of the keyboard; it also keeps every amount far below 2^53. */
export const PURCHASE_UNITS_MAX = 1_000_000;

/**
 * Books a purchase of prepaid units: a lot with its expiry (N-13). The account is opened with the first purchase.
 *
 * @param request.units how many were sold, whole ones; one holds `minutesPerUnit` of the catalogue
 * @param request.boughtOn today or earlier, `YYYY-MM-DD`
 * @param request.lastDay only where the catalogue states no term, and required there
 * @throws AppError forbidden, not_found, idempotency_conflict, invalid_input (at the field; `reference`: taken) (S83)
 */
export async function bookPurchase(
  scope: PersonScope,
  request: Command & {
    unit: string;
    units: number;
    reference: string;
    boughtOn: string;
    lastDay: string | null;
  },
): Promise<{ reference: string }> {
  return changing(scope, 'customers.bookPurchase', request, async (desk) => {
    const unit = prepaidUnit(desk.catalogue, request.unit);
    if (!Number.isSafeInteger(request.units) || request.units < 1 || request.units > PURCHASE_UNITS_MAX)
      throw invalidField('units', 'not_whole');
    const amount = request.units * (unit.minutesPerUnit ?? 1);
    const reference = request.reference.trim();
    const { purchasedAt, expiresAt } = termOf(desk, unit, request);
    const account = await accountFor(desk.trx, scope, desk.customer.id, unit);
    await unlessTaken('reference', () =>
      post(desk.trx, scope.providerId, {
        kind: 'purchase',
        accountId: account.id,
        lot: { reference, amount, purchasedAt, expiresAt },
        occurredAt: purchasedAt,
        reason: inAllLanguages((texts) => texts.reasonPurchase({ reference })),
        rule: unit.rule,
        personId: scope.actor.person.id,
        ...(request.key === undefined ? {} : { idempotencyKey: request.key }),
      }),
    );
    await startTopUp(desk.trx, account.id, reference);
    await audit(desk.trx, scope, {
      action: 'units.purchased',
      subject: { kind: 'unit_account', reference: unit.name[scope.locale] },
      organisationId: desk.customer.id,
      details: { reference, units: request.units, boughtOn: request.boughtOn },
    });
    return { reference };
  });
}

/**
 * Takes back a purchase that was booked by mistake: a movement of its own that reverses it, with its reason. Only while
 * nothing of it is reserved, used or expired.
 *
 * @throws AppError forbidden, not_found, invalid_input (`reference`: used_up), conflict when it was taken back before
 */
export async function reversePurchase(
  scope: PersonScope,
  request: Command & { unit: string; reference: string; reason: string },
): Promise<void> {
  await changing(scope, 'customers.reversePurchase', request, async ({ trx, customer, catalogue }) => {
    const accounts = await listAccounts(trx, scope.providerId, customer.id);
    const account = accounts.find(({ unitKey }) => unitKey === request.unit);
    const movementId = account && (await findPurchase(trx, scope.providerId, account.id, request.reference));
    if (!account || !movementId) throw new AppError('not_found');
    // What was given by hand is taken by hand: by two people where it is much (S86).
    const corrections = await adjustmentLots(trx, scope.providerId, account.id);
    if (corrections.has(request.reference)) throw new AppError('not_found');
    const { reference } = request;
    const reason = request.reason.trim();
    const unit = catalogue.units.find(({ key }) => key === account.unitKey);
    await unlessUsed(() =>
      post(trx, scope.providerId, {
        kind: 'reverse',
        accountId: account.id,
        movementId,
        reason: inAllLanguages((texts) => texts.reasonReversal({ reference, reason })),
        rule: unit?.rule ?? 'N-13',
        personId: scope.actor.person.id,
        ...(request.key === undefined ? {} : { idempotencyKey: request.key }),
      }),
    );
    await audit(trx, scope, {
      action: 'units.reversed',
      subject: { kind: 'unit_account', reference: unit?.name[scope.locale] ?? account.unitKey },
      organisationId: customer.id,
      details: { reference, reason },
    });
    return null;
  });
}

function prepaidUnit(catalogue: Catalogue, key: string): Unit {
  const unit = catalogue.units.find((candidate) => candidate.key === key && candidate.prepaid);
  if (!unit) throw invalidField('unit', 'unknown_value');
  return unit;
}

/** From the first moment of the day it was bought to the last of its term, in the provider's zone (N-13). */
function termOf(
  { today, now, catalogue }: Desk,
  unit: Unit,
  { boughtOn, lastDay }: { boughtOn: string; lastDay: string | null },
): { purchasedAt: Date; expiresAt: Date } {
  if (boughtOn > today) throw invalidField('boughtOn', 'too_far', { max: today });
  const purchasedAt = startOfDay(boughtOn, catalogue.timeZone);
  if (unit.validMonths !== undefined) {
    if (lastDay !== null) throw invalidField('lastDay', 'unknown_key');
    const expiresAt = lotExpiry(purchasedAt, unit.validMonths, catalogue.timeZone);
    // What would have expired already was never usable here.
    if (expiresAt <= now)
      throw invalidField('boughtOn', 'too_early', { min: addDays(monthsBefore(today, unit.validMonths), 1) });
    return { purchasedAt, expiresAt };
  }
  if (lastDay === null) throw invalidField('lastDay', 'required');
  if (lastDay < today) throw invalidField('lastDay', 'too_early', { min: today });
  const expiresAt = new Date(startOfDay(addDays(lastDay, 1), catalogue.timeZone).getTime() - 1);
  return { purchasedAt, expiresAt };
}

async function unlessUsed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isUsed = error instanceof UnitError && error.reason === 'insufficient_units';
    throw isUsed ? invalidField('reference', 'used_up') : error;
  }
}

type Texts = ReturnType<typeof messagesFor>['customersAdmin'];

/** The sentence that the customer reads on the statement. */
const inAllLanguages = (say: (texts: Texts) => string): ReasonText =>
  Object.fromEntries(
    locales.map((locale) => [locale, say(messagesFor(locale).customersAdmin)]),
  ) as ReasonText;
