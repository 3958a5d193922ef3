import type { Catalogue } from '@zusage/catalogue';
import { alternatives, durationText, type Change, type Decision } from '@zusage/entitlement';
import type { Locale } from '@zusage/i18n';
import { severityName } from './answer.ts';
import type { Coverage } from './coverage.ts';
import { toInstantOrNull, type Instant } from './instant.ts';

/** One thing that would change an answer for the better, and what it would be then. */
export interface AlternativeView {
  /** What would have to be otherwise. */
  kind: Change['kind'];
  key: string;
  /** Name of the channel, environment or severity; null where the kind says it all. */
  name: string | null;
  outcome: Decision['outcome'];
  /** What it would be treated as, where that is not what was asked for. */
  severityName: string | null;
  responseDueAt: Instant | null;
  /** "30 Minuten", "8 Servicestunden"; null where no time is promised then. */
  duration: string | null;
}

/**
 * What would change the answer, in the reader's language. Another severity is told only where nothing else helps: nobody
 * should be led to understate a case.
 */
export function alternativeViews(
  { facts, catalogue }: Pick<Coverage, 'facts' | 'catalogue'>,
  locale: Locale,
): AlternativeView[] {
  const found = alternatives(facts, catalogue);
  const others = found.filter(({ change }) => change.kind !== 'severity');
  return (others.length > 0 ? others : found).map(({ change, decision }) => ({
    kind: change.kind,
    key: change.key,
    name: nameOf(change, catalogue, locale),
    outcome: decision.outcome,
    severityName:
      decision.severity === facts.severity || change.kind === 'severity'
        ? null
        : severityName(catalogue, decision.severity, locale),
    responseDueAt: toInstantOrNull(decision.responseDueAt),
    duration: durationOf(decision, locale),
  }));
}

function nameOf(change: Change, catalogue: Catalogue, locale: Locale): string | null {
  switch (change.kind) {
    case 'channel':
      return catalogue.channels.find(({ key }) => key === change.key)?.name[locale] ?? null;
    case 'environment':
      return catalogue.environments.find(({ key }) => key === change.key)?.name[locale] ?? null;
    case 'severity':
      return severityName(catalogue, change.key, locale);
    default:
      return null;
  }
}

/** The minutes that were promised stand behind the sentence that promises them. */
function durationOf({ responseDueAt, reasons }: Decision, locale: Locale): string | null {
  if (!responseDueAt) return null;
  const target = reasons.find(({ facts }) => facts['minutes'] !== undefined)?.facts;
  if (!target) return null;
  return durationText(Number(target['minutes']), target['elapsed'] === 'true')[locale];
}
