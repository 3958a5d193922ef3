import type { Catalogue, Text } from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';
import type { PersonScope } from '../scope.ts';
import { versionOf } from './versions.ts';

export interface Named {
  key: string;
  name: string;
}

/** Everything that a what-if question can be put together from, in the reader's language. */
export interface CatalogueVocabulary {
  version: number;
  timeZone: string;
  /** What this provider calls a severity. */
  severityTerm: string;
  severities: Named[];
  channels: Named[];
  environments: Named[];
  levels: Named[];
  options: Named[];
  calendars: Named[];
  prerequisites: Named[];
  /** Severities whose time is agreed per contract (SB-3). */
  agreed: Named[];
  /** Facts; without choices they are answered in words. */
  facts: (Named & { choices: Named[] | null })[];
}

/** @throws AppError not_found */
export async function catalogueVocabulary(
  scope: PersonScope,
  asked: { version?: number | undefined },
): Promise<CatalogueVocabulary> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { version, catalogue } = await versionOf(trx, scope, asked.version);
    return { version, ...vocabularyOf(catalogue, scope.locale) };
  });
}

function vocabularyOf(catalogue: Catalogue, locale: Locale): Omit<CatalogueVocabulary, 'version'> {
  const named = (list: readonly { key: string; name: Text }[]): Named[] =>
    list.map(({ key, name }) => ({ key, name: name[locale] }));
  const agreed = new Set(
    catalogue.targets.filter(({ promise }) => promise === 'agreed').map(({ severity }) => severity),
  );
  return {
    timeZone: catalogue.timeZone,
    severityTerm: catalogue.terms.severity[locale],
    severities: named(catalogue.severities),
    channels: named(catalogue.channels),
    environments: named(catalogue.environments),
    levels: named(catalogue.levels),
    options: named(catalogue.options),
    calendars: named(catalogue.calendars),
    prerequisites: named(catalogue.prerequisites),
    agreed: named(catalogue.severities.filter(({ key }) => agreed.has(key))),
    facts: catalogue.facts.map(({ key, label, choices }) => ({
      key,
      name: label[locale],
      choices: choices?.map((choice) => ({ key: choice.key, name: choice.label[locale] })) ?? null,
    })),
  };
}
