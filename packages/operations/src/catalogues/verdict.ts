import { CatalogueError, catalogueServedBy, type Catalogue, type ExampleSituation } from '@zusage/catalogue';
import { decide, EntitlementError, factsOfExample, type Decision } from '@zusage/entitlement';
import type { Locale } from '@zusage/i18n';
import { toAnswer, type Answer } from '../answer.ts';
import { toInstantOrNull, type Instant } from '../instant.ts';

/** What a catalogue makes of an example, short enough to stand beside another's. */
export interface VerdictView {
  outcome: Answer['outcome'];
  severity: string;
  dueAt: Instant | null;
  /** The zone in which the deadline is read. */
  timeZone: string;
  /** Policy ids of its reasons, each once, in their order. */
  rules: string[];
  next: Answer['next'] | null;
}

/** The decision of a catalogue on an example; null where it has no such severity, channel or window. */
export function decideExample(situation: ExampleSituation, catalogue: Catalogue): Decision | null {
  try {
    return decide(factsOfExample(situation, catalogue), catalogue);
  } catch (error) {
    // Another version may lack what the example names: that it cannot be decided there is the answer.
    if (error instanceof EntitlementError || error instanceof CatalogueError) return null;
    throw error;
  }
}

export function verdictView(
  decision: Decision,
  situation: ExampleSituation,
  catalogue: Catalogue,
  locale: Locale,
): VerdictView {
  const { outcome, severityName, next } = toAnswer(decision, catalogue, locale);
  return {
    outcome,
    severity: severityName,
    dueAt: toInstantOrNull(decision.responseDueAt),
    timeZone: catalogueServedBy(catalogue, situation.contract?.calendar).timeZone,
    rules: [...new Set(decision.reasons.map(({ rule }) => rule))],
    next: next ?? null,
  };
}
