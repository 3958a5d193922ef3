import { nextOpening } from '@zusage/service-time';
import {
  calendarOf,
  fillText,
  placeholdersIn,
  serviceWindowOf,
  severityOf,
  type Catalogue,
  type Placeholder,
  type Text,
  type WindowCondition,
} from '@zusage/catalogue';
import type { Situation } from './condition-holds.ts';
import type { Reason } from './decision.ts';
import { missingFacts } from './missing-facts.ts';
import { missingPrerequisites } from './missing-prerequisites.ts';
import { dayText, momentText, sameText } from './wording.ts';

/** A value as people read it, and as the facts of a reason keep it. */
interface Value {
  text: Text;
  raw: string;
}

interface Sentence {
  rule: string;
  text: Text;
  /** The window whose opening the text may name. */
  window?: WindowCondition | undefined;
  /** The severity at which the rule was tried, where it makes it another; what is missing is missing then. */
  triedAs?: string;
}

/** The reason that a rule or a channel gives: its text filled in, and the values that the text names. */
export function ruleReason(sentence: Sentence, situation: Situation, catalogue: Catalogue): Reason {
  const names = [...placeholdersIn(sentence.text)] as Placeholder[];
  const texts: Partial<Record<Placeholder, Text>> = {};
  const facts: Record<string, string> = { severity: situation.severity };
  for (const name of names) {
    const value = VALUES[name]?.(situation, catalogue, sentence);
    if (!value) continue;
    texts[name] = value.text;
    facts[name] = value.raw;
  }
  return { rule: sentence.rule, text: fillText(sentence.text, texts), facts };
}

type ValueOf = (situation: Situation, catalogue: Catalogue, sentence: Sentence) => Value | null;

const plain = (raw: string | undefined): Value | null =>
  raw === undefined ? null : { raw, text: sameText(raw) };
const day = (raw: string | undefined): Value | null =>
  raw === undefined ? null : { raw, text: dayText(raw) };

function list(named: { key: string; text: Text }[]): Value {
  const words = (language: keyof Text) => named.map(({ text }) => text[language]).join(', ');
  const text = { de: words('de'), en: words('en'), fr: words('fr') };
  return { raw: named.map(({ key }) => key).join(','), text };
}

/** Every placeholder of README.md and where its value comes from. */
const VALUES: Partial<Record<Placeholder, ValueOf>> = {
  severity: ({ severity }, catalogue) => ({ raw: severity, text: severityOf(catalogue, severity).name }),
  requestedSeverity: ({ facts }, catalogue) => ({
    raw: facts.severity,
    text: severityOf(catalogue, facts.severity).name,
  }),
  hotline: (_, { hotline }) => plain(hotline?.number),
  emergencyForm: (_, { emergencyForm }) => plain(emergencyForm?.url),
  contract: ({ facts }) => plain(facts.contract?.number),
  validFrom: ({ facts }) => day(facts.contract?.validFrom),
  validUntil: ({ facts }) => day(facts.contract?.validUntil),
  serviceLevel: ({ facts }, { levels }) => {
    const level = levels.find(({ key }) => key === facts.contract?.serviceLevel);
    return level ? { raw: level.key, text: level.name } : null;
  },
  missing: ({ facts, severity }, catalogue, { triedAs }) =>
    list(missingFacts(facts, catalogue, triedAs ?? severity).map(({ key, label }) => ({ key, text: label }))),
  prerequisites: ({ facts }, catalogue) =>
    list(missingPrerequisites(facts.contract, catalogue).map(({ key, name }) => ({ key, text: name }))),
  product: ({ facts }) => plain(facts.product?.name),
  supportUntil: ({ facts }) => day(facts.product?.supportUntil ?? undefined),
  opensAt: ({ facts }, catalogue, { window }) => {
    if (!window) return null;
    const opensAt = nextOpening(serviceWindowOf(catalogue, window.key), calendarOf(catalogue), facts.at);
    const moment = momentText(opensAt, catalogue.timeZone);
    return {
      raw: `${opensAt.toISOString().slice(0, 19)}Z`,
      text: inCalendar(moment, facts.contract?.calendar, catalogue),
    };
  },
};

/** N-2: a clock that need not be the reader's is named beside the hour. */
function inCalendar(text: Text, key: string | null | undefined, { calendars }: Catalogue): Text {
  const name = key ? calendars.find((calendar) => calendar.key === key)?.name : undefined;
  if (!name) return text;
  const named = (language: keyof Text) => `${text[language]} (${name[language]})`;
  return { de: named('de'), en: named('en'), fr: named('fr') };
}
