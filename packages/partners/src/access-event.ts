import { newId, type Transaction } from '@zusage/db';
import type { Parties, Scope } from './grant.ts';

/** One line of the history between a customer and a partner; never changed. */
export interface AccessEvent extends Parties {
  kind: 'requested' | 'withdrawn' | 'approved' | 'refused' | 'changed' | 'revoked';
  scopes: Scope[];
  /** `YYYY-MM-DD`, or null without an end. */
  lastDay: string | null;
  /** What was written with it. */
  note: string | null;
  actorName: string;
  actorSide: 'partner' | 'customer' | 'provider';
  at: Date;
}

export type NewAccessEvent = Parties &
  Pick<AccessEvent, 'kind' | 'actorName' | 'actorSide'> &
  Partial<{
    scopes: readonly Scope[];
    lastDay: string | null;
    note: string | null;
    /** Now unless given: for what is taken over from elsewhere. */
    at: Date;
  }>;

const EVENTS_MAX = 200;

export async function recordAccess(
  trx: Transaction,
  providerId: string,
  event: NewAccessEvent,
): Promise<void> {
  await trx
    .insertInto('app.partner_access_event')
    .values({
      provider_id: providerId,
      id: newId(),
      partner_id: event.partnerId,
      organisation_id: event.organisationId,
      kind: event.kind,
      scopes: [...(event.scopes ?? [])],
      last_day: event.lastDay ?? null,
      note: event.note ?? null,
      actor_name: event.actorName,
      actor_side: event.actorSide,
      ...(event.at ? { at: event.at } : {}),
    })
    .execute();
}

/** The history of one customer, one partner, or between the two: the newest first, at most 200 lines. */
export async function accessHistory(
  trx: Transaction,
  providerId: string,
  of: Partial<Parties>,
): Promise<AccessEvent[]> {
  let query = trx
    .selectFrom('app.partner_access_event')
    .selectAll()
    .where('provider_id', '=', providerId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(EVENTS_MAX);
  if (of.partnerId) query = query.where('partner_id', '=', of.partnerId);
  if (of.organisationId) query = query.where('organisation_id', '=', of.organisationId);
  return (await query.execute()).map((row) => ({
    partnerId: row.partner_id,
    organisationId: row.organisation_id,
    kind: row.kind as AccessEvent['kind'],
    scopes: row.scopes as Scope[],
    lastDay: row.last_day,
    note: row.note,
    actorName: row.actor_name,
    actorSide: row.actor_side as AccessEvent['actorSide'],
    at: row.at,
  }));
}
