import type { Transaction } from '@zusage/db';
import { findOrganisation } from '@zusage/identity';
import { grantedOrganisations } from '@zusage/partners';
import type { OnBehalf } from '@zusage/notifications';
import type { Ticket } from '@zusage/tickets';
import type { Recipient } from '../recipients.ts';
import type { PersonScope, Scope } from '../scope.ts';
import { partnerNameOf } from './partner-name.ts';
import { customerRecipients } from './sides.ts';

/** Both names for a mail about what a partner's person wrote; undefined for everybody else. */
export async function onBehalfOf(
  trx: Transaction,
  scope: PersonScope,
  organisationId: string | null,
): Promise<OnBehalf | undefined> {
  const partner = await partnerNameOf(trx, scope);
  const customer = organisationId ? await findOrganisation(trx, scope.providerId, organisationId) : null;
  return partner && customer
    ? { name: scope.actor.person.name, partner, customer: customer.name }
    : undefined;
}

/**
 * Who is told of a ticket beside its requester: the customer that a partner acts for. Once the partner may no longer
 * see the ticket the customer is told in its place: a mail would say what the portal keeps from it.
 *
 * @returns null while the requester itself is to be told
 */
export async function inPlaceOfPartner(
  trx: Transaction,
  { providerId }: Pick<Scope, 'providerId'>,
  ticket: Ticket,
): Promise<Recipient[] | null> {
  const { requester_partner: partner, partner_id: partnerId, organisation_id: organisationId } = ticket;
  if (partner === null || partnerId === null || organisationId === null) return null;
  const granted = await grantedOrganisations(trx, providerId, partnerId);
  return granted.includes(organisationId) ? null : customerRecipients(trx, providerId, organisationId);
}
