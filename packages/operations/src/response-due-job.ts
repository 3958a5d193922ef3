import { defineJob } from '@zusage/jobs';

/** Runs at a ticket's due time and marks the promise as missed if nobody answered. */
export const responseDueJob = defineJob<{ ticketNumber: string }>('response_due', {
  parse: (payload) => {
    const { ticketNumber } = payload as { ticketNumber?: unknown };
    if (typeof ticketNumber !== 'string') throw new Error('response_due needs a ticket number');
    return { ticketNumber };
  },
});
