import { catalogueServedBy } from '@zusage/catalogue';
import { currentCatalogue, listContracts } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { entitlementOf } from '@zusage/entitlement';
import { findOrganisation } from '@zusage/identity';
import { listEndedGrants, listGrants, requestsOf, type Scope } from '@zusage/partners';
import { countTickets } from '@zusage/tickets';
import { databaseNow, toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { requirePartner } from './sides.ts';

export interface PartnerCustomer {
  customerNumber: string;
  name: string;
  scopes: Scope[];
  since: Instant;
  /** `YYYY-MM-DD`; null: until the customer takes it back. */
  lastDay: string | null;
  /** Null without the scope. */
  openTickets: number | null;
  contracts:
    { number: string; status: 'active' | 'expiring' | 'expired' | 'upcoming'; validUntil: string }[] | null;
}

export interface PartnerCustomers {
  customers: PartnerCustomer[];
  /** As they were typed; nothing says whether there is such a customer. */
  requests: {
    id: string;
    customerNumber: string;
    name: string;
    scopes: Scope[];
    reason: string;
    at: Instant;
    refusedAt: Instant | null;
  }[];
  former: { customerNumber: string; name: string; revokedAt: Instant | null; lastDay: string | null }[];
}

/** Whom the reader's house acts for, whom it has asked, and whom it acted for. */
export async function partnerCustomers(scope: PersonScope): Promise<PartnerCustomers> {
  const { providerId } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const { id: partnerId } = await requirePartner(trx, scope);
    const customers: PartnerCustomer[] = [];
    for (const grant of await listGrants(trx, providerId, { partnerId })) {
      const organisation = await findOrganisation(trx, providerId, grant.organisationId);
      if (!organisation) continue;
      customers.push({
        customerNumber: organisation.customerNumber,
        name: organisation.name,
        scopes: grant.scopes,
        since: toInstant(grant.since),
        lastDay: grant.lastDay,
        openTickets: grant.scopes.includes('tickets')
          ? await countOpen(trx, providerId, organisation.id)
          : null,
        contracts: grant.scopes.includes('entitlements')
          ? await contractStates(trx, providerId, organisation.id)
          : null,
      });
    }
    const former: PartnerCustomers['former'] = [];
    for (const ended of await listEndedGrants(trx, providerId, partnerId)) {
      const organisation = await findOrganisation(trx, providerId, ended.organisationId);
      if (!organisation) continue;
      const { customerNumber, name } = organisation;
      former.push({
        customerNumber,
        name,
        revokedAt: toInstantOrNull(ended.revokedAt),
        lastDay: ended.lastDay,
      });
    }
    return {
      customers: customers.toSorted((a, b) => a.name.localeCompare(b.name, scope.locale)),
      requests: (await requestsOf(trx, providerId, partnerId)).map((request) => ({
        id: request.id,
        customerNumber: request.customerNumber,
        name: request.customerName,
        scopes: request.scopes,
        reason: request.reason,
        at: toInstant(request.askedAt),
        refusedAt: request.outcome === 'refused' ? toInstantOrNull(request.decidedAt) : null,
      })),
      former,
    };
  });
}

async function countOpen(trx: Transaction, providerId: string, organisationId: string): Promise<number> {
  const counts = await countTickets(trx, providerId, { reach: { organisationIds: [organisationId] } });
  return counts.open + counts.waiting_for_facts + counts.waiting_for_customer;
}

async function contractStates(
  trx: Transaction,
  providerId: string,
  organisationId: string,
): Promise<NonNullable<PartnerCustomer['contracts']>> {
  const { catalogue } = await currentCatalogue(trx, providerId);
  const now = await databaseNow(trx);
  const contracts = await listContracts(trx, providerId, [organisationId]);
  return contracts.map((contract) => ({
    number: contract.number,
    status: entitlementOf(contract, catalogueServedBy(catalogue, contract.calendar), now).status,
    validUntil: contract.validUntil,
  }));
}
