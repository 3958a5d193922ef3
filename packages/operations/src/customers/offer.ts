import { localDate, type Catalogue, type Supplier } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import type { Locale } from '@zusage/i18n';
import { databaseNow } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { agreedSeverities } from './agreed-targets.ts';

/** What the provider's catalogue lets a contract, product or purchase be, in the reader's words: for forms. */
export interface Offer {
  /** The day it is for the provider, `YYYY-MM-DD`. */
  today: string;
  levels: { key: string; name: string; description: string }[];
  options: { key: string; name: string; description: string | null }[];
  /** Severities whose time some contract may agree (SB-3). */
  agreed: { key: string; name: string }[];
  /** What a contract may be served by instead of the provider's own calendar; empty where there is no choice (N-2). */
  calendars: { key: string; name: string; timeZone: string }[];
  /** What must be there before a level starts; `levels` null: before each of them (S7-9). */
  prerequisites: { key: string; name: string; levels: string[] | null; from: Supplier }[];
  environments: { key: 'production' | 'test'; name: string }[];
  identifiers: { key: string; name: string }[];
  /** Prepaid ones. `minutesPerUnit` null: sold by the piece. `validMonths` null: the catalogue states no term. */
  units: {
    key: string;
    name: string;
    description: string;
    minutesPerUnit: number | null;
    validMonths: number | null;
  }[];
}

export async function offer(scope: PersonScope): Promise<Offer> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    const { locale } = scope;
    const allOptions = catalogue.options.map(({ key }) => key);
    const agreed = new Set(
      catalogue.levels.flatMap(({ key }) =>
        agreedSeverities(catalogue, { serviceLevel: key, options: allOptions }),
      ),
    );
    return {
      today: localDate(catalogue, await databaseNow(trx)),
      levels: catalogue.levels.map(({ key, name, description }) => ({
        key,
        name: name[locale],
        description: description[locale],
      })),
      options: catalogue.options.map(({ key, name, description }) => ({
        key,
        name: name[locale],
        description: description?.[locale] ?? null,
      })),
      agreed: catalogue.severities
        .filter(({ key }) => agreed.has(key))
        .map(({ key, name }) => ({ key, name: name[locale] })),
      calendars: catalogue.calendars.map(({ key, name, timeZone }) => ({
        key,
        name: name[locale],
        timeZone,
      })),
      prerequisites: catalogue.prerequisites.map(({ key, name, levels, from }) => ({
        key,
        name: name[locale],
        levels: levels?.map((level) => nameOf(catalogue, level, locale)) ?? null,
        from,
      })),
      environments: catalogue.environments.map(({ key, name }) => ({ key, name: name[locale] })),
      identifiers: catalogue.identifiers.map(({ key, name }) => ({ key, name: name[locale] })),
      units: catalogue.units
        .filter(({ prepaid }) => prepaid)
        .map(({ key, name, description, minutesPerUnit, validMonths }) => ({
          key,
          name: name[locale],
          description: description[locale],
          minutesPerUnit: minutesPerUnit ?? null,
          validMonths: validMonths ?? null,
        })),
    };
  });
}

const nameOf = (catalogue: Catalogue, level: string, locale: Locale): string =>
  catalogue.levels.find(({ key }) => key === level)?.name[locale] ?? level;
