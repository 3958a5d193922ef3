import { setTimeout as pause } from 'node:timers/promises';

const ATTEMPTS_MAX = 12;
const PAUSE_MAX_MS = 1_000;
/** From this attempt on, those who met before go one after the other. */
const QUEUED_FROM = 3;
/** Nobody waits longer for the one before: it may itself wait for a transaction that was begun within it. */
const TURN_MAX_MS = 2_000;

/** At random and longer each time: what met once must not meet again in step. */
const pauseAfter = (attempt: number): number => Math.random() * Math.min(PAUSE_MAX_MS, 10 * 2 ** attempt);

/**
 * Tries work again that failed because of others at the same time (S84, S85): after a pause at random, and what fails
 * repeatedly in a queue, so that a crowd that would go on hindering each other gets through one by one.
 *
 * @param isMended tells whether another try can help, `at once` where no pause is needed
 * @returns a runner; one per process and database, because the queue is its own
 */
export function retrying(
  isMended: (error: unknown) => 'at once' | 'later' | null,
): <T>(work: () => Promise<T>) => Promise<T> {
  let lastTurn: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = lastTurn;
    const turn = (async () => {
      await Promise.race([before, pause(TURN_MAX_MS, undefined, { ref: false })]);
      return work();
    })();
    lastTurn = turn.catch(() => {});
    return turn;
  };
  return async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (attempt < QUEUED_FROM ? work() : inTurn(work));
      } catch (error) {
        const again = isMended(error);
        if (again === null || attempt >= ATTEMPTS_MAX) throw error;
        if (again === 'later') await pause(pauseAfter(attempt));
      }
    }
  };
}
