/**
 * The shortest beginning that still fails, by halving. Where workers meet differs from run to run, so that a beginning
 * counts as sound only after it was tried as often as told.
 *
 * @param fails runs the first so many operations
 * @param failing how many are known to fail
 */
export async function shortestFailing(
  fails: (operations: number) => Promise<boolean>,
  failing: number,
  tries: number,
): Promise<number> {
  let [sound, broken] = [0, failing];
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    let found = false;
    for (let at = 0; at < tries && !found; at += 1) found = await fails(middle);
    if (found) broken = middle;
    else sound = middle;
  }
  return broken;
}
