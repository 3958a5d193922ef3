import { CONDITION_DEPTH_MAX } from './conditions-in.ts';
import type { DataFault, PathParts } from './fault.ts';

/** The deepest place that a sound catalogue can have: a choice in `facts` of the innermost condition of a rule. */
const DEPTH_MAX = 8 + 2 * CONDITION_DEPTH_MAX;

/**
 * Data that lies deeper than anything a catalogue says. Looked for before everything else, and without recursion: whatever
 * walks the catalogue afterwards may recurse.
 */
export function depthFaults(content: unknown): DataFault[] {
  const left: { value: unknown; path: PathParts }[] = [{ value: content, path: [] }];
  for (let entry = left.pop(); entry; entry = left.pop()) {
    const { value, path } = entry;
    if (typeof value !== 'object' || value === null) continue;
    if (path.length > DEPTH_MAX) {
      const message = `nothing in a catalogue lies so deep; conditions lie in one another ${CONDITION_DEPTH_MAX} times at most`;
      return [{ path, code: 'too_deep', message }];
    }
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      left.push({ value: inner, path: [...path, isList ? Number(key) : key] });
    }
  }
  return [];
}
