import type { Transaction, Updateable, Schema } from '@zusage/db';
import type { Resolution } from './resolution.ts';
import type { TicketStatus } from './state.ts';

/** Where a clock stands after a step; a column that is left out stays as it is. */
export interface ClockChange {
  /** First start of the clock; null: none runs. */
  clockStartsAt?: Date | null;
  responseDueAt?: Date | null;
  /** Milliseconds that ran before it last stood still. */
  usedMilliseconds?: number;
  pausedAt?: Date | null;
  resumedAt?: Date | null;
}

export interface TicketChange {
  status: TicketStatus;
  at: Date;
  /** The conversation went on: the time to its closing counts anew. An internal note is no update (S10). */
  facts?: Record<string, string>;
  missingFacts?: string[];
  clock?: ClockChange;
  resolution?: Resolution | null;
  /** K-10: until when it can be opened again, and when it is closed for good; null once it is open. */
  periods?: { reopenUntil: Date; closesAt: Date } | null;
  severity?: string;
  reasons?: unknown[];
  escalatedAt?: Date;
}

type Columns = Updateable<Schema['app.ticket']>;

/** Writes what a step of the state table changed. */
export async function changeTicket(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  change: TicketChange,
): Promise<void> {
  await trx
    .updateTable('app.ticket')
    .set({ status: change.status, updated_at: change.at, ...contentOf(change), ...endingOf(change) })
    .where('provider_id', '=', providerId)
    .where('id', '=', ticketId)
    .execute();
}

function contentOf({ facts, missingFacts, clock, severity, reasons, escalatedAt }: TicketChange): Columns {
  return {
    ...(facts ? { facts: JSON.stringify(facts) } : {}),
    ...(missingFacts ? { missing_facts: missingFacts } : {}),
    ...(severity ? { severity } : {}),
    ...(reasons ? { reasons: JSON.stringify(reasons) } : {}),
    ...(escalatedAt ? { escalated_at: escalatedAt } : {}),
    ...(clock ? clockColumns(clock) : {}),
  };
}

function clockColumns(clock: ClockChange): Columns {
  const { clockStartsAt, responseDueAt, usedMilliseconds, pausedAt, resumedAt } = clock;
  return {
    ...(clockStartsAt === undefined ? {} : { clock_starts_at: clockStartsAt }),
    ...(responseDueAt === undefined ? {} : { response_due_at: responseDueAt }),
    ...(usedMilliseconds === undefined ? {} : { clock_used_ms: usedMilliseconds }),
    ...(pausedAt === undefined ? {} : { clock_paused_at: pausedAt }),
    ...(resumedAt === undefined ? {} : { clock_resumed_at: resumedAt }),
  };
}

function endingOf({ status, at, resolution, periods }: TicketChange): Columns {
  return {
    ...(status === 'closed' ? { closed_at: at } : {}),
    ...(resolution === undefined ? {} : { resolution, resolved_at: resolution === null ? null : at }),
    ...(periods === undefined
      ? {}
      : { reopen_until: periods?.reopenUntil ?? null, closes_at: periods?.closesAt ?? null }),
  };
}

/** Whose ticket it is within the provider; null gives it back to all. Not an update that the customer would notice. */
export async function assignTicket(
  trx: Transaction,
  providerId: string,
  ticketId: string,
  assigneeId: string | null,
): Promise<void> {
  await trx
    .updateTable('app.ticket')
    .set({ assignee_id: assigneeId })
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
