import {
  addReplacement,
  ENDED_STATUSES,
  listReplacements,
  listSites,
  recordHardwareEvent,
} from '@zusage/contracts';
import { AppError, invalidField } from '@zusage/errors';
import { lockOrganisation } from '@zusage/identity';
import { audit } from '../audit.ts';
import { requireOrganisation } from '../partners/sides.ts';
import type { PersonScope } from '../scope.ts';
import { atDesk } from './desk.ts';
import { hardwareOffer } from './hardware-offer.ts';
import { tellOfHardware } from './tell-of-hardware.ts';
import { visibleProduct } from './visible-product.ts';

export interface ReplacementRequest {
  /** Key of the product. */
  product: string;
  fault: string;
  serial: string;
  /** Key of the site it is delivered to, if it is one of the customer's. */
  site: string | null;
  address: string;
  contactName: string;
  contactPhone: string;
  key?: string | undefined;
}

/**
 * A customer asks for the replacement of faulty hardware (N-7). The terms are those of today: a later agreement changes
 * nothing about it.
 *
 * @throws AppError forbidden, not_found, conflict (one for this serial number is under way), invalid_input (`product`:
 * not_covered, where the contract does not include it)
 */
export async function requestReplacement(
  scope: PersonScope,
  request: ReplacementRequest,
): Promise<{ number: string }> {
  const organisation = requireOrganisation(scope);
  return atDesk(scope, 'hardware.request', request, async ({ trx, catalogue, now, today }) => {
    const { providerId, locale } = scope;
    const product = await visibleProduct(trx, scope, request.product);
    await lockOrganisation(trx, providerId, organisation.id);
    const offer = await hardwareOffer(trx, providerId, product, { catalogue, today, locale });
    if (!offer.isOffered) throw invalidField('product', 'not_covered');
    const sites = await listSites(trx, providerId, organisation.id);
    const site = sites.find(({ key }) => key === request.site);
    if (request.site !== null && !site) throw invalidField('site', 'unknown_value');
    const serial = request.serial.trim();
    const earlier = await listReplacements(trx, providerId, {
      organisationIds: [organisation.id],
      productId: product.id,
    });
    if (earlier.some((other) => other.serial === serial && !ENDED_STATUSES.includes(other.status)))
      throw new AppError('conflict');
    const { person } = scope.actor;
    const { id, number } = await addReplacement(trx, providerId, catalogue.ticketPrefix, {
      organisationId: organisation.id,
      productId: product.id,
      contractId: offer.contract.id,
      fault: request.fault.trim(),
      serial,
      deliverySiteId: site?.id ?? null,
      deliveryAddress: request.address.trim(),
      contact: { name: request.contactName.trim(), phone: request.contactPhone.trim() },
      requestedAt: now,
      requestedBy: { id: person.id, name: person.name },
      rule: offer.rule,
      terms: offer.terms,
    });
    await recordHardwareEvent(trx, providerId, id, {
      kind: 'requested',
      at: now,
      side: 'customer',
      actor: person.name,
      note: null,
      rule: offer.rule,
    });
    await audit(trx, scope, {
      action: 'hardware.requested',
      subject: { kind: 'hardware_replacement', reference: number },
      organisationId: organisation.id,
      details: { product: product.name, serial },
    });
    const [stored] = await listReplacements(trx, providerId, { organisationIds: [organisation.id], number });
    if (stored) await tellOfHardware(trx, scope, stored, 'requested', 'customer');
    return { number };
  });
}
