import type { Transaction } from '@zusage/db';
import { enqueue } from '@zusage/jobs';
import { responseDueJob } from './response-due-job.ts';

/** Sets the timer that runs at a ticket's due time; setting it again moves it. */
export const startResponseTimer = (trx: Transaction, ticketNumber: string, dueAt: Date): Promise<void> =>
  enqueue(trx, responseDueJob, { ticketNumber }, { runAt: dueAt, key: responseTimerKey(ticketNumber) });

export const responseTimerKey = (ticketNumber: string): string => `response:${ticketNumber}`;
