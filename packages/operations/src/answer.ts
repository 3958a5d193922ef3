import type { Catalogue } from '@zusage/catalogue';
import type { Decision } from '@zusage/entitlement';
import type { Locale } from '@zusage/i18n';
import { toInstantOrNull, type Instant } from './instant.ts';

export interface Reason {
  /** Policy id, for example `SEP-3`. */
  rule: string;
  text: string;
}

/** What preview and submission say, in the reader's language. */
export interface Answer {
  outcome: 'accepted' | 'waiting' | 'redirected' | 'refused';
  responseDueAt: Instant | null;
  clockStartsAt: Instant | null;
  severity: string;
  severityName: string;
  /** The hours in which the clock runs, in words; null where no time is promised. */
  window: string | null;
  /** The zone of its hours: the contract's own, or the provider's (N-2). */
  timeZone: string;
  missingFacts: { key: string; label: string }[];
  reasons: Reason[];
  /** The next best step of a request that could not be taken this way: never a dead end. */
  next?: { kind: string; label: string; target: string };
}

export function toAnswer(decision: Decision, catalogue: Catalogue, locale: Locale): Answer {
  return {
    outcome: decision.outcome,
    responseDueAt: toInstantOrNull(decision.responseDueAt),
    clockStartsAt: toInstantOrNull(decision.clockStartsAt),
    severity: decision.severity,
    severityName: severityName(catalogue, decision.severity, locale),
    window: windowLabel(catalogue, decision.windowKey, locale),
    timeZone: catalogue.timeZone,
    missingFacts: factLabels(catalogue, decision.missingFacts, locale),
    reasons: reasonsIn(decision.reasons, locale),
    ...(decision.next
      ? {
          next: {
            kind: decision.next.kind,
            label: decision.next.label[locale],
            target: decision.next.target,
          },
        }
      : {}),
  };
}

export const reasonsIn = (reasons: Decision['reasons'], locale: Locale): Reason[] =>
  reasons.map((reason) => ({ rule: reason.rule, text: reason.text[locale] }));

export const severityName = (catalogue: Catalogue, key: string, locale: Locale): string =>
  catalogue.severities.find((severity) => severity.key === key)?.name[locale] ?? key;

export const windowLabel = (catalogue: Catalogue, key: string | null, locale: Locale): string | null =>
  catalogue.windows.find((window) => window.key === key)?.label[locale] ?? null;

export const factLabels = (
  catalogue: Catalogue,
  keys: string[],
  locale: Locale,
): { key: string; label: string }[] =>
  catalogue.facts
    .filter((fact) => keys.includes(fact.key))
    .map((fact) => ({ key: fact.key, label: fact.label[locale] }));

/** A fact as it was stated, with the words for what was chosen. */
export interface StatedFact {
  key: string;
  label: string;
  /** As it was sent: the key of a choice, or words. */
  value: string;
  /** As people read it: the choice's label, or the words. */
  text: string;
}

export const statedFacts = (
  catalogue: Catalogue,
  facts: Readonly<Record<string, string>>,
  locale: Locale,
): StatedFact[] =>
  catalogue.facts
    .filter(({ key }) => Object.hasOwn(facts, key))
    .map(({ key, label, choices }) => {
      const value = facts[key] ?? '';
      const choice = choices?.find((candidate) => candidate.key === value);
      return { key, label: label[locale], value, text: choice?.label[locale] ?? value };
    });
