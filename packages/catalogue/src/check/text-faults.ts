import { closedWindowOf } from '../closed-window.ts';
import {
  placeholdersInSentence,
  RULE_PLACEHOLDERS,
  TARGET_PLACEHOLDERS,
  type Placeholder,
} from '../placeholders.ts';
import type { Condition } from '../schema/condition.ts';
import { LANGUAGES, type Text } from '../text.ts';
import { EVERY_CASE, TooManyCases, type Case } from './cases/case.ts';
import { casesOf, type Terms } from './cases/cases-of.ts';
import { NO_CONTRACT, NO_PRODUCT, OTHER, YES } from './cases/questions.ts';
import type { DataFault, PathParts } from './fault.ts';
import { isPresent } from './schema-faults.ts';
import type { Sections } from './sections.ts';

/** Placeholders that nobody fills in, or that would stay empty in some case in which the text is said. */
export function textFaults(
  { content, rules, channels, targets, tickets }: Sections,
  terms: Terms,
): DataFault[] {
  const faults: DataFault[] = [];
  const look = (text: Text | undefined, allowed: readonly string[], path: PathParts) => {
    const choice = allowed.map((known) => `{${known}}`).join(', ') || 'nothing to fill in';
    for (const language of text ? LANGUAGES : []) {
      for (const name of new Set(placeholdersInSentence(text?.[language] ?? ''))) {
        if (allowed.includes(name)) continue;
        const message = `{${name}} has no value here; there is ${choice}`;
        faults.push({ path: [...path, language], code: 'unknown_placeholder', message });
      }
    }
  };
  const lacking = new Set([
    ...(isPresent(content, 'hotline') ? [] : ['hotline']),
    ...(isPresent(content, 'emergencyForm') ? [] : ['emergencyForm']),
  ]);
  const known = (when: Condition) => {
    const cases = casesOrEvery(when, terms);
    const opens = closedWindowOf(when, Object.fromEntries(terms.conditions)) !== undefined;
    return RULE_PLACEHOLDERS.filter((name) => {
      if (lacking.has(name) || (name === 'opensAt' && !opens)) return false;
      const hasValue = HAS_VALUE[name];
      return !hasValue || cases.every(hasValue);
    });
  };
  for (const { index, value } of rules) look(value.text, known(value.when), ['rules', index, 'text']);
  for (const { index, value } of channels) {
    look(value.otherwise?.text, known({}), ['channels', index, 'otherwise', 'text']);
  }
  look(tickets?.escalation?.text, [], ['tickets', 'escalation', 'text']);
  for (const { index, value } of targets) look(value.text, TARGET_PLACEHOLDERS, ['targets', index, 'text']);
  return faults;
}

/** A condition of too many cases is reported elsewhere; until then nothing is certain of it. */
function casesOrEvery(when: Condition, terms: Terms): Case[] {
  try {
    return casesOf(when, terms);
  } catch (error) {
    if (error instanceof TooManyCases) return [EVERY_CASE];
    throw error;
  }
}

const excludes =
  (question: string, ...answers: string[]) =>
  (known: Case): boolean =>
    answers.every((answer) => known.get(question)?.includes(answer) === false);
const isOnly =
  (question: string, answer: string) =>
  (known: Case): boolean =>
    known.get(question)?.join() === answer;

const hasContract = excludes('contract', NO_CONTRACT);

/** The cases in which a placeholder has a value; those that are left out always have one. */
const HAS_VALUE: Partial<Record<Placeholder, (known: Case) => boolean>> = {
  contract: hasContract,
  validFrom: hasContract,
  validUntil: hasContract,
  // A contract may be of a level that is sold no more.
  serviceLevel: excludes('level', NO_CONTRACT, OTHER),
  missing: isOnly('missingFacts', YES),
  prerequisites: isOnly('prerequisites', 'missing'),
  product: excludes('product', NO_PRODUCT),
  supportUntil: excludes('product', NO_PRODUCT, 'unknown'),
};
