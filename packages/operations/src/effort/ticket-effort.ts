import { localDate } from '@zusage/catalogue';
import { effortOfTicket } from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { findTicket } from '@zusage/tickets';
import { listAccounts } from '@zusage/units';
import { databaseNow } from '../instant.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { termsOf } from '../ticket-terms.ts';
import { visibleRecords } from '../visibility.ts';
import { daysOfTicket, unitOfTicket } from './effort-on-ticket.ts';
import { effortLine, isFlat, unitView, type EffortLine, type EffortUnitView } from './effort-view.ts';

/** The effort on a ticket: each with its words, and the sums (SB-4). */
export interface TicketEffort {
  /** What new effort is counted in; null where the catalogue charges none here. */
  unit: EffortUnitView | null;
  lines: EffortLine[];
  /** Minutes that stand, without what was taken back. */
  charged: number;
  covered: number;
  /** For staff: the days that may be booked now; null where none is open any more. */
  bookable: { from: string; until: string } | null;
}

/**
 * What was booked on a ticket, for staff and for the customer's people who see it. Units stay between customer and provider:
 * a partner that acts for the customer reads none of it.
 *
 * @throws AppError not_found, also for a ticket out of reach (S2)
 */
export async function ticketEffort(scope: PersonScope, number: string): Promise<TicketEffort> {
  const { providerId, locale, actor } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const { tickets: reach } = await visibleRecords(trx, scope);
    const ticket = await findTicket(trx, providerId, number, { reach });
    if (!ticket) throw new AppError('not_found');
    if (actor.person.partnerId !== null || ticket.organisation_id === null) return NOTHING;
    const terms = await termsOf(trx, providerId, ticket);
    const unit = unitOfTicket(ticket, terms);
    const accounts = await listAccounts(trx, providerId, ticket.organisation_id);
    const keys = new Map(accounts.map(({ id, unitKey }) => [id, unitKey]));
    const lines = (await effortOfTicket(trx, providerId, ticket.id)).map((effort) =>
      effortLine(effort, isFlat(terms.catalogue, keys.get(effort.accountId))),
    );
    const today = localDate(terms.catalogue, await databaseNow(trx));
    return {
      unit: unit && unitView(unit, locale),
      lines,
      charged: sum(lines.filter(({ covered }) => !covered)),
      covered: sum(lines.filter(({ covered }) => covered)),
      bookable: unit && isStaff(actor) ? daysOfTicket(ticket, terms, today) : null,
    };
  });
}

const NOTHING: TicketEffort = { unit: null, lines: [], charged: 0, covered: 0, bookable: null };

const sum = (lines: readonly EffortLine[]): number =>
  lines.reduce((total, { minutes, takenBack }) => (takenBack ? total : total + minutes), 0);
