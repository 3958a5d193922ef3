import { fillText, type Catalogue, type Target } from '@zusage/catalogue';
import { durationText, promisedTargets, type Bought } from '@zusage/entitlement';
import type { Locale } from '@zusage/i18n';
import { severityName, windowLabel } from './answer.ts';

/** One line of the table of targets, in the reader's language. */
export interface TargetView {
  severity: string;
  severityName: string;
  promise: 'fixed' | 'agreed' | 'none';
  minutes: number | null;
  /** The clock runs on real time; otherwise in `window` alone. */
  elapsed: boolean;
  /** "4 Stunden", "8 Servicestunden"; null where no time is promised or agreed. */
  duration: string | null;
  /** The hours in which the clock runs, in words. */
  window: string | null;
  /** What is promised instead of a time (K-5), or how this provider says it. */
  note: string | null;
  /** Holds only under these circumstances; null: always. */
  special: {
    option: string | null;
    channels: string[];
    during: { window: string; is: 'open' | 'closed' } | null;
    /** Answers in the request for which alone it holds (N-18). */
    answers: string[];
  } | null;
  rule: string;
}

/** What a level promises for each severity, as a reader compares it. */
export function targetViews(catalogue: Catalogue, bought: Bought, locale: Locale): TargetView[] {
  return promisedTargets(catalogue, bought).map(({ target, minutes, special }) => ({
    severity: target.severity,
    severityName: severityName(catalogue, target.severity, locale),
    promise: target.promise,
    minutes,
    elapsed: target.elapsed,
    duration: minutes === null ? null : durationText(minutes, target.elapsed)[locale],
    window: windowLabel(catalogue, target.window ?? null, locale),
    note: target.promise === 'none' ? noteOf(target, catalogue, locale) : null,
    special: special ? specialOf(target, catalogue, locale) : null,
    rule: target.rule,
  }));
}

/** The provider's own sentence on a severity without a fixed time. The severity stands beside it and is not repeated. */
function noteOf(target: Target, catalogue: Catalogue, locale: Locale): string | null {
  if (!target.text) return null;
  const filled = fillText(target.text, {});
  const sentence = filled[locale].replace(/^\s*[:：]\s*/u, '').trim();
  return sentence.charAt(0).toLocaleUpperCase(locale) + sentence.slice(1);
}

function specialOf(target: Target, catalogue: Catalogue, locale: Locale): TargetView['special'] {
  const named = (list: readonly { key: string; name: Record<Locale, string> }[], key: string): string =>
    list.find((entry) => entry.key === key)?.name[locale] ?? '';
  return {
    option: target.option ? named(catalogue.options, target.option) : null,
    channels: (target.channels ?? []).map((key) => named(catalogue.channels, key)),
    during: target.during
      ? { window: windowLabel(catalogue, target.during.key, locale) ?? '', is: target.during.is }
      : null,
    answers: Object.entries(target.facts ?? {}).flatMap(([fact, answers]) =>
      answers.map((key) => choiceLabel(catalogue, fact, key, locale)),
    ),
  };
}

function choiceLabel(catalogue: Catalogue, fact: string, choice: string, locale: Locale): string {
  const choices = catalogue.facts.find(({ key }) => key === fact)?.choices ?? [];
  return choices.find(({ key }) => key === choice)?.label[locale] ?? '';
}
