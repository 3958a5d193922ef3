import { newId, type Transaction } from '@zusage/db';
import { actorName, cleanDetails, subjectReference } from './clean.ts';
import type { NewAuditEntry } from './entry.ts';

/**
 * Writes down who did what, in the transaction of the change itself: either both exist or neither. The database gives the
 * time and chains the entry to the one before it of the same customer [S114].
 */
export async function record(trx: Transaction, providerId: string, entry: NewAuditEntry): Promise<void> {
  await recordAll(trx, providerId, [entry]);
}

/** The same for much that is done at once; the entries follow one another in the order given. */
export async function recordAll(
  trx: Transaction,
  providerId: string,
  entries: readonly NewAuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await trx
    .insertInto('app.audit_entry')
    .values(entries.map((entry) => toRow(providerId, entry)))
    .execute();
}

const toRow = (providerId: string, { actor, subject, ...entry }: NewAuditEntry) => ({
  provider_id: providerId,
  id: newId(),
  actor_kind: actor.kind,
  actor_person_id: actor.kind === 'person' ? actor.personId : null,
  actor_name: actorName(actor.name),
  actor_role: actor.kind === 'person' ? actor.role : null,
  via: actor.kind === 'person' ? actor.via : 'system',
  action: entry.action,
  organisation_id: entry.organisationId ?? null,
  partner_id: entry.partnerId ?? null,
  subject_kind: subject.kind,
  subject_reference: subjectReference(subject.reference),
  details: JSON.stringify(cleanDetails(entry.details ?? {})),
});
