import {
  currentCatalogue,
  listContracts,
  listProducts,
  type Contract,
  type Product,
} from '@zusage/contracts';
import { calendarOf, catalogueServedBy, serviceWindowOf, type Catalogue } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import { entitlementOf } from '@zusage/entitlement';
import type { Locale } from '@zusage/i18n';
import { organisationNames } from '@zusage/identity';
import { localDay, openIntervals } from '@zusage/service-time';
import { severityName, windowLabel } from './answer.ts';
import { calendarOfContract, type CalendarView } from './contract-settings.ts';
import { databaseNow, toInstant, toInstantOrNull, type Instant } from './instant.ts';
import type { PersonScope } from './scope.ts';
import { visibleRecords } from './visibility.ts';

export interface EntitlementView {
  contract: string;
  serviceLevel: string;
  /** Names of the options bought. */
  options: string[];
  validFrom: string;
  validUntil: string;
  status: 'active' | 'expiring' | 'expired' | 'upcoming';
  /** Keys of the products that the contract covers, unique within its customer; and their names. */
  products: string[];
  productNames: string[];
  /** Whose contract it is, for a reader who sees several customers. */
  organisation: string | null;
  targets: {
    severity: string;
    severityName: string;
    minutes: number | null;
    elapsed: boolean;
    promise: 'fixed' | 'agreed' | 'none';
    rule: string;
    channels: string[] | null;
    /** The hours in which its clock runs, where they are not the service window's. */
    window: string | null;
  }[];
  serviceWindow: string | null;
  /** What it is served by where that is not the provider's own calendar (N-2). */
  calendar: CalendarView | null;
  /** The zone in which its hours are meant. */
  timeZone: string;
  /** Null where the provider states no hours. */
  openNow: boolean | null;
  opensAt: Instant | null;
  closesAt: Instant | null;
  /** Today's service hours, for a bar of 24 hours. */
  today: { from: Instant; to: Instant }[];
}

/** What the actor's contracts promise now. */
export async function listEntitlements(scope: PersonScope): Promise<EntitlementView[]> {
  return scope.database.tenant(scope.providerId, (trx) => entitlementsIn(trx, scope));
}

/** The same inside a transaction that goes on. */
export async function entitlementsIn(trx: Transaction, scope: PersonScope): Promise<EntitlementView[]> {
  const { holdings } = await visibleRecords(trx, scope);
  const organisationIds = holdings.organisationIds ?? [];
  const { catalogue } = await currentCatalogue(trx, scope.providerId);
  const now = await databaseNow(trx);
  const contracts = await listContracts(trx, scope.providerId, organisationIds, holdings);
  const products = await listProducts(trx, scope.providerId, organisationIds, holdings);
  const nameOf =
    organisationIds.length > 1 ? await organisationNames(trx, scope.providerId, organisationIds) : () => null;
  return contracts.map((contract) => ({
    ...toView(contract, products, catalogueServedBy(catalogue, contract.calendar), now, scope.locale),
    organisation: nameOf(contract.organisationId),
  }));
}

function toView(
  contract: Contract,
  products: Product[],
  catalogue: Catalogue,
  now: Date,
  locale: Locale,
): Omit<EntitlementView, 'organisation'> {
  const entitlement = entitlementOf(contract, catalogue, now);
  const covered = products.filter((product) => product.contractId === contract.id);
  const level = catalogue.levels.find((candidate) => candidate.key === contract.serviceLevel);
  return {
    contract: contract.number,
    serviceLevel: level?.name[locale] ?? contract.serviceLevel,
    options: catalogue.options
      .filter(({ key }) => contract.options.includes(key))
      .map(({ name }) => name[locale]),
    validFrom: contract.validFrom,
    validUntil: contract.validUntil,
    status: entitlement.status,
    products: covered.map((product) => product.key),
    productNames: covered.map((product) => product.name),
    targets: entitlement.targets.map((target) => ({
      severity: target.severity,
      severityName: severityName(catalogue, target.severity, locale),
      minutes: target.minutes,
      elapsed: target.elapsed,
      promise: target.promise,
      rule: target.rule,
      channels: target.channels,
      window:
        target.elapsed || target.window === entitlement.serviceWindow
          ? null
          : windowLabel(catalogue, target.window, locale),
    })),
    serviceWindow: windowLabel(catalogue, entitlement.serviceWindow, locale),
    calendar: calendarOfContract(catalogue, contract, locale),
    timeZone: catalogue.timeZone,
    openNow: entitlement.openNow,
    opensAt: toInstantOrNull(entitlement.opensAt),
    closesAt: toInstantOrNull(entitlement.closesAt),
    today: openToday(catalogue, entitlement.serviceWindow, now),
  };
}

function openToday(
  catalogue: Catalogue,
  windowKey: string | null,
  now: Date,
): { from: Instant; to: Instant }[] {
  if (windowKey === null) return [];
  const day = localDay(catalogue.timeZone, now);
  const open = openIntervals(serviceWindowOf(catalogue, windowKey), calendarOf(catalogue), day.from, day.to);
  return open.map((part) => ({ from: toInstant(part.from), to: toInstant(part.to) }));
}
