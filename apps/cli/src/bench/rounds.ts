/**
 * Runs the steps one after the other, again and again (A B A B): what else the machine does then meets each of them.
 * A first round is not counted: caches fill and code is compiled in it.
 * @returns each step's results, one per round
 */
export async function inRounds<Name extends string, Result>(
  rounds: number,
  steps: Record<Name, () => Promise<Result>>,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(steps) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as Result[]])) as Record<Name, Result[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const result = await steps[name]();
      if (round > 0) results[name].push(result);
    }
  }
  return results;
}
