import type { Transaction } from '@zusage/db';
import { cancel, defineJob, enqueue } from '@zusage/jobs';

/** Runs when a resolved ticket's time is over and closes it for good (K-10). */
export const ticketClosingJob = defineJob<{ ticketNumber: string }>('ticket_closing', {
  parse: (payload) => {
    const { ticketNumber } = payload as { ticketNumber?: unknown };
    if (typeof ticketNumber !== 'string') throw new Error('ticket_closing needs a ticket number');
    return { ticketNumber };
  },
});

const keyOf = (ticketNumber: string): string => `closing:${ticketNumber}`;

/** Setting it again moves it. */
export const startClosingTimer = (trx: Transaction, ticketNumber: string, closesAt: Date): Promise<void> =>
  enqueue(trx, ticketClosingJob, { ticketNumber }, { runAt: closesAt, key: keyOf(ticketNumber) });

export const cancelClosingTimer = (trx: Transaction, ticketNumber: string): Promise<void> =>
  cancel(trx, keyOf(ticketNumber));
