import { catalogueServedBy, localDate, type Catalogue, type Level } from '@zusage/catalogue';
import { currentCatalogue, listContracts, type Contract } from '@zusage/contracts';
import { AppError } from '@zusage/errors';
import type { Locale } from '@zusage/i18n';
import type { Reason } from './answer.ts';
import { channelViews, type ChannelView } from './channel-view.ts';
import { prerequisitesOf, type PrerequisiteView } from './contract-settings.ts';
import { emergencyLine, type EmergencyLine } from './emergency-line.ts';
import { entitlementsIn, type EntitlementView } from './entitlements.ts';
import { certificateViewsIn, productViewsIn, type CertificateView, type ProductView } from './holdings.ts';
import { databaseNow } from './instant.ts';
import { renewalOf, type Renewal } from './renewal.ts';
import { ruleSentences } from './rule-sentences.ts';
import type { PersonScope } from './scope.ts';
import { targetViews, type TargetView } from './target-view.ts';
import { visibleRecords } from './visibility.ts';
import { closuresFrom, windowView, type HolidayView, type WindowView } from './window-view.ts';

/** Everything a contract promises, each part with the policy id behind it. */
export interface ContractDetail {
  entitlement: EntitlementView;
  level: { name: string; description: string; rule: string };
  options: { name: string; description: string | null; rule: string }[];
  /** What the provider calls a severity, and what its times are times until. */
  /** What its level presupposes before it starts (S7-9). */
  prerequisites: PrerequisiteView[];
  terms: { severity: string; response: string };
  /** The zone of its hours: the contract's own, or the provider's (N-2). */
  timeZone: string;
  targets: TargetView[];
  /** Null where this level has no service window. */
  window: WindowView | null;
  /** Days of the next 60 on which it stays shut although it would be open on such a weekday. */
  closures: HolidayView[];
  channels: ChannelView[];
  emergency: EmergencyLine | null;
  products: ProductView[];
  sites: string[];
  certificates: CertificateView[];
  renewal: Renewal;
  reasons: Reason[];
}

const CLOSURES_DAYS = 60;

/** @throws AppError not_found for a contract of somebody else as for one that does not exist (S2) */
export async function contractDetail(scope: PersonScope, number: string): Promise<ContractDetail> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { holdings } = await visibleRecords(trx, scope);
    const contracts = await listContracts(trx, scope.providerId, holdings.organisationIds ?? [], holdings);
    const contract = contracts.find((candidate) => candidate.number === number);
    const entitlement = (await entitlementsIn(trx, scope)).find((candidate) => candidate.contract === number);
    if (!contract || !entitlement) throw new AppError('not_found');
    const { catalogue: published } = await currentCatalogue(trx, scope.providerId);
    const catalogue = catalogueServedBy(published, contract.calendar);
    const products = (await productViewsIn(trx, scope)).filter((product) => product.contract === number);
    const certificates = await certificateViewsIn(trx, scope);
    return {
      entitlement,
      ...promisesOf(contract, catalogue, scope.locale, localDate(catalogue, await databaseNow(trx))),
      products,
      sites: [...new Set(products.flatMap(({ site }) => (site ? [site] : [])))],
      certificates: certificates
        .filter((certificate) => certificate.contract === number)
        .sort((a, b) => Number(b.status === 'valid') - Number(a.status === 'valid')),
      renewal: renewalOf(contract, catalogue, scope.locale),
    };
  });
}

type Promises = Omit<ContractDetail, 'entitlement' | 'products' | 'sites' | 'certificates' | 'renewal'>;

function promisesOf(contract: Contract, catalogue: Catalogue, locale: Locale, today: string): Promises {
  const level = catalogue.levels.find(({ key }) => key === contract.serviceLevel);
  const windowKey = windowKeyOf(level, catalogue);
  const options = catalogue.options.filter(({ key }) => contract.options.includes(key));
  const { serviceLevel, agreedMinutes } = contract;
  const targets = targetViews(
    catalogue,
    { level: serviceLevel, options: contract.options, agreedMinutes },
    locale,
  );
  const channels = channelViews(catalogue, contract.options, locale);
  const emergency = emergencyLine(catalogue, locale, contract);
  const awaited = prerequisitesOf(catalogue, contract, locale);
  const rules = [level?.rule, ...options.map(({ rule }) => rule), ...targets.map(({ rule }) => rule)];
  return {
    level: {
      name: level?.name[locale] ?? '',
      description: level?.description[locale] ?? '',
      rule: level?.rule ?? '',
    },
    options: options.map((option) => ({
      name: option.name[locale],
      description: option.description?.[locale] ?? null,
      rule: option.rule,
    })),
    prerequisites: awaited,
    terms: { severity: catalogue.terms.severity[locale], response: catalogue.terms.response[locale] },
    timeZone: catalogue.timeZone,
    targets,
    window: windowKey === null ? null : windowView(catalogue, windowKey, locale),
    closures: windowKey === null ? [] : closuresFrom(catalogue, windowKey, today, CLOSURES_DAYS, locale),
    channels,
    emergency,
    reasons: ruleSentences(
      catalogue,
      locale,
      [
        ...rules,
        ...awaited.map(({ rule }) => rule),
        ...channels.map(({ rule }) => rule),
        emergency?.rule,
        renewalOf(contract, catalogue, locale).rule,
      ].filter((rule) => rule !== undefined && rule !== null),
    ),
  };
}

/** A level may replace the catalogue's own service window, or have none. */
export const windowKeyOf = (level: Level | undefined, catalogue: Catalogue): string | null =>
  level?.serviceWindow === undefined ? catalogue.serviceWindow : level.serviceWindow;
