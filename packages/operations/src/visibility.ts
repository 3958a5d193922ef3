import { listProducts } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import type { Person } from '@zusage/identity';
import { grantedOrganisations, type Scope } from '@zusage/partners';
import type { TicketReach } from '@zusage/tickets';
import { isStaff, type Asker } from './scope.ts';

/** Of these customers (null: all), and at this site if one is set. */
export interface Holdings {
  organisationIds: string[] | null;
  siteId: string | null;
}

/** What the asker may see. Every operation that reads a customer's records filters by this, and by nothing else. */
export interface VisibleRecords {
  /** For ticket lists, a ticket, and what may be written to it: hand it to the tickets package as it is. */
  tickets: TicketReach;
  /** Contracts, products and certificates. */
  holdings: Holdings;
  /** What a request may be about: whoever opens tickets for a customer names its products, seen as a list or not. */
  requests: Holdings;
  /** Unit accounts and documents: of these customers (null: all). */
  accounts: string[] | null;
}

const ALL: VisibleRecords = {
  tickets: { organisationIds: null },
  holdings: { organisationIds: null, siteId: null },
  requests: { organisationIds: null, siteId: null },
  accounts: null,
};

const whole = (organisationIds: string[]): VisibleRecords => ({
  tickets: { organisationIds },
  holdings: { organisationIds, siteId: null },
  requests: { organisationIds, siteId: null },
  accounts: organisationIds,
});

/**
 * Staff see everything of their provider, a partner what customers have granted, a customer's person what its
 * administrator has set: the whole organisation; or one's own tickets, with everything that was bought; or a site, with
 * its products, what covers them and their tickets. Read anew at each request, so a change counts at once (S12).
 */
export async function visibleRecords(
  trx: Transaction,
  { providerId, actor }: Asker,
): Promise<VisibleRecords> {
  if (isStaff(actor)) return ALL;
  if (actor.kind !== 'person') return whole([]);
  const { person } = actor;
  if (person.partnerId) return recordsOfPartner(trx, providerId, person.partnerId);
  return person.organisation ? recordsOfContact(trx, providerId, person, person.organisation.id) : whole([]);
}

/** What customers granted, each scope by itself. Units and documents stay with the customer. */
async function recordsOfPartner(
  trx: Transaction,
  providerId: string,
  partnerId: string,
): Promise<VisibleRecords> {
  const granted = (scope: Scope) => grantedOrganisations(trx, providerId, partnerId, scope);
  const organisationIds = await granted('tickets');
  return {
    tickets: { organisationIds },
    holdings: { organisationIds: await granted('entitlements'), siteId: null },
    requests: { organisationIds, siteId: null },
    accounts: [],
  };
}

async function recordsOfContact(
  trx: Transaction,
  providerId: string,
  person: Person,
  organisationId: string,
): Promise<VisibleRecords> {
  if (person.visibility === 'organisation') return whole([organisationId]);
  const { siteId } = person;
  const atSite = siteId ? await listProducts(trx, providerId, [organisationId], { siteId }) : [];
  const holdings = { organisationIds: [organisationId], siteId };
  return {
    tickets: {
      organisationIds: [organisationId],
      only: { personId: person.id, productIds: atSite.map((product) => product.id) },
    },
    holdings,
    requests: holdings,
    accounts: [],
  };
}
