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
  /** Name of the channel; null where the kind says it all. */
  name: string | null;
  outcome: Decision['outcome'];
  /** What it would be treated as, where that is not what was asked for. */
  severityName: string | null;
  responseDueAt: Instant | null;
  /** "30 Minuten", "8 Servicestunden"; null where no time is promised then. */
  duration: string | null;
}

/** What would change the answer, in the reader's language. */
export function alternativeViews(
  { facts, catalogue }: Pick<Coverage, 'facts' | 'catalogue'>,
  locale: Locale,
): AlternativeView[] {
  return alternatives(facts, catalogue).map(({ change, decision }) => ({
    kind: change.kind,
    key: change.key,
    name: nameOf(change, catalogue, locale),
    outcome: decision.outcome,
    severityName:
      decision.severity === facts.severity ? null : severityName(catalogue, decision.severity, locale),
    responseDueAt: toInstantOrNull(decision.responseDueAt),
    duration: durationOf(decision, locale),
  }));
}

function nameOf({ kind, key }: Change, { channels }: Catalogue, locale: Locale): string | null {
  if (kind !== 'channel') return null;
  return channels.find((channel) => channel.key === key)?.name[locale] ?? null;
}

/** The minutes that were promised stand behind the sentence that promises them. */
function durationOf({ responseDueAt, reasons }: Decision, locale: Locale): string | null {
  if (!responseDueAt) return null;
  const target = reasons.find(({ facts }) => facts['minutes'] !== undefined)?.facts;
  if (!target) return null;
  return durationText(Number(target['minutes']), target['elapsed'] === 'true')[locale];
}
