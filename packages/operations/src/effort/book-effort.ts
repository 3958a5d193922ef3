import { localDate } from '@zusage/catalogue';
import { AppError, invalidField } from '@zusage/errors';
import { isStaff, type PersonScope } from '../scope.ts';
import { onTicket } from '../ticket-action.ts';
import { daysOfTicket, unitOfTicket } from './effort-on-ticket.ts';
import { writeEffort } from './write-effort.ts';

/** A day has no more; longer work is booked for each of its days. */
export const EFFORT_MINUTES_MAX = 1_440;
export const EFFORT_TEXT_MAX = 1_000;

export interface EffortRequest {
  number: string;
  /** The day it was done on, `YYYY-MM-DD` in the provider's zone. */
  day: string;
  /** 1 to 1,440, whole ones. */
  minutes: number;
  /** What was done, as the customer reads it. */
  text: string;
}

/**
 * Books work on a ticket: charged by the month (SB-4) or covered by a flat rate (S7-11). It never stops at a limit. Days of
 * the month before the last are settled and take no more; neither do days before the ticket or after it was closed.
 *
 * @throws AppError forbidden for others than staff; not_found; conflict where the catalogue charges no effort on this ticket,
 *   or none of its days is open any more; idempotency_conflict; invalid_input (`day`: too_early, too_far; `minutes`, `text`)
 */
export async function bookEffort(
  scope: PersonScope,
  request: EffortRequest,
  idempotencyKey?: string,
): Promise<{ reference: string }> {
  if (!isStaff(scope.actor)) throw new AppError('forbidden');
  const asked = { action: 'effort', number: request.number, input: request, idempotencyKey };
  return onTicket(scope, asked, async ({ trx, ticket, terms, now }) => {
    const unit = unitOfTicket(ticket, terms);
    const today = localDate(terms.catalogue, now);
    const days = daysOfTicket(ticket, terms, today);
    if (!unit || !days || ticket.organisation_id === null) throw new AppError('conflict');
    if (request.day < days.from) throw invalidField('day', 'too_early', { min: days.from });
    if (request.day > days.until) throw invalidField('day', 'too_far', { max: days.until });
    requireMinutes(request.minutes);
    const text = request.text.trim();
    if (text === '') throw invalidField('text', 'required');
    if (text.length > EFFORT_TEXT_MAX) throw invalidField('text', 'too_long', { max: EFFORT_TEXT_MAX });
    const { timeZone } = terms.catalogue;
    const { id, number, organisation_id: organisationId } = ticket;
    const work = { day: request.day, minutes: request.minutes, text };
    return writeEffort(trx, scope, {
      ticket: { id, number, organisationId },
      unit,
      timeZone,
      now,
      today,
      ...work,
    });
  });
}

function requireMinutes(minutes: number): void {
  if (!Number.isSafeInteger(minutes)) throw invalidField('minutes', 'not_whole');
  if (minutes < 1 || minutes > EFFORT_MINUTES_MAX) throw invalidField('minutes', 'unknown_value');
}
