import type { Catalogue, Fact, Supplier } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import type { Locale } from '@zusage/i18n';
import type { Scope } from './scope.ts';

/** What a form needs of the catalogue in force, in the reader's language. */
export interface CatalogueView {
  id: string;
  name: string;
  version: number;
  timeZone: string;
  terms: { severity: string };
  /** The gravest first. `question`: yes to it means this one; null where the catalogue asks none. */
  severities: { key: string; name: string; definition: string; question: string | null }[];
  channels: { key: string; name: string; severities: string[]; contact: string | null }[];
  environments: ('production' | 'test')[];
  facts: FactView[];
  hotline: { number: string; label: string } | null;
}

/** Something that a request states beside subject and description. */
export interface FactView {
  key: string;
  label: string;
  hint: string | null;
  required: boolean;
  multiline: boolean;
  /** Asked only for these; null: for all. */
  severities: string[] | null;
  /** The answers that there are; null: it is answered in words. */
  choices: { key: string; label: string }[] | null;
  /** Asked only where these facts were answered so; null: always. */
  onlyWith: Record<string, string[]> | null;
  /** Asked only while no product is named. */
  onlyWithoutProduct: boolean;
  /** Who can supply it. */
  from: Supplier;
  rule: string;
}

export async function catalogueView(scope: Scope): Promise<CatalogueView> {
  const { version, catalogue } = await scope.database.tenant(scope.providerId, (trx) =>
    currentCatalogue(trx, scope.providerId),
  );
  return toCatalogueView(catalogue, version, scope.locale);
}

export function toCatalogueView(catalogue: Catalogue, version: number, locale: Locale): CatalogueView {
  return {
    id: catalogue.id,
    name: catalogue.name,
    version,
    timeZone: catalogue.timeZone,
    terms: { severity: catalogue.terms.severity[locale] },
    severities: catalogue.severities
      .toSorted((one, other) => one.rank - other.rank)
      .map((severity) => ({
        key: severity.key,
        name: severity.name[locale],
        definition: severity.definition[locale],
        question: severity.question?.[locale] ?? null,
      })),
    channels: catalogue.channels.map((channel) => ({
      key: channel.key,
      name: channel.name[locale],
      severities: channel.severities,
      contact: channel.contact ?? null,
    })),
    environments: catalogue.environments.map((environment) => environment.key),
    facts: catalogue.facts.map((fact) => factView(fact, locale)),
    hotline: catalogue.hotline
      ? { number: catalogue.hotline.number, label: catalogue.hotline.label[locale] }
      : null,
  };
}

export const factView = (fact: Fact, locale: Locale): FactView => ({
  key: fact.key,
  label: fact.label[locale],
  hint: fact.hint?.[locale] ?? null,
  required: fact.required,
  multiline: fact.multiline,
  severities: fact.severities ?? null,
  choices: fact.choices?.map(({ key, label }) => ({ key, label: label[locale] })) ?? null,
  onlyWith: fact.onlyWith ?? null,
  onlyWithoutProduct: fact.onlyWithoutProduct,
  from: fact.from,
  rule: fact.rule,
});
