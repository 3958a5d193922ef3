import type { Effect, Rule } from '../schema/rule.ts';
import { allCommon, EVERY_CASE, TooManyCases, without, type Case } from './cases/case.ts';
import { casesOf, type Terms } from './cases/cases-of.ts';
import { YES } from './cases/questions.ts';
import type { DataFault } from './fault.ts';
import type { Sections } from './sections.ts';

/** A rule that some request can meet, and the cases in which it holds. */
interface TriedRule {
  index: number;
  rule: Rule;
  cases: Case[];
}

/** Rules that contradict each other, that no request ever reaches, and that make a request wait for nothing. */
export function ruleFaults(sections: Sections, terms: Terms): DataFault[] {
  const tried = triedRules(sections, terms);
  const contradicting = contradictions(tried, terms);
  const reported = new Set(contradicting.map(({ path }) => path[1]));
  return [
    ...contradicting,
    ...unreachable(tried, terms).filter(({ path }) => !reported.has(path[1])),
    ...waitingForNothing(tried),
  ];
}

/** Without the rules that never hold, or that tell too many cases apart: those are reported for that. */
function triedRules({ rules }: Sections, terms: Terms): TriedRule[] {
  return rules.flatMap(({ index, value: rule }) => {
    const cases = orNull(() => casesOf(rule.when, terms));
    return cases && cases.length > 0 ? [{ index, rule, cases }] : [];
  });
}

const DECIDING = ['outcome', 'severity', 'charge'] as const satisfies (keyof Effect)[];

function contradictions(rules: TriedRule[], { questions }: Terms): DataFault[] {
  const covers = (one: TriedRule, other: TriedRule) =>
    orNull(() => without(other.cases, one.cases, questions))?.length === 0;
  return rules.flatMap((later, place): DataFault[] => {
    const field = (earlier: TriedRule) =>
      DECIDING.find((key) => {
        const [one, other] = [earlier.rule.effect[key], later.rule.effect[key]];
        return one !== undefined && other !== undefined && one !== other;
      });
    const earlier = rules
      .slice(0, place)
      .find((candidate) => field(candidate) && covers(candidate, later) && covers(later, candidate));
    const differing = earlier && field(earlier);
    if (!differing) return [];
    const message = `decides otherwise than ${named(earlier)}, which holds in the same cases`;
    return [{ path: ['rules', later.index, 'effect', differing], code: 'contradicting_rules', message }];
  });
}

/**
 * Follows every request through the rules: what a rule sends on meets none after it, and what it treats as another severity
 * goes on as that. Where too many cases would have to be told apart, more is taken to go on than does: a rule is reported
 * only when it is certain that nothing reaches it.
 */
function unreachable(rules: TriedRule[], terms: Terms): DataFault[] {
  const { questions } = terms;
  let going: Case[] = [EVERY_CASE];
  return rules.flatMap((tried, place): DataFault[] => {
    const { rule, cases, index } = tried;
    const met = orNull(() => allCommon(going, cases, questions)) ?? cases;
    if (met.length === 0) {
      const message = unreachableMessage(tried, rules.slice(0, place), terms);
      return [{ path: ['rules', index, 'when'], code: 'unreachable_rule', message }];
    }
    const { severity } = rule.effect;
    if (!endsTrial(rule) && severity === undefined) return [];
    const passing = orNull(() => without(going, cases, questions)) ?? going;
    going = endsTrial(rule) ? passing : [...passing, ...asSeverity(met, severity ?? '', terms)];
    return [];
  });
}

/** Which facts are missing depends on the severity: whatever was known of it is open again. */
function asSeverity(cases: Case[], severity: string, { questions }: Terms): Case[] {
  return cases.flatMap((known) => {
    const open = new Map(known);
    open.delete('missingFacts');
    open.set('severity', [severity]);
    return questions.settle(open) ?? [];
  });
}

function unreachableMessage(tried: TriedRule, before: TriedRule[], { questions }: Terms): string {
  const always = before.find(
    (earlier) =>
      endsTrial(earlier.rule) && orNull(() => without(tried.cases, earlier.cases, questions))?.length === 0,
  );
  return always
    ? `is never reached: ${named(always)} holds whenever it does, and ends the trial`
    : 'is never reached: the rules before it leave no request that it could meet';
}

/** A request that waits says what for: the rule must ask for facts or prerequisites that are missing. */
function waitingForNothing(rules: TriedRule[]): DataFault[] {
  return rules.flatMap(({ index, rule, cases }): DataFault[] => {
    if (rule.effect.outcome !== 'waiting') return [];
    const asks = (known: Case) =>
      known.get('missingFacts')?.join() === YES || known.get('prerequisites')?.join() === 'missing';
    if (cases.every(asks)) return [];
    const message = 'waits for nothing: ask for "missingFacts: true" or "prerequisites: missing"';
    return [{ path: ['rules', index, 'effect', 'outcome'], code: 'waiting_for_nothing', message }];
  });
}

const endsTrial = ({ effect: { outcome } }: Rule): boolean =>
  outcome === 'redirected' || outcome === 'refused';

const named = ({ index, rule }: TriedRule): string => `rules[${index}] (${rule.id})`;

/** `null` where more cases would have to be told apart than can be. */
function orNull<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooManyCases) return null;
    throw error;
  }
}
