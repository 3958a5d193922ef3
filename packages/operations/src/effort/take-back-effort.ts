import { localDate, type Catalogue } from '@zusage/catalogue';
import { AppError, invalidField } from '@zusage/errors';
import { lockEffort, markEffortReversed } from '@zusage/engagements';
import { findAccount, reverse, startOfDay } from '@zusage/units';
import { audit } from '../audit.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { onTicket } from '../ticket-action.ts';
import { correctionMonth, firstDayOf, monthsLater } from './effort-month.ts';
import { inAllLanguages } from './write-effort.ts';

export const REVERSAL_REASON_MAX = 500;

/**
 * Takes effort back by a movement of its own, with its reason (S77). Of a month that is settled it appears on the statement
 * of this month.
 *
 * @throws AppError forbidden for others than staff; not_found; conflict when it was taken back before; invalid_input (`reason`)
 */
export async function takeBackEffort(
  scope: PersonScope,
  request: { number: string; reference: string; reason: string },
  idempotencyKey?: string,
): Promise<{ reference: string }> {
  if (!isStaff(scope.actor)) throw new AppError('forbidden');
  const reason = request.reason.trim();
  if (reason === '') throw invalidField('reason', 'required');
  if (reason.length > REVERSAL_REASON_MAX)
    throw invalidField('reason', 'too_long', { max: REVERSAL_REASON_MAX });
  const asked = { action: 'effort_back', number: request.number, input: request, idempotencyKey };
  return onTicket(scope, asked, async ({ trx, ticket, terms, now }) => {
    const { providerId } = scope;
    const { person } = scope.actor;
    const effort = await lockEffort(trx, providerId, ticket.id, request.reference);
    if (!effort) throw new AppError('not_found');
    if (effort.reversal) throw new AppError('conflict');
    const account = await findAccount(trx, providerId, effort.accountId);
    const unit = terms.catalogue.units.find(({ key }) => key === account?.unitKey);
    if (!unit) throw new Error('effort was booked in a unit that its ticket does not know');
    const { id: transactionId } = await reverse(trx, providerId, {
      accountId: effort.accountId,
      movementId: effort.transactionId,
      occurredAt: occurrence(effort.workedOn, terms.catalogue, now),
      reason: inAllLanguages((texts) => texts.reasonTakenBack({ reference: effort.reference, reason })),
      rule: unit.rule,
      personId: person.id,
    });
    await markEffortReversed(trx, providerId, effort.id, {
      at: now,
      byName: person.name,
      reason,
      transactionId,
    });
    await audit(trx, scope, {
      action: 'effort.reversed',
      subject: { kind: 'unit_account', reference: unit.name[scope.locale] },
      organisationId: ticket.organisation_id,
      details: { reference: effort.reference, reason },
    });
    return { reference: effort.reference };
  });
}

/** While its month is open it is taken back in that month, so that the ledger's sum of a month is its statement's (S89). */
function occurrence(workedOn: string, catalogue: Catalogue, now: Date): Date {
  const month = correctionMonth(workedOn, localDate(catalogue, now));
  const end = startOfDay(firstDayOf(monthsLater(month, 1)), catalogue.timeZone).getTime() - 1;
  return new Date(Math.min(end, now.getTime()));
}
