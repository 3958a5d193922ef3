/**
 * Some of the requests that there can be: for each question that it limits, the answers that are left. What it does not
 * mention may be anything.
 */
export type Case = ReadonlyMap<Question, readonly string[]>;

/** What a condition can ask of a request: `severity`, `option:on_call`, `window:office` … */
export type Question = string;

/** What can be the answer to each question, and which answers go together. */
export interface Questions {
  answers: (question: Question) => readonly string[];
  /** A case without what the rest of it excludes; `null` where nothing is left. */
  settle: (open: Map<Question, readonly string[]>) => Case | null;
}

/** So many cases are told apart; a condition that makes more is one that nobody reads either. */
export const CASES_MAX = 2_000;

/** Thrown where there would be more than `CASES_MAX`. */
export class TooManyCases extends Error {}

/** Everything. */
export const EVERY_CASE: Case = new Map();

/** What two cases have in common; `null` where that is nothing. */
export function common(one: Case, other: Case, questions: Questions): Case | null {
  const both = new Map(one);
  for (const [question, answers] of other) {
    const known = both.get(question);
    const left = known ? known.filter((answer) => answers.includes(answer)) : answers;
    if (left.length === 0) return null;
    both.set(question, left);
  }
  return questions.settle(both);
}

/** What several cases have in common with several others. @throws TooManyCases */
export function allCommon(some: readonly Case[], others: readonly Case[], questions: Questions): Case[] {
  if (some.length * others.length > 50 * CASES_MAX) throw new TooManyCases();
  return atMost(some.flatMap((one) => others.flatMap((other) => common(one, other, questions) ?? [])));
}

/** What is left of several cases without others, in parts that have nothing in common. @throws TooManyCases */
export function without(some: readonly Case[], others: readonly Case[], questions: Questions): Case[] {
  let left = [...some];
  for (const other of others) left = atMost(left.flatMap((one) => difference(one, other, questions)));
  return left;
}

/** Question by question: what agrees with `other` so far, and differs from it here. */
function difference(one: Case, other: Case, questions: Questions): Case[] {
  if (!common(one, other, questions)) return [one];
  const parts: Case[] = [];
  let agreeing: Case = one;
  for (const [question, answers] of other) {
    const known = agreeing.get(question) ?? questions.answers(question);
    const differing = known.filter((answer) => !answers.includes(answer));
    if (differing.length > 0) {
      const part = common(agreeing, new Map([[question, differing]]), questions);
      if (part) parts.push(part);
    }
    const next = common(agreeing, new Map([[question, answers]]), questions);
    if (!next) break;
    agreeing = next;
  }
  return parts;
}

/** @throws TooManyCases */
export function atMost(cases: Case[]): Case[] {
  if (cases.length > CASES_MAX) throw new TooManyCases();
  return cases;
}
