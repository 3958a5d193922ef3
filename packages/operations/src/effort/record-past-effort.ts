import { localDate } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import type { Person } from '@zusage/identity';
import { findTicket } from '@zusage/tickets';
import { termsOf } from '../ticket-terms.ts';
import { unitOfTicket } from './effort-on-ticket.ts';
import { writeEffort } from './write-effort.ts';

export interface PastEffort {
  /** Number of the ticket. */
  ticket: string;
  by: Person;
  /** When the work was done; it counts on that day. */
  at: Date;
  minutes: number;
  text: string;
}

/**
 * Takes over effort that was booked before, for example from another system or the demo data: also of months that are
 * settled. @throws Error where the ticket's catalogue charges none
 */
export async function recordPastEffort(
  trx: Transaction,
  providerId: string,
  { ticket: number, by, at, minutes, text }: PastEffort,
): Promise<{ reference: string }> {
  const ticket = await findTicket(trx, providerId, number, { reach: { organisationIds: null } });
  if (!ticket || ticket.organisation_id === null) throw new Error(`${number} is no customer's ticket`);
  const terms = await termsOf(trx, providerId, ticket);
  const unit = unitOfTicket(ticket, terms);
  if (!unit) throw new Error(`no effort is charged on ${number}`);
  const { timeZone } = terms.catalogue;
  const author = {
    providerId,
    actor: { kind: 'person', person: by, via: 'session' },
    locale: by.language,
  } as const;
  return writeEffort(trx, author, {
    ticket: { id: ticket.id, number, organisationId: ticket.organisation_id },
    unit,
    timeZone,
    // Written down as it was: in the moment it was done.
    now: at,
    today: localDate(terms.catalogue, at),
    day: localDate(terms.catalogue, at),
    minutes,
    text,
  });
}
