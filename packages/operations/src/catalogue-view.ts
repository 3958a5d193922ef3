import type { Catalogue } from '@zusage/catalogue';
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
  severities: { key: string; name: string; definition: string }[];
  channels: { key: string; name: string; severities: string[]; contact: string | null }[];
  environments: ('production' | 'test')[];
  facts: {
    key: string;
    label: string;
    hint: string | null;
    required: boolean;
    multiline: boolean;
    severities: string[] | null;
    rule: string;
  }[];
  hotline: { number: string; label: string } | null;
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
    severities: catalogue.severities.map((severity) => ({
      key: severity.key,
      name: severity.name[locale],
      definition: severity.definition[locale],
    })),
    channels: catalogue.channels.map((channel) => ({
      key: channel.key,
      name: channel.name[locale],
      severities: channel.severities,
      contact: channel.contact ?? null,
    })),
    environments: catalogue.environments.map((environment) => environment.key),
    facts: catalogue.facts.map((fact) => ({
      key: fact.key,
      label: fact.label[locale],
      hint: fact.hint?.[locale] ?? null,
      required: fact.required,
      multiline: fact.multiline,
      severities: fact.severities ?? null,
      rule: fact.rule,
    })),
    hotline: catalogue.hotline
      ? { number: catalogue.hotline.number, label: catalogue.hotline.label[locale] }
      : null,
  };
}
