import { sql, type Schema, type Selectable, type Transaction } from '@zusage/db';
import type { AuditAction, AuditSubject } from './actions.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { AuditDetails, AuditEntry } from './entry.ts';

export interface AuditListing {
  /** Only of this customer; null: only the provider's own affairs; absent: everything. */
  organisationId?: string | null | undefined;
  partnerId?: string | undefined;
  actions?: readonly AuditAction[] | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** What was done, the newest first. @throws AppError invalid_input for a cursor that no list gave */
export async function list(
  trx: Transaction,
  providerId: string,
  listing: AuditListing,
): Promise<{ items: AuditEntry[]; nextCursor: string | null }> {
  const before = listing.cursor === undefined ? null : decodeCursor(listing.cursor);
  let query = trx.selectFrom('app.audit_entry').selectAll().where('provider_id', '=', providerId);
  if (listing.organisationId === null) query = query.where('organisation_id', 'is', null);
  else if (listing.organisationId) query = query.where('organisation_id', '=', listing.organisationId);
  if (listing.partnerId) query = query.where('partner_id', '=', listing.partnerId);
  if (listing.actions) query = query.where('action', 'in', listing.actions);
  if (before) query = query.where(sql<boolean>`(at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(listing.limit + 1)
    .execute();
  const shown = rows.slice(0, listing.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toEntry),
    nextCursor: rows.length > listing.limit && last ? encodeCursor(last) : null,
  };
}

// `record` is the only writer: the words are those of the lists.
const toEntry = (row: Selectable<Schema['app.audit_entry']>): AuditEntry => ({
  at: row.at,
  actor: { kind: row.actor_kind as 'person' | 'system', name: row.actor_name, role: row.actor_role },
  via: row.via as AuditEntry['via'],
  action: row.action as AuditAction,
  subject: { kind: row.subject_kind as AuditSubject, reference: row.subject_reference },
  organisationId: row.organisation_id,
  partnerId: row.partner_id,
  details: row.details as AuditDetails,
});
