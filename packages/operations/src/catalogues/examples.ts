import { situationOf, type Catalogue, type Example, type ExampleSituation } from '@zusage/catalogue';
import { runExamples, type ExampleResult } from '@zusage/entitlement';
import type { Locale } from '@zusage/i18n';
import type { PersonScope } from '../scope.ts';
import { situationView, type SituationView } from './situation-view.ts';
import { verdictView, type VerdictView } from './verdict.ts';
import { versionOf } from './versions.ts';

/** An example of a catalogue, and whether the engine answers as it says. */
export interface ExampleView {
  key: string;
  name: string;
  situation: SituationView;
  /** The same by its keys, to ask on from. */
  asked: ExampleSituation;
  /** `null`: this version cannot decide it. */
  verdict: VerdictView | null;
  /** What is expected otherwise; empty while the catalogue keeps its word. */
  differs: ExampleResult['differences'];
}

/** The examples of a version, each decided now. @throws AppError not_found */
export async function catalogueExamples(
  scope: PersonScope,
  asked: { version?: number | undefined },
): Promise<{ version: number; examples: ExampleView[] }> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { version, catalogue } = await versionOf(trx, scope, asked.version);
    return { version, examples: exampleViews(catalogue, scope.locale) };
  });
}

export function exampleViews(catalogue: Catalogue, locale: Locale): ExampleView[] {
  return runExamples(catalogue).map(({ example, decision, differences }) => ({
    ...heading(example, catalogue, locale),
    verdict: decision && verdictView(decision, example, catalogue, locale),
    differs: differences,
  }));
}

const heading = (example: Example, catalogue: Catalogue, locale: Locale) => ({
  key: example.key,
  name: example.name[locale],
  situation: situationView(example, catalogue, locale),
  asked: situationOf(example),
});
