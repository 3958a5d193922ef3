import type { Catalogue, Fact } from '@zusage/catalogue';
import type { DecisionFacts } from './decision.ts';
import { missingFacts } from './missing-facts.ts';

/** So many ways to answer are looked at; with more, nothing is said. */
const COMPLETIONS_MAX = 64;

/** What stands for an answer in words. */
const ANSWERED = 'answered';

/**
 * The ways to state everything that a request of this severity leaves empty: every choice that would do, and words
 * wherever words are asked for. An answer may bring up further questions. None where there are too many ways.
 */
export function completions(facts: DecisionFacts, severity: string, catalogue: Catalogue): DecisionFacts[] {
  const complete: DecisionFacts[] = [];
  const left = [facts];
  for (let asked = left.pop(); asked; asked = left.pop()) {
    const [missing] = missingFacts(asked, catalogue, severity);
    if (missing) {
      for (const answer of answersOf(missing)) {
        left.push({ ...asked, facts: { ...asked.facts, [missing.key]: answer } });
      }
    } else complete.push(asked);
    if (complete.length + left.length > COMPLETIONS_MAX) return [];
  }
  return complete.toReversed();
}

function answersOf({ choices }: Fact): string[] {
  return choices?.filter(({ unmet }) => !unmet).map(({ key }) => key) ?? [ANSWERED];
}
