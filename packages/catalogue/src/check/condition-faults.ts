import type { Condition } from '../schema/condition.ts';
import { findCircle } from './circle.ts';
import {
  CONDITION_DEPTH_MAX,
  innerConditions,
  outermostConditions,
  withInner,
  type PlacedCondition,
} from './conditions-in.ts';
import type { DataFault } from './fault.ts';
import type { Sections } from './sections.ts';

/** Conditions that lead back to themselves by name, and those that lie too deep in one another. */
export function conditionFaults(sections: Sections): DataFault[] {
  return [...outermostConditions(sections).flatMap(depthFault), ...cyclicConditions(sections)];
}

function depthFault(outermost: PlacedCondition): DataFault[] {
  let level = [outermost];
  for (let depth = 0; depth <= CONDITION_DEPTH_MAX; depth += 1) level = level.flatMap(innerConditions);
  const [tooDeep] = level;
  if (!tooDeep) return [];
  const message = `conditions lie in one another ${CONDITION_DEPTH_MAX} times at most; give a part a name under "conditions"`;
  return [{ path: tooDeep.path, code: 'too_deep', message }];
}

function cyclicConditions({ conditions }: Sections): DataFault[] {
  const uses = new Map([...conditions].map(([name, condition]) => [name, namesIn(condition)]));
  return [...conditions.keys()].flatMap((name): DataFault[] => {
    const circle = findCircle(name, uses);
    if (!circle) return [];
    const message = `leads back to itself: ${circle.join(' -> ')}`;
    return [{ path: ['conditions', name], code: 'cyclic_condition', message }];
  });
}

/** Names that a condition refers to, itself or in what lies in it. */
function namesIn(condition: Condition): string[] {
  return withInner({ path: [], condition }).flatMap((inner) => inner.condition.is ?? []);
}
