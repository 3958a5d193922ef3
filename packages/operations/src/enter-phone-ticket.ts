import { findOrganisationByNumber, findPersonByEmail } from '@zusage/identity';
import { invalidField } from '@zusage/errors';
import { openInTransaction, type OpenTicketAnswer, type TicketRequest } from './open-ticket.ts';
import type { PersonScope, Scope } from './scope.ts';

export interface PhoneTicketRequest extends Omit<TicketRequest, 'channel' | 'searchId'> {
  customerNumber: string;
  /** E-mail of the contact who called; must belong to that customer. */
  contact: string;
}

/**
 * Staff enter what a customer said on the phone. The decision is the caller's, not the agent's: same rules, channel
 * phone, the caller's contracts and products.
 *
 * @throws AppError invalid_input on `customerNumber` or `contact`, and as `openTicket`
 */
export async function enterPhoneTicket(scope: PersonScope, request: PhoneTicketRequest): Promise<OpenTicketAnswer> {
  const { customerNumber, contact, ...rest } = request;
  return scope.database.tenant(scope.providerId, async (trx) => {
    const organisation = await findOrganisationByNumber(trx, scope.providerId, customerNumber);
    if (!organisation) throw invalidField('customerNumber', 'unknown_value');
    const caller = await findPersonByEmail(trx, scope.providerId, contact);
    if (caller?.organisation?.id !== organisation.id) throw invalidField('contact', 'unknown_value');
    const asCaller: Scope = { ...scope, actor: { kind: 'person', person: caller, via: 'session' } };
    const requester = { personId: caller.id, name: caller.name, email: caller.email, language: caller.language };
    const { ticketId: _, ...answer } = await openInTransaction(trx, asCaller, { ...rest, channel: 'phone' }, requester);
    return answer;
  });
}
