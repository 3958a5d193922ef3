import type { Condition, WindowCondition } from './schema/condition.ts';

/**
 * The window that is certainly shut where a condition holds: its own, else that of the first of its named conditions that
 * has one. `undefined`: none is, or it depends.
 */
export function closedWindowOf(
  condition: Condition,
  conditions: Readonly<Record<string, Condition>>,
): WindowCondition | undefined {
  return closedIn(condition, conditions, []);
}

/** `names` are on the way already: the check refuses circles, and calls this before it knows of any. */
function closedIn(
  { window, is = [] }: Condition,
  conditions: Readonly<Record<string, Condition>>,
  names: readonly string[],
): WindowCondition | undefined {
  if (window?.is === 'closed') return window;
  for (const name of is) {
    const named = Object.hasOwn(conditions, name) && !names.includes(name) ? conditions[name] : undefined;
    const found = named && closedIn(named, conditions, [...names, name]);
    if (found) return found;
  }
  return undefined;
}
