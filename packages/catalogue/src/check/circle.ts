/**
 * The shortest way from a name back to itself, both ends included; `null` where none of its uses leads back.
 * Names that are declared nowhere lead nowhere.
 */
export function findCircle(
  start: string,
  uses: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  let ways: string[][] = [[start]];
  const seen = new Set<string>();
  while (ways.length > 0) {
    const longer: string[][] = [];
    for (const way of ways) {
      for (const next of uses.get(way.at(-1) ?? '') ?? []) {
        if (next === start) return [...way, start];
        if (seen.has(next)) continue;
        seen.add(next);
        longer.push([...way, next]);
      }
    }
    ways = longer;
  }
  return null;
}
