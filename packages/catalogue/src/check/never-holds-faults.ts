import type { Condition } from '../schema/condition.ts';
import { TooManyCases } from './cases/case.ts';
import { casesOf, wordsOf, type Terms } from './cases/cases-of.ts';
import { innerConditions, outermostConditions, type PlacedCondition } from './conditions-in.ts';
import type { DataFault } from './fault.ts';
import type { Sections } from './sections.ts';

/** Conditions that no request can meet, and those that tell more cases apart than can be looked at. */
export function neverHoldsFaults(sections: Sections, terms: Terms): DataFault[] {
  return outermostConditions(sections).flatMap((placed): DataFault[] => {
    try {
      return neverHolds(placed, terms);
    } catch (error) {
      if (!(error instanceof TooManyCases)) throw error;
      const message = 'tells more cases apart than can be checked; make it several rules';
      return [{ path: placed.path, code: 'too_complicated', message }];
    }
  });
}

/** The innermost part alone is reported: what contains it cannot hold because of it. */
function neverHolds(placed: PlacedCondition, terms: Terms): DataFault[] {
  const inner = innerConditions(placed).flatMap((part) => neverHolds(part, terms));
  if (inner.length > 0) return inner;
  const { path, condition } = placed;
  const holds = (part: Condition) => casesOf(part, terms).length > 0;
  const elsewhere = (condition.is ?? []).some((name) => !holds(terms.conditions.get(name) ?? {}));
  if (elsewhere || holds(condition)) return [];
  const words = conflict(condition, holds);
  return [{ path: [...path, ...words.slice(0, 1)], code: 'never_holds', message: explained(words) }];
}

/** The fewest words that already cannot hold together: each that can be left out is. */
function conflict(condition: Condition, holds: (part: Condition) => boolean): (keyof Condition)[] {
  let left = condition;
  for (const word of wordsOf(condition)) {
    const { [word]: _, ...rest } = left;
    if (!holds(rest)) left = rest;
  }
  return wordsOf(left);
}

function explained(words: (keyof Condition)[]): string {
  const quoted = words.map((word) => `"${word}"`).join(' and ');
  const why = words.includes('missingFacts')
    ? ': no fact is required then'
    : words.includes('prerequisites')
      ? ': no level presupposes anything then'
      : '';
  return words.length === 1 ? `${quoted} never holds here${why}` : `${quoted} never hold together${why}`;
}
