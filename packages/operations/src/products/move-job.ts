import type { Transaction } from '@zusage/db';
import { cancel, defineJob, enqueue } from '@zusage/jobs';

/** Runs on the day of a confirmed move and changes the site (N-7). */
export const siteMoveJob = defineJob<{ moveId: string }>('site_move', {
  parse: (payload) => {
    const { moveId } = payload as { moveId?: unknown };
    if (typeof moveId !== 'string') throw new Error('site_move needs a move');
    return { moveId };
  },
});

const keyOf = (moveId: string): string => `site_move:${moveId}`;

export const startMoveTimer = (trx: Transaction, moveId: string, runAt: Date): Promise<void> =>
  enqueue(trx, siteMoveJob, { moveId }, { runAt, key: keyOf(moveId) });

export const cancelMoveTimer = (trx: Transaction, moveId: string): Promise<void> =>
  cancel(trx, keyOf(moveId));
