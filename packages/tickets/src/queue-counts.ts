import { sql, type Transaction } from '@zusage/db';
import { OPEN_STATUSES } from './state.ts';

export interface QueueCounts {
  all: number;
  mine: number;
  unassigned: number;
  waiting: number;
  escalated: number;
  late: number;
}

/** How many open tickets each view of the queue holds, in one look. */
export async function countQueue(
  trx: Transaction,
  providerId: string,
  { personId, now }: { personId: string; now: Date },
): Promise<QueueCounts> {
  return trx
    .selectFrom('app.ticket')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where assignee_id = ${personId}))::int`.as('mine'),
      sql<number>`(count(*) filter (where assignee_id is null))::int`.as('unassigned'),
      sql<number>`(count(*) filter (where status <> 'open'))::int`.as('waiting'),
      sql<number>`(count(*) filter (where escalated_at is not null))::int`.as('escalated'),
      sql<number>`(count(*) filter (where responded_at is null and response_due_at <= ${now}))::int`.as(
        'late',
      ),
    ])
    .where('provider_id', '=', providerId)
    .where('status', 'in', OPEN_STATUSES)
    .executeTakeFirstOrThrow();
}
