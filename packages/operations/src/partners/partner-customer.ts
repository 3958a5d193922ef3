import { certificateStatus, listCertificates, type CertificateStatus } from '@zusage/certificates';
import { catalogueServedBy } from '@zusage/catalogue';
import { currentCatalogue, listContracts, listProducts, type PublishedCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { entitlementOf } from '@zusage/entitlement';
import { AppError } from '@zusage/errors';
import { findOrganisationByNumber } from '@zusage/identity';
import { accessHistory, listGrants, type Scope } from '@zusage/partners';
import { listTickets, OPEN_STATUSES } from '@zusage/tickets';
import { dayAt } from '../contract-settings.ts';
import { databaseNow, toInstant, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { toSummary, type TicketSummary } from '../ticket-summary.ts';
import { toEventView, type AccessEventView } from './partner-access.ts';
import { requirePartner } from './sides.ts';

const TICKETS_SHOWN = 20;

export interface PartnerCustomerPage {
  customerNumber: string;
  name: string;
  scopes: Scope[];
  since: Instant;
  lastDay: string | null;
  /** Open ones, the newest first; null without the scope. */
  tickets: TicketSummary[] | null;
  /** What a request may be about, with scope `tickets`; the rest of it with scope `entitlements` alone. */
  products:
    | {
        key: string;
        name: string;
        environment: 'production' | 'test';
        site: string | null;
        contract: string | null;
        supportUntil: string | null;
        identifiers: { kind: string; value: string }[];
      }[]
    | null;
  contracts:
    | {
        number: string;
        serviceLevel: string;
        status: 'active' | 'expiring' | 'expired' | 'upcoming';
        validFrom: string;
        validUntil: string;
      }[]
    | null;
  certificates: { number: string; status: CertificateStatus; validUntil: string }[] | null;
  history: AccessEventView[];
}

/**
 * One customer as far as it granted the reader's house to see it.
 *
 * @throws AppError not_found: the same for a customer that granted nothing as for none (S2, S6)
 */
export async function partnerCustomer(
  scope: PersonScope,
  customerNumber: string,
): Promise<PartnerCustomerPage> {
  const { providerId } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const partner = await requirePartner(trx, scope);
    const organisation = await findOrganisationByNumber(trx, providerId, customerNumber);
    const [grant] = organisation
      ? await listGrants(trx, providerId, { partnerId: partner.id, organisationId: organisation.id })
      : [];
    if (!organisation || !grant) throw new AppError('not_found');
    const published = await currentCatalogue(trx, providerId);
    const maySeeTickets = grant.scopes.includes('tickets');
    const maySeeContracts = grant.scopes.includes('entitlements');
    const holdings = maySeeContracts ? await holdingsOf(trx, scope, organisation.id, published) : null;
    const parties = { partnerId: partner.id, organisationId: organisation.id };
    return {
      customerNumber: organisation.customerNumber,
      name: organisation.name,
      scopes: grant.scopes,
      since: toInstant(grant.since),
      lastDay: grant.lastDay,
      tickets: maySeeTickets ? await openTickets(trx, scope, organisation.id, published) : null,
      products: await productsOf(trx, providerId, organisation.id, maySeeContracts),
      contracts: holdings?.contracts ?? null,
      certificates: holdings?.certificates ?? null,
      history: (await accessHistory(trx, providerId, parties)).map((event) =>
        toEventView(event, partner.name),
      ),
    };
  });
}

async function openTickets(
  trx: Transaction,
  scope: PersonScope,
  organisationId: string,
  { catalogue }: PublishedCatalogue,
): Promise<TicketSummary[]> {
  const { items } = await listTickets(trx, scope.providerId, {
    reach: { organisationIds: [organisationId] },
    statuses: OPEN_STATUSES,
    order: { by: 'newest' },
    limit: TICKETS_SHOWN,
  });
  return items.map((ticket) => toSummary(ticket, catalogue, scope.locale));
}

async function productsOf(
  trx: Transaction,
  providerId: string,
  organisationId: string,
  whole: boolean,
): Promise<NonNullable<PartnerCustomerPage['products']>> {
  const products = await listProducts(trx, providerId, [organisationId]);
  const contracts = whole ? await listContracts(trx, providerId, [organisationId]) : [];
  return products.map((product) => ({
    key: product.key,
    name: product.name,
    environment: product.environment,
    site: product.siteName,
    contract: contracts.find((contract) => contract.id === product.contractId)?.number ?? null,
    supportUntil: whole ? (product.supportUntil ?? null) : null,
    identifiers: whole ? product.identifiers : [],
  }));
}

async function holdingsOf(
  trx: Transaction,
  scope: PersonScope,
  organisationId: string,
  { catalogue }: PublishedCatalogue,
) {
  const { providerId, locale } = scope;
  const now = await databaseNow(trx);
  const contracts = await listContracts(trx, providerId, [organisationId]);
  const certificates = await listCertificates(trx, providerId, [organisationId]);
  const levelOf = (key: string) => catalogue.levels.find((level) => level.key === key)?.name[locale] ?? key;
  return {
    contracts: contracts.map((contract) => ({
      number: contract.number,
      serviceLevel: levelOf(contract.serviceLevel),
      status: entitlementOf(contract, catalogueServedBy(catalogue, contract.calendar), now).status,
      validFrom: contract.validFrom,
      validUntil: contract.validUntil,
    })),
    certificates: certificates.map((certificate) => ({
      number: certificate.number,
      status: certificateStatus(
        certificate,
        dayAt(
          now,
          catalogue,
          contracts.find(({ id }) => id === certificate.contractId),
        ),
      ),
      validUntil: certificate.validUntil,
    })),
  };
}
