import type { Fact } from '../schema/fact.ts';
import { findCircle } from './circle.ts';
import type { DataFault } from './fault.ts';
import type { Entry, Sections } from './sections.ts';

/** Questions that are asked only after themselves, and those that no request is ever asked. */
export function factFaults({ facts, keys }: Sections): DataFault[] {
  const uses = new Map(facts.map(({ value }) => [value.key, Object.keys(value.onlyWith ?? {})]));
  const byKey = new Map(facts.map(({ value }) => [value.key, value]));
  const severities = [...keys('severities')];
  return facts.flatMap((entry): DataFault[] => {
    const circle = findCircle(entry.value.key, uses);
    if (circle) {
      const message = `is asked only after itself: ${circle.join(' -> ')}`;
      return [{ path: ['facts', entry.index, 'onlyWith'], code: 'cyclic_fact', message }];
    }
    return neverAsked(entry, severities, byKey);
  });
}

/** What must be so for a question to be asked. */
interface Occasion {
  severities: string[];
  /** The choices that are left of each question that must have been answered. */
  answers: Map<string, string[]>;
}

function neverAsked(
  { index, value }: Entry<Fact>,
  severities: string[],
  byKey: ReadonlyMap<string, Fact>,
): DataFault[] {
  const occasion: Occasion = { severities: kept(severities, value.severities), answers: new Map() };
  const left = [value];
  const seen = new Set([value.key]);
  for (let fact = left.pop(); fact; fact = left.pop()) {
    for (const [key, choices] of Object.entries(fact.onlyWith ?? {})) {
      const parent = byKey.get(key);
      // '': or not answered, as if it were never asked.
      if (!parent || choices.includes('')) continue;
      if (!seen.has(key)) left.push(parent);
      seen.add(key);
      occasion.severities = kept(occasion.severities, parent.severities);
      occasion.answers.set(key, kept(occasion.answers.get(key) ?? choices, choices));
      const before = fact === value ? '' : `, which "${fact.key}" comes after`;
      const why =
        occasion.severities.length === 0
          ? `"${key}"${before} is asked for other severities only`
          : occasion.answers.get(key)?.length === 0 &&
            `"${key}"${before} cannot be answered in two ways at once`;
      if (!why) continue;
      const message = `nobody is ever asked "${value.key}": ${why}`;
      return [{ path: ['facts', index, 'onlyWith'], code: 'fact_never_asked', message }];
    }
  }
  return [];
}

const kept = (keys: readonly string[], allowed: readonly string[] | undefined): string[] =>
  allowed ? keys.filter((key) => allowed.includes(key)) : [...keys];
