import type { Transaction } from '@zusage/db';
import { findOrganisation } from '@zusage/identity';
import { notify, type PartnerAccessChange } from '@zusage/notifications';
import { findPartner, recordAccess, type Parties, type Scope } from '@zusage/partners';
import { audit } from '../audit.ts';
import type { PersonScope } from '../scope.ts';
import { customerRecipients, partnerRecipients } from './sides.ts';

export interface Change extends Parties {
  kind: PartnerAccessChange;
  scopes?: readonly Scope[];
  lastDay?: string | null;
  note?: string | null;
}

/**
 * Writes a change of access into the history that both sides read and tells the other side by mail; both exist if
 * this transaction commits.
 */
export async function recordAndTell(trx: Transaction, scope: PersonScope, change: Change): Promise<void> {
  const { providerId, publicUrl } = scope;
  const { person } = scope.actor;
  await recordAccess(trx, providerId, {
    ...change,
    actorName: person.name,
    actorSide: person.partnerId ? 'partner' : person.organisation ? 'customer' : 'provider',
  });
  const partner = await findPartner(trx, providerId, change.partnerId);
  const customer = await findOrganisation(trx, providerId, change.organisationId);
  if (!partner || !customer) return;
  await audit(trx, scope, {
    action: `partner_access.${change.kind}`,
    subject: { kind: 'partner', reference: partner.name },
    organisationId: customer.id,
    partnerId: partner.id,
    details: {
      customer: customer.customerNumber,
      scopes: [...(change.scopes ?? [])],
      lastDay: change.lastDay ?? null,
    },
  });
  const toCustomer = change.kind === 'requested' || change.kind === 'withdrawn';
  const recipients = toCustomer
    ? await customerRecipients(trx, providerId, customer.id)
    : await partnerRecipients(trx, providerId, partner.id);
  // After it was refused or revoked the customer's own page is nothing for the partner.
  const isGranted = change.kind === 'approved' || change.kind === 'changed';
  const partnerPath = isGranted ? `/${encodeURIComponent(customer.customerNumber)}` : '';
  const path = toCustomer ? 'partner-access' : `partner/customers${partnerPath}`;
  for (const recipient of recipients) {
    await notify(trx, providerId, {
      kind: 'partner_access',
      change: change.kind,
      recipient,
      partner: partner.name,
      customer: customer.name,
      lastDay: change.lastDay ?? null,
      url: `${publicUrl}/${providerId}/${path}`,
    });
  }
}
