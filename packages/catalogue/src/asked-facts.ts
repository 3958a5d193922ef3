import type { Catalogue } from './schema/catalogue.ts';
import type { Answers } from './schema/condition.ts';
import type { Fact } from './schema/fact.ts';

/** What decides which facts a request is asked for. */
export interface Stated {
  severity: string;
  hasProduct: boolean;
  /** Fact key to what was entered. */
  facts: Readonly<Record<string, string>>;
}

/**
 * The facts that a complete request of this kind states, in the catalogue's order. What follows from another answer stands
 * after it, and is not asked where that question is none.
 */
export function askedFacts(catalogue: Catalogue, stated: Stated): Fact[] {
  const answers: Record<string, string> = {};
  return catalogue.facts.filter((fact) => {
    const isAsked =
      (!fact.severities || fact.severities.includes(stated.severity)) &&
      !(fact.onlyWithoutProduct && stated.hasProduct) &&
      answersHold(fact.onlyWith, answers);
    if (isAsked && Object.hasOwn(stated.facts, fact.key)) answers[fact.key] = stated.facts[fact.key] ?? '';
    return isAsked;
  });
}

/**
 * What was entered without the answers to questions that other answers, or a named product, leave out: what somebody chose
 * before they thought better of it decides nothing. A severity leaves none out, for it may still become another.
 */
export function heldAnswers(
  { facts: catalogued }: Catalogue,
  { hasProduct, facts }: Omit<Stated, 'severity'>,
): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const { key, onlyWith, onlyWithoutProduct } of catalogued) {
    if (!Object.hasOwn(facts, key) || (onlyWithoutProduct && hasProduct)) continue;
    if (answersHold(onlyWith, answers)) answers[key] = facts[key] ?? '';
  }
  return answers;
}

/** Whether every fact that is named was answered with one of its choices, or not at all where `''` is one of them. */
export function answersHold(answers: Answers | undefined, facts: Readonly<Record<string, string>>): boolean {
  if (!answers) return true;
  for (const key of Object.keys(answers)) {
    const answer = Object.hasOwn(facts, key) ? (facts[key] ?? '') : '';
    if (!answers[key]?.includes(answer)) return false;
  }
  return true;
}
