import {
  catalogueWindow,
  fillText,
  minutesOf,
  severityOf,
  type Catalogue,
  type Target,
  type TargetCircumstances,
  type Text,
} from '@zusage/catalogue';
import { BoundedCache } from '@zusage/service-time';
import type { Reason } from './decision.ts';
import { durationText, sameText } from './wording.ts';

/** The promise as a sentence, e.g. "Schweregrad 2: Antwort binnen 8 Servicestunden, Mo–Fr 08:00–18:00 Uhr." */
export function targetReason(target: Target, catalogue: Catalogue, known: TargetCircumstances): Reason {
  const minutes = minutesOf(target, known);
  return {
    rule: target.rule,
    text: sentenceOf(target, minutes, catalogue),
    facts: {
      severity: target.severity,
      promise: target.promise,
      ...(minutes === null ? {} : { minutes: String(minutes), elapsed: String(target.elapsed) }),
      ...(target.window === undefined ? {} : { window: target.window }),
    },
  };
}

/** A promise is told as often as requests come: each sentence is made once per catalogue. */
const sentences = new WeakMap<Catalogue, BoundedCache<string, Text>>();
const SENTENCES_MAX = 1_000;

function sentenceOf(target: Target, minutes: number | null, catalogue: Catalogue): Text {
  const known = sentences.get(catalogue) ?? new BoundedCache<string, Text>(SENTENCES_MAX);
  sentences.set(catalogue, known);
  const key = `${catalogue.targets.indexOf(target)}/${minutes}`;
  return known.getOrCompute(key, () => {
    const severity = severityOf(catalogue, target.severity).name;
    const window = target.window === undefined ? null : catalogueWindow(catalogue, target.window);
    const duration = minutes === null ? sameText('') : durationText(minutes, target.elapsed);
    const text = target.text ?? ownWords(catalogue.terms.response, minutes, window !== null);
    return fillText(text, { severity, duration, window: window?.label ?? sameText('') });
  });
}

/** What is said of a severity for which the contract's level has no target at all. */
export function noTargetReason(severity: string, catalogue: Catalogue): Reason {
  const { name, rule } = severityOf(catalogue, severity);
  return { rule, text: fillText(NOTHING_PROMISED, { severity: name }), facts: { severity, promise: 'none' } };
}

const NOTHING_PROMISED: Text = {
  de: '{severity}: Ihr Vertrag sagt keine feste Zeit zu.',
  en: '{severity}: your contract promises no fixed time.',
  fr: '{severity} : votre contrat ne garantit aucun délai fixe.',
};

const NOT_AGREED: Text = {
  de: '{severity}: Die Zeit wird je Vertrag vereinbart; in Ihrem Vertrag steht keine.',
  en: '{severity}: the time is agreed per contract; your contract states none.',
  fr: '{severity} : le délai est convenu par contrat ; le vôtre n’en indique aucun.',
};

function ownWords(response: Text, minutes: number | null, hasWindow: boolean): Text {
  if (minutes === null) return NOT_AGREED;
  const window = hasWindow ? ', {window}' : '';
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    de: `{severity}: ${capital(response.de)} binnen {duration}${window}.`,
    en: `{severity}: ${response.en} within {duration}${window}.`,
    fr: `{severity} : ${response.fr} sous {duration}${window}.`,
  };
}
