import type { Transaction } from '@zusage/db';
import type { TicketStatus } from './state.ts';

/** Sets the status that the state table gave; `resolvedAt` only on the way to resolved. */
export async function changeStatus(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  change: {
    status: TicketStatus;
    at: Date;
    facts?: Record<string, string>;
    missingFacts?: string[];
    /** When the last missing fact arrived (K-4). */
    clock?: { clockStartsAt: Date; responseDueAt: Date };
  },
): Promise<void> {
  await trx
    .updateTable('app.ticket')
    .set({
      status: change.status,
      updated_at: change.at,
      ...(change.status === 'resolved' ? { resolved_at: change.at } : {}),
      ...(change.facts ? { facts: JSON.stringify(change.facts) } : {}),
      ...(change.missingFacts ? { missing_facts: change.missingFacts } : {}),
      ...(change.clock
        ? { clock_starts_at: change.clock.clockStartsAt, response_due_at: change.clock.responseDueAt }
        : {}),
    })
    .where('provider_id', '=', providerId)
    .where('id', '=', ticketId)
    .execute();
}

/** The first answer by a human being stops the response clock; later answers change nothing. @returns true if it was the first */
export async function markResponded(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  at: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('app.ticket')
    .set({ responded_at: at })
    .where('provider_id', '=', providerId)
    .where('id', '=', ticketId)
    .where('responded_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/**
 * Marks a promise as missed at its due time, not at the moment the job ran: after an outage the record still tells the
 * truth (S97). Does nothing when an answer came in time or the mark stands. @returns true if this call marked it
 */
export async function markResponseMissed(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  now: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('app.ticket')
    .set((eb) => ({ response_missed_at: eb.ref('response_due_at') }))
    .where('provider_id', '=', providerId)
    .where('id', '=', ticketId)
    .where('response_missed_at', 'is', null)
    .where('response_due_at', '<=', now)
    .where((eb) =>
      eb.or([eb('responded_at', 'is', null), eb('responded_at', '>', eb.ref('response_due_at'))]),
    )
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
