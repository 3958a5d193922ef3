import { localDate } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
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
