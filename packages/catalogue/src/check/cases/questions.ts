import { ASKERS, CONTRACT_STATES, ENVIRONMENTS, REQUEST_KINDS } from '../../schema/condition.ts';
import type { Sections } from '../sections.ts';
import type { Case, Question, Questions } from './case.ts';

/** Answers that no file names: a level that is sold no more, a question that was not answered, no product. */
export const OTHER = '*';
export const NO_CONTRACT = 'none';
export const YES = 'yes';
export const NO = 'no';
export const NO_PRODUCT = 'none';

/**
 * What can be asked of a request to this catalogue. Only what can never be is excluded: where nothing is certain, an answer
 * stays possible, so that what is proven here is true of every request.
 */
export function questionsOf(sections: Sections): Questions {
  const fixed: Record<string, readonly string[]> = {
    severity: [...sections.keys('severities')],
    channel: [...sections.keys('channels')],
    environment: ENVIRONMENTS,
    contract: CONTRACT_STATES,
    level: [...sections.keys('levels'), OTHER, NO_CONTRACT],
    prerequisites: ['met', 'missing'],
    product: [NO_PRODUCT, 'unknown', 'supported', 'ended'],
    request: REQUEST_KINDS,
    asker: ASKERS,
    certified: [YES, NO],
    missingFacts: [YES, NO],
    ...Object.fromEntries(
      sections.windows.map(({ value }) => [
        `window:${value.key}`,
        value.hours === 'always' ? ['open'] : ['open', 'closed'],
      ]),
    ),
    ...Object.fromEntries(
      sections.facts.map(({ value }) => [
        `fact:${value.key}`,
        [...(value.choices ?? []).map(({ key }) => key), OTHER],
      ]),
    ),
  };
  const answers = (question: Question) =>
    fixed[question] ??
    (question.startsWith('option:')
      ? [YES, NO]
      : question.startsWith('window:')
        ? ['open', 'closed']
        : [OTHER]);
  const settlers = [possible(answers), presupposing(sections), lacking(sections), contractAndLevel(answers)];
  return { answers, settle: (open) => (settlers.every((settler) => settler(open)) ? open : null) };
}

/** Takes away what the rest of a case excludes; `false` where nothing is left. */
type Settler = (open: Map<Question, readonly string[]>) => boolean;

/** Only answers that there are; a question that any of them answers is none. */
const possible =
  (answers: Questions['answers']): Settler =>
  (open) =>
    [...open].every(([question, stated]) => {
      const left = answers(question).filter((answer) => stated.includes(answer));
      if (left.length === answers(question).length) open.delete(question);
      else open.set(question, left);
      return left.length > 0;
    });

/** Something can be missing only where the level presupposes something. */
const presupposing =
  ({ prerequisites, keys }: Sections): Settler =>
  (open) => {
    if (!isOnly(open, 'prerequisites', 'missing')) return true;
    const levels = prerequisites.flatMap(({ value }) => value.levels ?? [...keys('levels'), OTHER]);
    return limit(open, 'level', levels);
  };

/** Facts can be missing only where some are required. */
const lacking =
  ({ facts, keys }: Sections): Settler =>
  (open) => {
    if (!isOnly(open, 'missingFacts', YES)) return true;
    const required = facts.filter(({ value }) => value.required).map(({ value }) => value);
    const severities = required.flatMap((fact) => fact.severities ?? [...keys('severities')]);
    const product = required.every((fact) => fact.onlyWithoutProduct) ? [NO_PRODUCT] : null;
    return limit(open, 'severity', severities) && (!product || limit(open, 'product', product));
  };

/** Level, options and prerequisites are a contract's. */
const contractAndLevel =
  (answers: Questions['answers']): Settler =>
  (open) => {
    const bought = [...open].some(([question, left]) => question.startsWith('option:') && !left.includes(NO));
    const hasContract =
      bought || excludes(open, 'level', NO_CONTRACT) || excludes(open, 'contract', NO_CONTRACT);
    const hasNone = isOnly(open, 'level', NO_CONTRACT) || isOnly(open, 'contract', NO_CONTRACT);
    if (hasContract && hasNone) return false;
    const but = (question: Question) => answers(question).filter((answer) => answer !== NO_CONTRACT);
    if (hasContract) return limit(open, 'level', but('level')) && limit(open, 'contract', but('contract'));
    if (!hasNone) return true;
    for (const [question] of open) {
      // No option was bought: nothing to hold against it, and nothing to remember.
      if (question.startsWith('option:')) open.set(question, [NO]);
    }
    return (
      limit(open, 'level', [NO_CONTRACT]) &&
      limit(open, 'contract', [NO_CONTRACT]) &&
      limit(open, 'prerequisites', ['met'])
    );
  };

function limit(
  open: Map<Question, readonly string[]>,
  question: Question,
  allowed: readonly string[],
): boolean {
  const known = open.get(question);
  const left = known ? known.filter((answer) => allowed.includes(answer)) : [...new Set(allowed)];
  open.set(question, left);
  return left.length > 0;
}

const isOnly = (open: Case, question: Question, answer: string): boolean => {
  const left = open.get(question);
  return left?.length === 1 && left[0] === answer;
};

const excludes = (open: Case, question: Question, answer: string): boolean =>
  open.get(question)?.includes(answer) === false;
