import type { Catalogue, Charge, Supplier } from '@zusage/catalogue';
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
  /** Policy id of the rule that made it another severity than the one asked for; null: it stands. */
  severityRule: string | null;
  /** Whether the contract covers the work; null: no rule says. */
  charge: Charge | null;
  /** The hours in which the clock runs, in words; null where no time is promised. */
  window: string | null;
  /** The zone of its hours: the contract's own, or the provider's (N-2). */
  timeZone: string;
  /** Why a request that is taken is promised no time: none is agreed (SB-3), or there is none (K-5). Else null. */
  noTime: 'not_agreed' | 'no_fixed_time' | null;
  missingFacts: { key: string; label: string }[];
  /** Without what the clock does not start, and who can supply it; empty unless it is waiting. */
  waitingFor: { key: string; label: string; from: Supplier }[];
  reasons: Reason[];
  /** The next best step of a request that could not be taken this way: never a dead end. */
  next?: { kind: string; label: string; target: string };
  /** The work is sold beside support, and can be asked for here (N-30, SEP-12). */
  bookable?: true;
}

export function toAnswer(decision: Decision, catalogue: Catalogue, locale: Locale): Answer {
  return {
    outcome: decision.outcome,
    responseDueAt: toInstantOrNull(decision.responseDueAt),
    clockStartsAt: toInstantOrNull(decision.clockStartsAt),
    severity: decision.severity,
    severityName: severityName(catalogue, decision.severity, locale),
    severityRule: decision.severityRule,
    charge: decision.charge,
    window: windowLabel(catalogue, decision.windowKey, locale),
    timeZone: catalogue.timeZone,
    noTime: noTimeOf(decision),
    missingFacts: factLabels(catalogue, decision.missingFacts, locale),
    waitingFor: decision.waitingFor.map(({ key, label, from }) => ({ key, label: label[locale], from })),
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
    ...(decision.next?.kind === 'consulting' && catalogue.services.length > 0 ? { bookable: true } : {}),
  };
}

/** The sentence of the target says by which kind of promise it has no minutes. */
function noTimeOf({ outcome, responseDueAt, reasons }: Decision): Answer['noTime'] {
  if (outcome !== 'accepted' || responseDueAt) return null;
  return reasons.some(({ facts }) => facts['promise'] === 'agreed') ? 'not_agreed' : 'no_fixed_time';
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
