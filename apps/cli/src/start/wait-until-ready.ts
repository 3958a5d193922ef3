import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../explain.ts';

const secondsMax = 60;

/**
 * Waits until an address answers 200; what has no address is ready at once.
 * @throws StartError when the time is over
 */
export async function waitUntilReady(name: string, address: string | undefined, log: string): Promise<void> {
  if (address === undefined) return;
  const until = Date.now() + secondsMax * 1000;
  while (Date.now() < until) {
    if ((await statusOf(address)) === 200) return;
    await sleep(50);
  }
  throw new StartError(`The ${name} was not ready within ${secondsMax} s: ${address} (${log})`);
}

/** 0 while nobody answers. */
async function statusOf(address: string): Promise<number> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'manual' });
    await response.body?.cancel();
    return response.status;
  } catch {
    return 0;
  }
}
