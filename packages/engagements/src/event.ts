import { newId, type Transaction } from '@zusage/db';

export interface NewEngagementEvent {
  sessionId: string | null;
  kind: string;
  at: Date;
  side: 'customer' | 'provider' | 'system';
  actor: string;
  note: string | null;
  /** Amounts (smallest billable part) and moments (ISO) that the step set. */
  details: Record<string, string | number>;
  rule: string;
}

export interface EngagementEvent extends NewEngagementEvent {
  id: string;
}

export async function recordEngagementEvent(
  trx: Transaction,
  providerId: string,
  engagementId: string,
  event: NewEngagementEvent,
): Promise<void> {
  await trx
    .insertInto('app.engagement_event')
    .values({
      provider_id: providerId,
      id: newId(),
      engagement_id: engagementId,
      session_id: event.sessionId,
      kind: event.kind,
      at: event.at,
      actor_side: event.side,
      actor_name: event.actor,
      note: event.note,
      details: JSON.stringify(event.details),
      rule: event.rule,
    })
    .execute();
}

/** In the order in which they happened. */
export async function listEngagementEvents(
  trx: Transaction,
  providerId: string,
  engagementId: string,
): Promise<EngagementEvent[]> {
  const rows = await trx
    .selectFrom('app.engagement_event')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('engagement_id', '=', engagementId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sessionId: row.session_id,
    kind: row.kind,
    at: row.at,
    // The table's check allows these.
    side: row.actor_side as EngagementEvent['side'],
    actor: row.actor_name,
    note: row.note,
    details: row.details as Record<string, string | number>,
    rule: row.rule,
  }));
}
