import { localDate, type Catalogue } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import type { Locale } from '@zusage/i18n';
import { holidayRegionName } from '@zusage/service-time';
import type { Reason } from './answer.ts';
import { channelViews, type ChannelView } from './channel-view.ts';
import { windowKeyOf } from './contract-detail.ts';
import { emergencyLine, type EmergencyLine } from './emergency-line.ts';
import { databaseNow, toInstant, type Instant } from './instant.ts';
import { ruleSentences } from './rule-sentences.ts';
import type { Scope } from './scope.ts';
import { serviceViews, type ServiceView } from './service-view.ts';
import { targetViews, type TargetView } from './target-view.ts';
import { holidaysFrom, windowView, type HolidayView, type WindowView } from './window-view.ts';

export type WindowUse = 'service' | 'reporting' | 'office' | 'business';

/** A catalogue as a service description: everything it promises, in the reader's language and in an order to read it in. */
export interface ServiceDescription {
  id: string;
  name: string;
  /** The company behind it, where the catalogue names one. */
  legalName: string | null;
  summary: string | null;
  version: number;
  publishedAt: Instant;
  timeZone: string;
  terms: { severity: string; response: string };
  levels: { name: string; description: string; window: string | null; rule: string }[];
  /** Levels that promise the same share one table. */
  targets: { levels: string[]; lines: TargetView[] }[];
  windows: (WindowView & { uses: WindowUse[] })[];
  /** Where holidays are kept, and those of the coming year; null where none are. */
  holidays: { country: string; region: string | null; days: HolidayView[] } | null;
  channels: ChannelView[];
  emergency: EmergencyLine | null;
  emergencyForm: { label: string; target: string } | null;
  severities: { name: string; definition: string; rule: string }[];
  environments: string[];
  facts: {
    label: string;
    hint: string | null;
    required: boolean;
    severities: string[] | null;
    rule: string;
  }[];
  identifiers: string[];
  options: { name: string; description: string | null; rule: string }[];
  units: { name: string; description: string; rule: string }[];
  /** Work that can be ordered. */
  services: ServiceView[];
  promises: Reason[];
}

const HOLIDAYS_DAYS = 365;

/** What a provider promises everybody, from the catalogue in force alone. */
export async function serviceDescription(scope: Scope): Promise<ServiceDescription> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { version, publishedAt, catalogue } = await currentCatalogue(trx, scope.providerId);
    return {
      version,
      publishedAt: toInstant(publishedAt),
      ...describe(catalogue, scope.locale, localDate(catalogue, await databaseNow(trx))),
    };
  });
}

/** The same of a catalogue at hand, on a day of its calendar. */
export function describe(
  catalogue: Catalogue,
  locale: Locale,
  today: string,
): Omit<ServiceDescription, 'version' | 'publishedAt'> {
  const { emergencyForm } = catalogue;
  return {
    id: catalogue.id,
    name: catalogue.name,
    legalName: catalogue.legalName ?? null,
    summary: catalogue.summary?.[locale] ?? null,
    timeZone: catalogue.timeZone,
    terms: { severity: catalogue.terms.severity[locale], response: catalogue.terms.response[locale] },
    ...offerOf(catalogue, locale),
    targets: targetTables(catalogue, locale),
    windows: windowsOf(catalogue, locale),
    holidays: holidaysKept(catalogue, locale, today),
    channels: channelViews(catalogue, null, locale),
    emergency: emergencyLine(catalogue, locale),
    emergencyForm: emergencyForm && { label: emergencyForm.label[locale], target: emergencyForm.url },
    ...requestOf(catalogue, locale),
    services: serviceViews(catalogue, locale),
    promises: ruleSentences(catalogue, locale),
  };
}

/** What there is to buy. */
function offerOf(catalogue: Catalogue, locale: Locale) {
  const labelOf = (key: string | null) => (key === null ? null : windowView(catalogue, key, locale).label);
  return {
    levels: catalogue.levels.map((level) => ({
      name: level.name[locale],
      description: level.description[locale],
      window: labelOf(windowKeyOf(level, catalogue)),
      rule: level.rule,
    })),
    options: catalogue.options.map((option) => ({
      name: option.name[locale],
      description: option.description?.[locale] ?? null,
      rule: option.rule,
    })),
    units: catalogue.units.map((unit) => ({
      name: unit.name[locale],
      description: unit.description[locale],
      rule: unit.rule,
    })),
  };
}

/** What a request says, and how bad things are. */
function requestOf(catalogue: Catalogue, locale: Locale) {
  return {
    severities: catalogue.severities.map((severity) => ({
      name: severity.name[locale],
      definition: severity.definition[locale],
      rule: severity.rule,
    })),
    environments: catalogue.environments.map(({ name }) => name[locale]),
    identifiers: catalogue.identifiers.map(({ name }) => name[locale]),
    facts: catalogue.facts.filter(belongsToEvery).map((fact) => ({
      label: fact.label[locale],
      hint: fact.hint?.[locale] ?? null,
      required: fact.required,
      severities: fact.severities
        ? catalogue.severities
            .filter(({ key }) => fact.severities?.includes(key))
            .map(({ name }) => name[locale])
        : null,
      rule: fact.rule,
    })),
  };
}

/** What a request is complete with; questions whose answer only leads it the right way are part of the form alone. */
const belongsToEvery = ({ choices, required }: Catalogue['facts'][number]): boolean => required || !choices;

function targetTables(catalogue: Catalogue, locale: Locale): ServiceDescription['targets'] {
  const tables = new Map<string, ServiceDescription['targets'][number]>();
  for (const level of catalogue.levels) {
    const lines = targetViews(catalogue, { level: level.key, options: null }, locale);
    const same = JSON.stringify(lines);
    const table = tables.get(same) ?? { levels: [], lines };
    table.levels.push(level.name[locale]);
    tables.set(same, table);
  }
  return [...tables.values()];
}

function windowsOf(catalogue: Catalogue, locale: Locale): ServiceDescription['windows'] {
  const uses: Record<WindowUse, string | null> = {
    service: catalogue.serviceWindow,
    reporting: catalogue.reportingWindow,
    office: catalogue.officeWindow,
    business: catalogue.businessWindow,
  };
  return catalogue.windows.map(({ key }) => ({
    ...windowView(catalogue, key, locale),
    uses: (Object.keys(uses) as WindowUse[]).filter((use) => uses[use] === key),
  }));
}

function holidaysKept(catalogue: Catalogue, locale: Locale, today: string): ServiceDescription['holidays'] {
  const { holidays } = catalogue;
  // Hours that no holiday closes keep none, whatever the calendar says.
  const isKept = catalogue.windows.some(({ key }) => windowView(catalogue, key, locale).closedOnHolidays);
  if (!holidays || !isKept) return null;
  const { country, region } = holidays;
  return {
    country: new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country,
    region: holidayRegionName(region === undefined ? { country } : { country, region }),
    days: holidaysFrom(catalogue, today, HOLIDAYS_DAYS, locale),
  };
}
