import type { Condition } from '../schema/condition.ts';
import type { PathParts } from './fault.ts';
import type { Sections } from './sections.ts';

/** A condition and where the file states it. */
export interface PlacedCondition {
  path: PathParts;
  condition: Condition;
}

/** How deep conditions may lie in one another: more than anybody reads, and far from what a stack holds. */
export const CONDITION_DEPTH_MAX = 8;

/** Every condition of a catalogue: of its rules, the named ones, and those that lie in others. */
export function conditionsIn(sections: Sections): PlacedCondition[] {
  return outermostConditions(sections).flatMap(withInner);
}

/** What a rule or a name states, without what lies in it. */
export function outermostConditions({ rules, conditions }: Sections): PlacedCondition[] {
  return [
    ...[...conditions].map(([name, condition]) => ({ path: ['conditions', name], condition })),
    ...rules.map(({ index, value }) => ({ path: ['rules', index, 'when'], condition: value.when })),
  ];
}

/** A condition, and then those that lie in it. */
export function withInner(placed: PlacedCondition): PlacedCondition[] {
  return [placed, ...innerConditions(placed).flatMap(withInner)];
}

/** What lies directly in a condition: the branches of `any`, and what `not` denies. */
export function innerConditions({ path, condition }: PlacedCondition): PlacedCondition[] {
  return [
    ...(condition.any ?? []).map((branch, index) => ({ path: [...path, 'any', index], condition: branch })),
    ...(condition.not ? [{ path: [...path, 'not'], condition: condition.not }] : []),
  ];
}
