import { compareCatalogues, type Catalogue, type Example, type PartChange } from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';
import type { PersonScope } from '../scope.ts';
import { situationView, type SituationView } from './situation-view.ts';
import { decideExample, verdictView, type VerdictView } from './verdict.ts';
import { versionOf } from './versions.ts';

/** An example that two versions decide differently; `null`: that version cannot decide it. */
export interface ExampleChange {
  name: string;
  situation: SituationView;
  before: VerdictView | null;
  after: VerdictView | null;
}

export interface PartChangeView {
  part: PartChange['part'];
  kind: PartChange['kind'];
  name: string | null;
  rule: string | null;
}

export interface CatalogueComparison {
  /** Examples of either version that are decided differently, in their order. */
  examples: ExampleChange[];
  /** Examples that both decide alike. */
  unchanged: number;
  parts: PartChangeView[];
}

/** What changes for customers from one published version to another. @throws AppError not_found */
export async function compareVersions(
  scope: PersonScope,
  { from, to }: { from: number; to: number },
): Promise<CatalogueComparison & { from: number; to: number }> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const before = await versionOf(trx, scope, from);
    const after = await versionOf(trx, scope, to);
    return { from, to, ...comparison(before.catalogue, after.catalogue, scope.locale) };
  });
}

/** The same of two catalogues at hand. */
export function comparison(before: Catalogue, after: Catalogue, locale: Locale): CatalogueComparison {
  const examples = examplesOfBoth(before, after);
  const changes = examples.flatMap((example) => changeOf(example, before, after, locale) ?? []);
  return {
    examples: changes,
    unchanged: examples.length - changes.length,
    parts: compareCatalogues(before, after).map(({ part, kind, name, rule }) => ({
      part,
      kind,
      name: name?.[locale] ?? null,
      rule,
    })),
  };
}

/** The newer version's examples, then those that it no longer has. */
function examplesOfBoth(before: Catalogue, after: Catalogue): Example[] {
  const kept = new Set(after.examples.map(({ key }) => key));
  return [...after.examples, ...before.examples.filter(({ key }) => !kept.has(key))];
}

function changeOf(
  example: Example,
  before: Catalogue,
  after: Catalogue,
  locale: Locale,
): ExampleChange | null {
  const viewIn = (catalogue: Catalogue) => {
    const decision = decideExample(example, catalogue);
    return decision && verdictView(decision, example, catalogue, locale);
  };
  const [old, now] = [viewIn(before), viewIn(after)];
  if (JSON.stringify(old) === JSON.stringify(now)) return null;
  const home = after.examples.includes(example) ? after : before;
  return {
    name: example.name[locale],
    situation: situationView(example, home, locale),
    before: old,
    after: now,
  };
}
