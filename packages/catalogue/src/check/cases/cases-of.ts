import type { Condition } from '../../schema/condition.ts';
import { allCommon, atMost, common, EVERY_CASE, type Case, type Question, type Questions } from './case.ts';
import { NO, NO_PRODUCT, YES } from './questions.ts';

/** What conditions are held against: the catalogue's questions, and its conditions by name. */
export interface Terms {
  questions: Questions;
  conditions: ReadonlyMap<string, Condition>;
}

/**
 * The cases in which a condition holds, by the words of `condition-holds`. None: it never does. A name that is declared
 * nowhere, or that leads back to itself, is taken to hold: other checks report it.
 * @throws TooManyCases
 */
export function casesOf(condition: Condition, terms: Terms): Case[] {
  return holding(condition, terms, []);
}

/** A part of a condition: all of its words together make the condition. */
type Word = keyof Condition;

function holding(condition: Condition, terms: Terms, names: readonly string[]): Case[] {
  let cases: Case[] = [EVERY_CASE];
  for (const word of wordsOf(condition)) {
    cases = allCommon(cases, casesOfWord(word, condition, terms, names), terms.questions);
  }
  return cases;
}

/** The cases in which a condition does not hold: one of its words does not. */
function failing(condition: Condition, terms: Terms, names: readonly string[]): Case[] {
  return atMost(wordsOf(condition).flatMap((word) => casesAgainstWord(word, condition, terms, names)));
}

export function wordsOf(condition: Condition): Word[] {
  return (Object.keys(condition) as Word[]).filter((word) => condition[word] !== undefined);
}

function casesOfWord(word: Word, condition: Condition, terms: Terms, names: readonly string[]): Case[] {
  if (word === 'is') {
    return named(condition, terms, names).reduce<Case[]>(
      (cases, [name, part]) => allCommon(cases, holding(part, terms, [...names, name]), terms.questions),
      [EVERY_CASE],
    );
  }
  if (word === 'any') {
    return atMost((condition.any ?? []).flatMap((branch) => holding(branch, terms, names)));
  }
  if (word === 'not') return failing(condition.not ?? {}, terms, names);
  const { limits, oneIsEnough } = limitsOf(word, condition);
  return oneIsEnough ? limits.flatMap((limit) => settled([limit], terms)) : settled(limits, terms);
}

function casesAgainstWord(word: Word, condition: Condition, terms: Terms, names: readonly string[]): Case[] {
  if (word === 'is') {
    return named(condition, terms, names).flatMap(([name, part]) => failing(part, terms, [...names, name]));
  }
  if (word === 'any') {
    return (condition.any ?? []).reduce<Case[]>(
      (cases, branch) => allCommon(cases, failing(branch, terms, names), terms.questions),
      [EVERY_CASE],
    );
  }
  if (word === 'not') return holding(condition.not ?? {}, terms, names);
  const { limits, oneIsEnough } = limitsOf(word, condition);
  const opposite = limits.map(([question, answers]): Limit => {
    const left = terms.questions.answers(question).filter((answer) => !answers.includes(answer));
    return [question, left];
  });
  return oneIsEnough ? settled(opposite, terms) : opposite.flatMap((limit) => settled([limit], terms));
}

/** A question and the answers that a word allows. */
type Limit = [question: Question, answers: readonly string[]];

const settled = (limits: readonly Limit[], { questions }: Terms): Case[] =>
  limits.reduce<Case[]>(
    (cases, limit) => cases.flatMap((known) => common(known, new Map([limit]), questions) ?? []),
    [EVERY_CASE],
  );

function named(condition: Condition, { conditions }: Terms, names: readonly string[]): [string, Condition][] {
  return (condition.is ?? []).flatMap((name): [string, Condition][] => {
    const part = conditions.get(name);
    return part && !names.includes(name) ? [[name, part]] : [];
  });
}

/** What a plain word asks: all of the limits, or one of them. */
function limitsOf(word: Word, condition: Condition): { limits: Limit[]; oneIsEnough: boolean } {
  const limits = LIMITS[word]?.(condition) ?? [];
  return { limits, oneIsEnough: word === 'withOptions' };
}

const yesOrNo = (asked: boolean | undefined): readonly string[] => [asked ? YES : NO];

/** Each plain word, as answers to questions; the words that combine others are handled above. */
const LIMITS: Record<Word, ((condition: Condition) => Limit[]) | null> = {
  severities: ({ severities = [] }) => [['severity', severities]],
  channels: ({ channels = [] }) => [['channel', channels]],
  environments: ({ environments = [] }) => [['environment', environments]],
  contract: ({ contract = [] }) => [['contract', contract]],
  levels: ({ levels = [] }) => [['level', levels]],
  withOptions: ({ withOptions = [] }) => withOptions.map((option): Limit => [`option:${option}`, [YES]]),
  withoutOptions: ({ withoutOptions = [] }) =>
    withoutOptions.map((option): Limit => [`option:${option}`, [NO]]),
  prerequisites: ({ prerequisites = '' }) => [['prerequisites', [prerequisites]]],
  window: ({ window }) => (window ? [[`window:${window.key}`, [window.is]]] : []),
  missingFacts: ({ missingFacts }) => [['missingFacts', yesOrNo(missingFacts)]],
  facts: ({ facts = {} }) => Object.entries(facts).map(([key, choices]): Limit => [`fact:${key}`, choices]),
  product: ({ product }) => [
    ['product', product === 'known' ? ['unknown', 'supported', 'ended'] : [NO_PRODUCT]],
  ],
  support: ({ support = [] }) => [
    ['product', support.flatMap((state) => (state === 'unknown' ? [NO_PRODUCT, state] : [state]))],
  ],
  request: ({ request = [] }) => [['request', request]],
  askers: ({ askers = [] }) => [['asker', askers]],
  certified: ({ certified }) => [['certified', yesOrNo(certified)]],
  is: null,
  any: null,
  not: null,
};
