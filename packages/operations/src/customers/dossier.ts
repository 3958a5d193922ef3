import { certificateStatus, listCertificates, type CertificateStatus } from '@zusage/certificates';
import { catalogueServedBy, localDate, type Catalogue } from '@zusage/catalogue';
import { currentCatalogue, listContracts, listProducts, listSites, type Product } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { contractStatusAt } from '@zusage/entitlement';
import { listContacts, listInvitations, type Organisation } from '@zusage/identity';
import { listGrants, partnerNames } from '@zusage/partners';
import { countTickets, listTickets, OPEN_STATUSES } from '@zusage/tickets';
import { severityName } from '../answer.ts';
import {
  calendarOfContract,
  dayAt,
  prerequisitesOf,
  type CalendarView,
  type PrerequisiteView,
} from '../contract-settings.ts';
import { supportView } from '../holdings.ts';
import { databaseNow, toInstant, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { severitiesByRank, toSummary, type TicketSummary } from '../ticket-summary.ts';
import { agreedSeverities } from './agreed-targets.ts';
import { auditLinesIn, type AuditLine } from './audit-view.ts';
import { customerOf } from './changing.ts';
import { nextNumber } from './next-number.ts';
import { customerUnits, type CustomerUnits } from './units-view.ts';
import { whatEndsNext, type Ending } from './what-ends-next.ts';

export interface ContractLine {
  number: string;
  /** The catalogue's key and name. */
  serviceLevel: string;
  levelName: string;
  options: { key: string; name: string }[];
  status: 'active' | 'expiring' | 'expired' | 'upcoming';
  validFrom: string;
  validUntil: string;
  /** SB-3: severities whose time this contract has to agree; null where nothing was. */
  agreed: { severity: string; name: string; minutes: number | null }[];
  /** What it is served by where that is not the provider's own calendar (N-2). */
  calendar: CalendarView | null;
  /** What its level presupposes (S7-9). */
  prerequisites: PrerequisiteView[];
  /** Keys of everything that is met, whatever the level presupposes. */
  met: string[];
  products: number;
  /** Hardware is replaced under it (N-7). */
  replacesHardware: boolean;
  /** What the certificate of this contract would be numbered. */
  nextCertificate: string;
}

export interface ProductLine {
  key: string;
  name: string;
  version: string | null;
  environment: 'production' | 'test';
  environmentName: string;
  site: { key: string; name: string } | null;
  contract: string | null;
  /** The product's own date, as its form keeps it. */
  supportUntil: string | null;
  /** What holds today, by the register of versions where it has an entry (K-13, N-6). */
  support: { state: 'open' | 'ending' | 'ended' | null; until: string | null; atLeast: boolean };
  identifiers: { kind: string; kindName: string; value: string }[];
}

export interface CertificateLine {
  number: string;
  contract: string;
  status: CertificateStatus;
  validFrom: string;
  validUntil: string;
  supersededBy: string | null;
  revocationReason: string | null;
  /** It has PDFs; false for one from before there were any. */
  signed: boolean;
}

export interface PersonLine {
  name: string;
  role: string;
  email: string;
  phone: string | null;
  /** Signs in by the customer number (SEP-1). */
  designated: boolean;
  visibility: 'own' | 'site' | 'organisation';
  certification: string | null;
  certifiedUntil: string | null;
}

/** Everything about one customer in one place, for the provider's people. */
export interface CustomerDossier {
  customerNumber: string;
  name: string;
  contracts: ContractLine[];
  sites: { key: string; name: string; address: string | null; products: number }[];
  products: ProductLine[];
  certificates: CertificateLine[];
  people: PersonLine[];
  invited: { name: string; email: string; expiresAt: Instant }[];
  units: CustomerUnits[];
  tickets: { open: TicketSummary[]; openCount: number; allCount: number };
  grants: {
    partner: string;
    scopes: ('tickets' | 'entitlements')[];
    since: Instant;
    lastDay: string | null;
  }[];
  audit: AuditLine[];
  /** What ends next, the soonest first. */
  endings: Ending[];
}

const TICKETS_SHOWN = 8;
const AUDIT_SHOWN = 6;

/** @throws AppError not_found */
export async function customerDossier(scope: PersonScope, customerNumber: string): Promise<CustomerDossier> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const customer = await customerOf(trx, scope, customerNumber);
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    const now = await databaseNow(trx);
    const today = localDate(catalogue, now);
    const at = { trx, scope, customer, catalogue, now, today };
    const bought = await holdingsOf(at);
    const people = await peopleOf(at);
    const units = await customerUnits(at);
    const { items: audit } = await auditLinesIn(trx, scope, {
      organisationId: customer.id,
      limit: AUDIT_SHOWN,
    });
    return {
      customerNumber: customer.customerNumber,
      name: customer.name,
      ...bought,
      ...people,
      units,
      tickets: await ticketsOf(at),
      grants: await grantsOf(at),
      audit,
      endings: whatEndsNext({ ...bought, people: people.people, units }, today),
    };
  });
}

/** Where a part of the dossier reads. */
export interface Reading {
  trx: Transaction;
  scope: PersonScope;
  customer: Organisation;
  catalogue: Catalogue;
  now: Date;
  today: string;
}

type Holdings = Pick<CustomerDossier, 'contracts' | 'sites' | 'products' | 'certificates'>;

async function holdingsOf({ trx, scope, customer, catalogue, now, today }: Reading): Promise<Holdings> {
  const { providerId, locale } = scope;
  const contracts = await listContracts(trx, providerId, [customer.id]);
  const products = await listProducts(trx, providerId, [customer.id]);
  const sites = await listSites(trx, providerId, customer.id);
  const certificates = await listCertificates(trx, providerId, [customer.id]);
  const contractNumber = (id: string | null) =>
    contracts.find((contract) => contract.id === id)?.number ?? null;
  return {
    contracts: contracts.map((contract) => ({
      number: contract.number,
      serviceLevel: contract.serviceLevel,
      levelName: nameOf(catalogue.levels, contract.serviceLevel, locale),
      options: contract.options.map((key) => ({ key, name: nameOf(catalogue.options, key, locale) })),
      status: contractStatusAt(contract, catalogueServedBy(catalogue, contract.calendar), now),
      calendar: calendarOfContract(catalogue, contract, locale),
      prerequisites: prerequisitesOf(catalogue, contract, locale),
      met: contract.prerequisites,
      validFrom: contract.validFrom,
      validUntil: contract.validUntil,
      agreed: agreedSeverities(catalogue, contract).map((severity) => ({
        severity,
        name: severityName(catalogue, severity, locale),
        minutes: contract.agreedMinutes[severity] ?? null,
      })),
      products: products.filter(({ contractId }) => contractId === contract.id).length,
      replacesHardware: contract.options.includes(catalogue.hardwareReplacement?.option ?? ''),
      nextCertificate: nextNumber(certificates, contract.number),
    })),
    sites: sites.map((site) => ({
      key: site.key,
      name: site.name,
      address: site.address,
      products: products.filter(({ siteId }) => siteId === site.id).length,
    })),
    products: products.map((product) => ({
      key: product.key,
      name: product.name,
      version: product.version,
      environment: product.environment,
      environmentName: nameOf(catalogue.environments, product.environment, locale),
      site: siteOf(sites, product.siteId),
      contract: contractNumber(product.contractId),
      supportUntil: product.statedUntil,
      support: supportLine(product, catalogue, today),
      identifiers: product.identifiers.map(({ kind, value }) => ({
        kind,
        kindName: nameOf(catalogue.identifiers, kind, locale),
        value,
      })),
    })),
    certificates: certificates.map((certificate) => ({
      number: certificate.number,
      contract: contractNumber(certificate.contractId) ?? '',
      status: certificateStatus(
        certificate,
        dayAt(
          now,
          catalogue,
          contracts.find(({ id }) => id === certificate.contractId),
        ),
      ),
      validFrom: certificate.validFrom,
      validUntil: certificate.validUntil,
      supersededBy: certificate.supersededBy,
      revocationReason: certificate.revocationReason,
      signed: certificate.token !== null,
    })),
  };
}

function supportLine(product: Product, catalogue: Catalogue, today: string): ProductLine['support'] {
  const { support, supportUntil, supportAtLeast } = supportView(product, catalogue, today);
  return { state: support, until: supportUntil, atLeast: supportAtLeast };
}

const siteOf = (sites: readonly { id: string; key: string; name: string }[], id: string | null) => {
  const site = sites.find((candidate) => candidate.id === id);
  return site ? { key: site.key, name: site.name } : null;
};

const nameOf = (
  named: readonly { key: string; name: Record<'de' | 'en' | 'fr', string> }[],
  key: string,
  locale: 'de' | 'en' | 'fr',
): string => named.find((candidate) => candidate.key === key)?.name[locale] ?? key;

async function peopleOf({
  trx,
  scope: { providerId },
  customer,
}: Reading): Promise<Pick<CustomerDossier, 'people' | 'invited'>> {
  const people = await listContacts(trx, providerId, customer.id);
  const invitations = await listInvitations(trx, providerId, { organisationId: customer.id });
  return {
    people: people.map((person) => ({
      name: person.name,
      role: person.role,
      email: person.email,
      phone: person.phone,
      designated: person.designated,
      visibility: person.visibility,
      certification: person.certification,
      certifiedUntil: person.certifiedUntil,
    })),
    invited: invitations.map(({ name, email, expiresAt }) => ({
      name,
      email,
      expiresAt: toInstant(expiresAt),
    })),
  };
}

async function ticketsOf({ trx, scope, customer, catalogue }: Reading): Promise<CustomerDossier['tickets']> {
  const criteria = { reach: { organisationIds: null }, organisationId: customer.id };
  const { items } = await listTickets(trx, scope.providerId, {
    ...criteria,
    statuses: OPEN_STATUSES,
    order: { by: 'due', severities: severitiesByRank(catalogue) },
    limit: TICKETS_SHOWN,
  });
  const counts = await countTickets(trx, scope.providerId, criteria);
  return {
    open: items.map((ticket) => toSummary(ticket, catalogue, scope.locale)),
    openCount: OPEN_STATUSES.reduce((sum, status) => sum + counts[status], 0),
    allCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
  };
}

async function grantsOf({
  trx,
  scope: { providerId },
  customer,
}: Reading): Promise<CustomerDossier['grants']> {
  const grants = await listGrants(trx, providerId, { organisationId: customer.id });
  const partnerOf = await partnerNames(
    trx,
    providerId,
    grants.map(({ partnerId }) => partnerId),
  );
  return grants.map(({ partnerId, scopes, since, lastDay }) => ({
    partner: partnerOf(partnerId),
    scopes: [...scopes],
    since: toInstant(since),
    lastDay,
  }));
}
