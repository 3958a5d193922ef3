import type { Transaction } from '@zusage/db';
import { cancel, defineJob, enqueue } from '@zusage/jobs';

/** Reminds, some days before the return of faulty hardware is due (N-7). */
export const hardwareReturnJob = defineJob<{ number: string }>('hardware_return', {
  parse: (payload) => {
    const { number } = payload as { number?: unknown };
    if (typeof number !== 'string') throw new Error('hardware_return needs a number');
    return { number };
  },
});

const keyOf = (number: string): string => `hardware_return:${number}`;

export const startReturnTimer = (trx: Transaction, number: string, runAt: Date): Promise<void> =>
  enqueue(trx, hardwareReturnJob, { number }, { runAt, key: keyOf(number) });

export const cancelReturnTimer = (trx: Transaction, number: string): Promise<void> =>
  cancel(trx, keyOf(number));
